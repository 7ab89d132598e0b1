"""Small steps through WordprocessingML: children, values, switches and lengths."""

from collections.abc import Iterator
from typing import Final

from gapanalyzer.legislation.reading.read_package import Element

TRANSITIONAL: Final = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
STRICT: Final = "http://purl.oclc.org/ooxml/wordprocessingml/main"
W: Final = f"{{{TRANSITIONAL}}}"
_OFF = frozenset({"0", "false", "off", "none"})
_TWIPS_IN_A_POINT = 20


def child(element: Element | None, name: str) -> Element | None:
    """The first child of this name, or None."""
    return None if element is None else element.find(f"{W}{name}")


def children(element: Element, name: str) -> Iterator[Element]:
    """Every child of this name."""
    return element.iterchildren(f"{W}{name}")


def value(element: Element | None, name: str) -> str:
    """The `val` of the child of this name; empty where either is missing."""
    found = child(element, name)
    return "" if found is None else found.get(f"{W}val", "")


def is_on(switch: Element | None) -> bool:
    """Whether a switch like `b` stands and is not turned off (17.17.4: present without a value is on)."""
    return switch is not None and switch.get(f"{W}val", "1") not in _OFF


def switched(element: Element | None, name: str) -> bool | None:
    """The switch of this name: on, off, or None where nothing is said."""
    found = child(element, name)
    return None if found is None else is_on(found)


def points(indent: Element | None) -> float:
    """The left indent in points; 0 where it is not said in twentieths of a point."""
    said = "" if indent is None else indent.get(f"{W}left") or indent.get(f"{W}start") or ""
    return (
        int(said) / _TWIPS_IN_A_POINT if said.isascii() and said.removeprefix("-").isdigit() and len(said) < 7 else 0.0
    )
