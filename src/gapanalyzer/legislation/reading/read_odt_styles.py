"""How paragraphs and runs of OpenDocument text look, from the styles they name and those these rest on."""

from collections.abc import Iterator, Mapping

from attrs import define, field, frozen

from gapanalyzer.legislation.reading.read_odt_lists import STYLE, TEXT, Level, levels_of, whole
from gapanalyzer.legislation.reading.read_package import Element

_FO = "{urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0}"
_DEEPEST = 20
_POINTS = {"pt": 1.0, "cm": 28.35, "mm": 2.835, "in": 72.0, "pc": 12.0, "px": 0.75}
OUTLINE = "\0outline"
"""The key of the numbering of headings among the list styles."""


@frozen
class Look:
    """What a style says in the end."""

    name: str = ""
    level: int = 0
    size: float = 0.0
    bold: bool = False
    centred: bool = False
    indent: float = 0.0
    hidden: bool = False
    lists: str = ""
    """The list style its paragraphs are numbered by."""


@define
class Styles:
    """The styles of one file, by family and name."""

    lists: dict[str, Mapping[int, Level]] = field(factory=dict)
    _nodes: dict[tuple[str, str], Element] = field(factory=dict)
    _looks: dict[tuple[str, str], Look] = field(factory=dict)

    @classmethod
    def of(cls, *roots: Element | None) -> "Styles":
        """From the roots of styles.xml and content.xml; the later ones win."""
        styles = cls()
        for root in roots:
            for node in (
                root.iter(f"{STYLE}style", f"{TEXT}list-style", f"{TEXT}outline-style") if root is not None else ()
            ):
                name = node.get(f"{STYLE}name", "")
                if node.tag == f"{STYLE}style":
                    styles._nodes[node.get(f"{STYLE}family", ""), name] = node
                else:
                    styles.lists[OUTLINE if node.tag == f"{TEXT}outline-style" else name] = levels_of(node)
        return styles

    def look(self, family: str, name: str) -> Look:
        """The look of a style; an empty one where there is no such style."""
        key = (family, name)
        if key not in self._looks:
            self._looks[key] = self._read(list(self._chain(family, name)))
        return self._looks[key]

    def _chain(self, family: str, name: str) -> Iterator[Element]:
        for _ in range(_DEEPEST):
            node = self._nodes.get((family, name))
            if node is None:
                return
            yield node
            name = node.get(f"{STYLE}parent-style-name", "")

    def _read(self, chain: list[Element]) -> Look:
        weight = _first(chain, "text-properties", f"{_FO}font-weight")
        return Look(
            name=_called(chain),
            level=whole(_own(chain, f"{STYLE}default-outline-level"), 0),
            size=_points(_first(chain, "text-properties", f"{_FO}font-size")),
            bold=weight == "bold" or weight in {"600", "700", "800", "900"},
            centred=_first(chain, "paragraph-properties", f"{_FO}text-align") == "center",
            indent=_points(_first(chain, "paragraph-properties", f"{_FO}margin-left")),
            hidden=_first(chain, "text-properties", f"{TEXT}display") == "none",
            lists=_own(chain, f"{STYLE}list-style-name"),
        )


def _called(chain: list[Element]) -> str:
    """The first style that a person sees: those made for one paragraph are called P1, P2 and have a parent."""
    for node in chain:
        above = node.getparent()
        if above is None or not str(above.tag).endswith("}automatic-styles"):
            return str(node.get(f"{STYLE}display-name") or node.get(f"{STYLE}name", ""))
    return str(chain[-1].get(f"{STYLE}parent-style-name", "")) if chain else ""


def _own(chain: list[Element], attribute: str) -> str:
    return next((node.get(attribute, "") for node in chain if node.get(attribute) is not None), "")


def _first(chain: list[Element], properties: str, attribute: str) -> str:
    found = (node.find(f"{STYLE}{properties}") for node in chain)
    return next((f.get(attribute, "") for f in found if f is not None and f.get(attribute) is not None), "")


def _points(length: str) -> float:
    number, unit = length[:-2], length[-2:]
    try:
        return round(float(number) * _POINTS[unit], 2) if len(number) < 10 else 0.0
    except (ValueError, KeyError):
        return 0.0
