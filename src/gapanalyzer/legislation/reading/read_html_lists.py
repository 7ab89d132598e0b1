"""The markers of HTML lists, as a browser prints them: "3.", "c.", "iv.", "•"."""

import re

from attrs import define, field

from gapanalyzer.legislation.reading.read_docx_formats import number_words
from gapanalyzer.legislation.reading.read_package import Element

_TYPES = {"a": "lowerLetter", "A": "upperLetter", "i": "lowerRoman", "I": "upperRoman"}
_STYLES = {
    "lower-alpha": "lowerLetter",
    "lower-latin": "lowerLetter",
    "upper-alpha": "upperLetter",
    "upper-latin": "upperLetter",
    "lower-roman": "lowerRoman",
    "upper-roman": "upperRoman",
}
_STYLE = re.compile(r"list-style(?:-type)?\s*:\s*([a-z-]+)", re.IGNORECASE)
_WHOLE = re.compile(r"-?[0-9]{1,6}")
_TYPED = re.compile(r"[(\[]?(?:\d{1,3}|[a-zA-Z]|[ivxIVX]{1,5})[.)\]]|\d+(?:\.\d+)+\s|[•–—·-]\s|§")
_LISTS = frozenset({"ol", "ul", "menu", "dir"})


@define
class _List:
    kind: str
    next: int = 1
    item: Element | None = None
    marker: str = ""


@define
class Lists:
    """The lists that are open, innermost last."""

    _open: list[_List] = field(factory=list)

    def open_(self, node: Element) -> None:
        """A block begins; only lists and their items matter."""
        if node.tag in _LISTS:
            start = node.get("start", "")
            self._open.append(_List(_kind(node), int(start) if _WHOLE.fullmatch(start) else 1))
        elif node.tag == "li" and self._open:
            inner = self._open[-1]
            said = node.get("value", "")
            number = int(said) if _WHOLE.fullmatch(said) else inner.next
            inner.next = number + 1
            inner.item = node
            inner.marker = _marker(inner.kind, number)

    def close(self, node: Element) -> None:
        """A block ends."""
        if node.tag in _LISTS and self._open:
            self._open.pop()

    def label(self, text: str) -> str:
        """The marker of the item whose first words these are; empty for later words and where one is typed."""
        inner = self._open[-1] if self._open else None
        if inner is None or not inner.marker:
            return ""
        marker, inner.marker = inner.marker, ""
        return "" if _TYPED.match(text) else marker


def _kind(node: Element) -> str:
    styled = _STYLE.search(node.get("style", ""))
    name = styled.group(1).lower() if styled else ""
    if name == "none":
        return "none"
    if node.tag != "ol":
        return "bullet"
    return _STYLES.get(name) or _TYPES.get(node.get("type", ""), "decimal")


def _marker(kind: str, number: int) -> str:
    if kind == "none":
        return ""
    return "•" if kind == "bullet" else f"{number_words(number, kind)}."
