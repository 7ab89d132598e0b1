"""Paragraph and character styles of a Word file, followed through what they are based on (ISO/IEC 29500-1, 17.7)."""

import re
from collections.abc import Mapping

from attrs import define, evolve, field, frozen

from gapanalyzer.legislation.reading.read_docx_xml import W, child, children, points, switched, value
from gapanalyzer.legislation.reading.read_package import Element

_BODY_TEXT = 9
_DEEPEST = 30
_HALF_POINTS = re.compile(r"[0-9]{1,4}(?:\.[0-9]+)?")
_HEADING = re.compile(r"heading ([1-9])$", re.IGNORECASE)


@frozen
class Look:
    """What a style, or a paragraph's own properties, say; None is nothing said. `outline` counts from 1, 0 is body."""

    name: str = ""
    outline: int | None = None
    num: str | None = None
    level: int | None = None
    numbered_by: str = ""
    """Id of the style that brings the numbering: a list ties its levels to styles."""
    bold: bool | None = None
    size: float | None = None
    centred: bool | None = None
    indent: float | None = None

    def over(self, below: "Look") -> "Look":
        """Where it says something, its own words; else those of the other."""
        if self is NOTHING:
            return below
        said = {key: mine for key in _OWN if (mine := getattr(self, key)) is not None}
        if self.num is not None:
            said["numbered_by"] = self.numbered_by
        return evolve(below, name=self.name or below.name, **said)


NOTHING = Look()
_OWN = ("outline", "num", "level", "bold", "size", "centred", "indent")


@define
class Styles:
    """The styles of one document by id."""

    elements: Mapping[str, Element] = field(factory=dict)
    base: Look = field(factory=Look)
    default: str = ""
    _known: dict[str, Look] = field(factory=dict)

    @classmethod
    def of(cls, root: Element | None) -> "Styles":
        """From the root of the styles part, None where there is none."""
        if root is None:
            return cls()
        elements = {s.get(f"{W}styleId", ""): s for s in children(root, "style")}
        default = next((k for k, s in elements.items() if _is_default(s)), "")
        defaults = child(child(child(root, "docDefaults"), "rPrDefault"), "rPr")
        return cls(elements, Look(size=_size(defaults)), default)

    def look(self, style: str) -> Look:
        """What a style says, with everything below it; the default style where the id is not known."""
        wanted = style if style in self.elements else self.default
        if wanted not in self._known:
            self._known[wanted] = self._followed(wanted)
        return self._known[wanted]

    def _followed(self, style: str) -> Look:
        chain: list[str] = []
        while style in self.elements and style not in chain and len(chain) < _DEEPEST:
            chain.append(style)
            style = value(self.elements[style], "basedOn")
        look = self.base
        for key in reversed(chain):
            look = _of_style(key, self.elements[key]).over(look)
        return look


def _is_default(style: Element) -> bool:
    return style.get(f"{W}default") in {"1", "true"} and style.get(f"{W}type") == "paragraph"


def _of_style(key: str, style: Element) -> Look:
    name = value(style, "name")
    look = own_look(child(style, "pPr"), child(style, "rPr"), key)
    heading = _HEADING.match(name)
    if heading and look.outline is None:
        look = evolve(look, outline=int(heading.group(1)))
    return evolve(look, name=name)


def own_look(properties: Element | None, runs: Element | None, style: str = "") -> Look:
    """What one `pPr` and one `rPr` say themselves."""
    if properties is None and runs is None:
        return NOTHING
    numbering = child(properties, "numPr")
    indent = child(properties, "ind")
    aligned = value(properties, "jc")
    num = value(numbering, "numId")
    return Look(
        outline=_outline(value(properties, "outlineLvl")),
        num=num or None,
        level=_level(value(numbering, "ilvl")),
        numbered_by=style if num else "",
        bold=switched(runs, "b"),
        size=_size(runs),
        centred=aligned == "center" if aligned else None,
        indent=points(indent) if indent is not None else None,
    )


def _outline(said: str) -> int | None:
    if len(said) != 1 or not "0" <= said <= "9":
        return None
    return 0 if int(said) == _BODY_TEXT else int(said) + 1


def _level(said: str) -> int | None:
    return int(said) if len(said) == 1 and "0" <= said <= "8" else None


def _size(runs: Element | None) -> float | None:
    said = value(runs, "sz")
    return float(said) / 2 if _HALF_POINTS.fullmatch(said) else None
