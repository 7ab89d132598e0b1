"""What Word's accessibility checker would say of a report, and what a reader with poor sight would."""

import re
from collections.abc import Iterator
from itertools import pairwise

from tests.report.word_file import DRAWING, W, WordFile, style, words

_LEVELS = {"Heading1": 1, "ReportAnnex": 1, "Heading2": 2}
_LEAST_CONTRAST = 4.5
_DARK = 0.03928


def inaccessible(file: WordFile) -> list[str]:
    """Every fault; empty for a report that everybody can read."""
    return [*_properties(file), *_tables(file), *_drawings(file), *_paragraphs(file), *_contrasts(file)]


def _properties(file: WordFile) -> Iterator[str]:
    core = file.parts["docProps/core.xml"].decode()
    yield from (f"no {name}" for name in ("title", "language") if not re.search(rf"<dc:{name}>[^<]+<", core))
    if file.tree("word/styles.xml").find(f"{W}docDefaults//{W}lang") is None:
        yield "no language of the text"


def _tables(file: WordFile) -> Iterator[str]:
    for n, table in enumerate(file.body.iter(f"{W}tbl"), start=1):
        for name in ("tblCaption", "tblDescription"):
            said = table.find(f"{W}tblPr/{W}{name}")
            if said is None or not said.get(f"{W}val"):
                yield f"table {n} has no {name}"
        if table.find(f"{W}tr/{W}trPr/{W}tblHeader") is None:
            yield f"table {n} has no head"
        merged = [*table.iter(f"{W}gridSpan"), *table.iter(f"{W}vMerge")]
        yield from (f"table {n} has merged cells" for _ in merged)
        yield from (f"table {n} has an empty cell" for cell in table.iter(f"{W}tc") if not words(cell).strip())


def _drawings(file: WordFile) -> Iterator[str]:
    for picture in file.body.iter(f"{DRAWING}docPr"):
        if not re.search(r"\d", picture.get("descr") or ""):
            yield "a drawing does not tell its numbers"
    yield from ("a drawing floats" for _ in file.body.iter(f"{DRAWING}anchor"))


def _paragraphs(file: WordFile) -> Iterator[str]:
    levels = [_LEVELS[style(p)] for p in file.body.iter(f"{W}p") if style(p) in _LEVELS]
    yield from (f"a heading jumps from {one} to {other}" for one, other in pairwise([0, *levels]) if other > one + 1)
    for paragraph in file.body.iter(f"{W}p"):
        held = any(True for _ in paragraph.iter(f"{DRAWING}inline"))
        if not words(paragraph).strip() and not held and style(paragraph) != "ReportBreak":
            yield f"an empty paragraph of {style(paragraph)}"
    yield from (
        "a link says only its address" for link in file.body.iter(f"{W}hyperlink") if words(link).startswith("http")
    )


def _contrasts(file: WordFile) -> Iterator[str]:
    for each in file.tree("word/styles.xml").iter(f"{W}style"):
        colour, fill = each.find(f"{W}rPr/{W}color"), each.find(f"{W}rPr/{W}shd")
        if colour is not None:
            behind = "FFFFFF" if fill is None else fill.get(f"{W}fill") or ""
            found = contrast(colour.get(f"{W}val") or "", behind)
            if found < _LEAST_CONTRAST:
                yield f"{each.get(f'{W}styleId')} has a contrast of {found:.1f}"


def contrast(one: str, other: str) -> float:
    """The contrast ratio of two colours as six hexadecimal digits (WCAG 2.2, 1.4.3)."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: str) -> float:
    parts = [int(colour[n : n + 2], 16) / 255 for n in (0, 2, 4)]
    red, green, blue = (p / 12.92 if p <= _DARK else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
