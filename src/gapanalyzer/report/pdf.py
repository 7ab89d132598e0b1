"""Writes a neutral document as tagged PDF (PDF/UA-1) with typst, in a child process so that its memory goes back."""

import base64
import calendar
import re
from collections.abc import Iterator
from pathlib import Path

from gapanalyzer.isolate.limits import Limits
from gapanalyzer.isolate.run import run
from gapanalyzer.model.meter import Meter
from gapanalyzer.model.problem import Cancelled, KnownError
from gapanalyzer.report import typst_fonts
from gapanalyzer.report.blocks import Chapter, Document, Heading, Kind, Note, Para, Run
from gapanalyzer.report.pdf_volumes import MOST, Volume, volumes
from gapanalyzer.report.places import places
from gapanalyzer.report.typst_body import Body
from gapanalyzer.report.typst_direction import RIGHT_TO_LEFT
from gapanalyzer.report.typst_links import referred
from gapanalyzer.report.typst_text import Shown, literal
from gapanalyzer.wording import words

_LOOK = Path(__file__).parent / "typst_look.typ"
_NAME = "the report"
_WORD = re.compile(r"\w+")
_HEAD_WORDS = 7
_SIZES = {"ar": 11.5, "zh": 10.5}
_SIZE = 10.0
"""Points; Arabic letters are small for their size, Latin ones large."""
_LIMITS = Limits(memory_mb=900, cpu_s=600, wall_s=600.0, output_mb=256, file_mb=1)


def files(document: Document, meter: Meter, most: int = MOST) -> tuple[bytes, ...]:
    """The volumes, one unless the report is long; the same document gives the same bytes.

    Raises KnownError where a Chinese text has no font or typst gives up, Cancelled where the meter says so.
    """
    step = "Setting the text"
    meter.tell(step)
    _refuse_without_font(document)
    meter.tell(step)
    parted = volumes(document, most)
    sources = typeset(document, parted, meter)
    made = []
    for n, source in enumerate(sources, start=1):
        meter.tell("Making the PDF", n - 1, len(sources))
        made.append(_compiled(document, source, meter))
    return tuple(made)


def typeset(document: Document, parted: tuple[Volume, ...], meter: Meter) -> tuple[str, ...]:
    """Each volume as typst; Cancelled between two blocks where the meter says so."""
    shown = Shown(typst_fonts.coverage(typst_fonts.files()))
    meter.check()
    body = Body(places(document), words(document.language), shown, wanted=referred(document))
    names = _names(document, body)
    return tuple(_volume(document, body, parted, n, names, meter) for n in range(len(parted)))


def _names(document: Document, body: Body) -> dict[str, str]:
    """What the running header calls each chapter."""
    entries = iter([entry for entry in body.places.contents if entry.level == 1])
    return {
        _key(c): body.say.say("Contents") if c.kind is Kind.FRONT else f"{next(entries).number} {c.title}"
        for c in document.chapters
    }


def _key(chapter: Chapter) -> str:
    """The same for every part of a chapter that is cut in two."""
    return chapter.anchor or chapter.title


def _volume(
    document: Document, body: Body, parted: tuple[Volume, ...], n: int, names: dict[str, str], meter: Meter
) -> str:
    which = _which(body, parted, n)
    running = " · ".join(part for part in (document.running[0], which, document.running[1]) if part)
    body.here, body.foretold = parted[n].anchors, tuple(_entries(parted[n], names))
    parts = [_settings(document, body, which), _LOOK.read_text(encoding="utf-8")]
    if n:
        head = f"#counter(footnote).update({body.notes})\n"
        head += f"#title-line({body.string(document.title)})\n#subtitle-line({body.string(which)})\n"
        parts.append(_page(body, body.say.say("Contents"), running, head + body.contents()))
    for chapter, first in zip(parted[n].chapters, parted[n].first, strict=True):
        meter.tell("Setting the text", n, len(parted))
        cover = chapter.kind is Kind.FRONT
        told = [body.title(chapter) if first else body.title_again(names[_key(chapter)])]
        for block in chapter.blocks:
            meter.check()
            told.append(body.block(block))
        told += [_elsewhere(body, parted, names)] if cover and len(parted) > 1 else []
        parts.append(_page(body, names[_key(chapter)], running, "".join(told), wide=chapter.wide, cover=cover))
    return "".join(parts)


def _entries(volume: Volume, names: dict[str, str]) -> Iterator[tuple[int, str]]:
    """Level and words of the headings of a volume."""
    for chapter in volume.chapters:
        if chapter.kind is not Kind.FRONT:
            yield 1, names[_key(chapter)]
        yield from ((2, block.text) for block in chapter.blocks if isinstance(block, Heading))


def _which(body: Body, parted: tuple[Volume, ...], n: int) -> str:
    return body.say.say("Volume {number} of {total}", number=n + 1, total=len(parted)) if len(parted) > 1 else ""


def _elsewhere(body: Body, parted: tuple[Volume, ...], names: dict[str, str]) -> str:
    """The chapters of the other volumes, below the contents of the first."""
    return "".join(
        f"#tag-line({body.string(_which(body, parted, n))})\n"
        + "".join(f"#plain({body.string(names[_key(chapter)])})\n" for chapter in parted[n].chapters)
        for n in range(1, len(parted))
    )


def _settings(document: Document, body: Body, which: str) -> str:
    """What the look is told: language, direction, fonts, size; and what the file says of itself."""
    language = document.language
    main = language.split("-", maxsplit=1)[0]
    rtl = "true" if main in RIGHT_TO_LEFT else "false"
    fonts = {kind: _list(typst_fonts.families(language, sans=kind == "sans")) for kind in ("serif", "sans")}
    title = " · ".join(part for part in (document.title, which) if part)
    day = document.date
    return (
        f"#let (lang, rtl, size) = ({literal(main)}, {rtl}, {_SIZES.get(main, _SIZE)}pt)\n"
        f"#let (serif, sans) = ({fonts['serif']}, {fonts['sans']})\n"
        f"#set document(title: {body.string(title)}, author: {_list(document.authors, body)}, "
        f"keywords: {_list(document.keywords, body)}, description: {body.string(document.subject)}, "
        f"date: datetime(year: {day.year}, month: {day.month}, day: {day.day}))\n"
    )


def _list(items: tuple[str, ...], body: Body | None = None) -> str:
    return "(" + "".join(f"{body.string(item) if body else literal(item)}, " for item in items) + ")"


def _page(body: Body, name: str, running: str, content: str, *, wide: bool = False, cover: bool = False) -> str:
    """Pages with their header and footer; the cover has neither.

    Pages that hold their content leave no styles behind, of which else every later chapter would have more to look up.
    """
    said = body.say.say("Page {page} of {pages}", page="\0", pages="\0").split("\0")
    heads = ", ".join(body.string(" ".join(text.split())) for text in (_short(name), running))
    flags = f"wide: {str(wide).lower()}, cover: {str(cover).lower()}"
    return f"#page(..sheet({heads}, {_list(tuple(said))}, {flags}))[\n{content}]\n"


def _short(name: str) -> str:
    """A running head: the first words, as those of a whole sentence would be taken for a part of the text."""
    found = list(_WORD.finditer(name))
    return name if len(found) <= _HEAD_WORDS else f"{name[: found[_HEAD_WORDS - 1].end()]}…"


def _compiled(document: Document, source: str, meter: Meter) -> bytes:
    stamp = calendar.timegm(document.date.timetuple())
    fonts = [str(path) for path in typst_fonts.folders()]
    arguments = {"source": source, "fonts": fonts, "stamp": stamp}
    try:
        said = run("gapanalyzer.report.pdf_engine:compiled", arguments, about=_NAME, limits=_LIMITS, meter=meter)
    except Cancelled:
        raise
    except KnownError as error:
        raise KnownError(
            "The PDF could not be made: it took more memory or time than there is, or its fonts are damaged. "
            "Write the report in Word, and make the PDF from there."
        ) from error
    return base64.b64decode(said)


def _refuse_without_font(document: Document) -> None:
    if typst_fonts.has_chinese() or not _chinese(document):
        return
    raise KnownError(
        "A PDF with Chinese text needs a Chinese font, which is not installed. Put Noto Sans SC into the folder "
        f"{typst_fonts.CHINESE_FOLDER}, or write the report in Word."
    )


def _chinese(document: Document) -> bool:
    """Whether the report is in Chinese, or quotes a law that is."""
    return document.language.startswith("zh") or any(
        run.language.startswith("zh") for chapter in document.chapters for run in _runs(chapter)
    )


def _runs(chapter: Chapter) -> Iterator[Run]:
    """Runs of paragraphs and their notes, where quotations stand."""
    for block in chapter.blocks:
        if isinstance(block, Para):
            for part in block.content:
                if isinstance(part, Note):
                    yield from part.content
                elif isinstance(part, Run):
                    yield part
