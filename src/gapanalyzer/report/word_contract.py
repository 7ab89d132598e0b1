"""Holds the styles of a template against the style contract (word_looks) and numbers them as reports are."""

from collections.abc import Iterator

from lxml import etree

from gapanalyzer.model.problem import KnownError
from gapanalyzer.report import word_looks as looks
from gapanalyzer.report.word_numbering import ANNEXES, HEADINGS, OF_HEADINGS, OF_PARAGRAPHS, PARAGRAPHS
from gapanalyzer.report.word_xml import W

Element = etree._Element  # noqa: SLF001  lxml gives its element class no public name
_W = f"{{{W}}}"
NUMBERED = {
    looks.HEADINGS[1]: (HEADINGS, 0),
    looks.HEADINGS[2]: (HEADINGS, OF_HEADINGS),
    looks.ANNEX: (ANNEXES, 0),
    "ReportParagraph": (PARAGRAPHS, OF_PARAGRAPHS),
}
"""The list and the level of the styles that are numbered."""
_BEFORE_NUMBERING = tuple(
    f"{_W}{name}" for name in ("pStyle", "keepNext", "keepLines", "pageBreakBefore", "framePr", "widowControl")
)
_AFTER_PROPERTIES = tuple(f"{_W}{name}" for name in ("rPr", "tblPr", "trPr", "tcPr", "tblStylePr"))


def kept(styles: Element, name: str) -> Element:
    """The styles, each of the contract under its id and numbered as reports are; `name` is that of the template.

    A style is also found by its name, because Word in other languages gives its own styles other ids. Raises KnownError
    where one is missing or of another kind, or where one stands on itself.
    """
    for style in styles.iter(f"{_W}style"):
        _rename(styles, style)
    known = {(s.get(f"{_W}styleId"), s.get(f"{_W}type")) for s in styles.iter(f"{_W}style")}
    missing = sorted(
        f"{identity} ({kind})" for identity, kind in looks.CONTRACT.items() if (identity, kind) not in known
    )
    if missing:
        raise KnownError(f"The template “{name}” lacks these styles: {', '.join(missing)}. Add them, or use ours.")
    if looped := next(_looped(styles), ""):
        raise KnownError(f"In the template “{name}”, the style “{looped}” is based on itself. Mend that, or use ours.")
    for style in styles.iter(f"{_W}style"):
        _number(style)
    return styles


def _rename(styles: Element, style: Element) -> None:
    """Give a style of the contract that has another id its own, wherever it is named."""
    named = style.find(f"{_W}name")
    said = "" if named is None else (named.get(f"{_W}val") or "").replace(" ", "").casefold()
    wanted = next((identity for identity in looks.CONTRACT if identity.casefold() == said), "")
    old = style.get(f"{_W}styleId") or ""
    taken = any(other.get(f"{_W}styleId") == wanted for other in styles.iter(f"{_W}style"))
    if not wanted or wanted == old or taken:
        return
    style.set(f"{_W}styleId", wanted)
    for reference in styles.iter(f"{_W}basedOn", f"{_W}next", f"{_W}link"):
        if reference.get(f"{_W}val") == old:
            reference.set(f"{_W}val", wanted)


def _looped(styles: Element) -> Iterator[str]:
    """Styles that stand on themselves, directly or by way of others."""
    below: dict[str, str] = {}
    for style in styles.iter(f"{_W}style"):
        based = style.find(f"{_W}basedOn")
        below[style.get(f"{_W}styleId") or ""] = "" if based is None else based.get(f"{_W}val") or ""
    for name, based_on in below.items():
        seen, at = {name}, based_on
        while at and at not in seen:
            seen.add(at)
            at = below.get(at, "")
        if at:
            yield name


def _number(style: Element) -> None:
    """A numbered style takes our list, any other takes none: the lists of the template are not copied."""
    for numbering in list(style.iter(f"{_W}numPr")):
        around = numbering.getparent()
        if around is not None:
            around.remove(numbering)
    wanted = NUMBERED.get(style.get(f"{_W}styleId") or "")
    if wanted is None:
        return
    properties = style.find(f"{_W}pPr")
    if properties is None:
        properties = etree.Element(f"{_W}pPr")
        at = next((n for n, part in enumerate(style) if part.tag in _AFTER_PROPERTIES), len(style))
        style.insert(at, properties)
    made = etree.Element(f"{_W}numPr")
    number, level = wanted
    if level:
        etree.SubElement(made, f"{_W}ilvl", {f"{_W}val": str(level)})
    etree.SubElement(made, f"{_W}numId", {f"{_W}val": str(number)})
    at = sum(1 for part in properties if part.tag in _BEFORE_NUMBERING)
    properties.insert(at, made)
