"""In the child process: the texts of an edited Word report that stand in our controls and bookmarks, as plain words.

Tracked changes are read as accepted. Word keeps both marks; LibreOffice drops the tags of controls and may put a
bookmark twice, or close it too early.
"""

from collections.abc import Iterator
from enum import Enum, auto
from pathlib import Path
from typing import Any

from attrs import define, frozen

from gapanalyzer.isolate.trouble import unreadable
from gapanalyzer.legislation.reading.read_package import Element, Package
from gapanalyzer.model.meter import Meter
from gapanalyzer.model.printed import Address, read_bookmark

_AGAIN = "Save it as a Word document (.docx) in the program it was edited with, and read that back"
_OUT = frozenset({"del", "moveFrom"})
_IN = frozenset({"ins", "moveTo"})
_UNSEEN = frozenset(
    {"rPr", "sdtPr", "instrText", "delText", "drawing", "pict", "object", "Fallback", "tblPr", "sectPr"}
)
_SIGNS = {"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "\u2011", "softHyphen": "\u00ad"}
_TAKEN_OUT = "ReportDeleted"
"""The character style of words a draft takes out of the law: they are shown, and no part of the draft."""
_HEADINGS = ("Heading", "ReportAnnex")
_LONGEST_PLACE = 120


class _Kind(Enum):
    """What a token is: words, the end of a paragraph, or the beginning or end of a control or bookmark."""

    WORDS = auto()
    END = auto()
    TRACKED = auto()
    CONTROL = auto()
    CONTROL_END = auto()
    MARK = auto()
    MARK_END = auto()


_SILENT = frozenset({_Kind.END, _Kind.TRACKED, _Kind.MARK, _Kind.MARK_END})


@frozen
class _Token:
    """One thing met in the order of the document; `words` are words, the tag of a control or the name of a mark."""

    kind: _Kind
    words: str = ""
    id: str = ""


@define
class _Span:
    """Where a text of ours stands: from which token to which."""

    first: int
    last: int
    tag: str = ""
    digest: str = ""
    printed: str = ""


def read(arguments: dict[str, str], meter: Meter) -> dict[str, Any]:
    """{properties: {name: value}, language, texts: [{tag, digest, printed, paragraphs, tracked, place}]}.

    `digest` and `printed` are what the bookmark says, empty where it is gone; so is `tag`. Raises KnownError where the
    file is no Word document.
    """
    package = Package.open_(Path(arguments["path"]))
    related = package.related("")
    root = package.xml(related.get("officeDocument", ""))
    if root is None or _name(root) != "document":
        raise unreadable(package.name, "it is not a Word document", _AGAIN)
    meter.tell("Reading the report", 1, 2)
    walk = _Walk()
    met = [(token, walk.heading) for token in walk.walk(root)]
    tokens = [token for token, _heading in met]
    texts = [_text(tokens, span, met[span.first][1]) for span in _spans(tokens)]
    core = package.xml(related.get("core-properties", ""))
    language = "" if core is None else next((e.text or "" for e in core if _name(e) == "language"), "")
    return {"properties": _properties(package, related), "language": language, "texts": texts}


def _properties(package: Package, related: dict[str, str]) -> dict[str, str]:
    root = package.xml(related.get("custom-properties", ""))
    return {} if root is None else {e.get("name", ""): "".join(map(str, e.itertext())) for e in root}


def _name(element: Element) -> str:
    """The bare name: strict and transitional files differ in their namespaces only."""
    return str(element.tag).rpartition("}")[2]


def _value(element: Element, path: str) -> str:
    """The value of the element at a path of bare names, empty where there is none."""
    found: Element | None = element
    for name in path.split("/"):
        found = None if found is None else next((e for e in found if _name(e) == name), None)
    return "" if found is None else next((str(v) for k, v in found.attrib.items() if str(k).endswith("}val")), "")


def _has(element: Element, *path: str) -> bool:
    found = [element]
    for name in path:
        found = [inner for e in found for inner in e if _name(inner) == name]
    return bool(found)


@define
class _Walk:
    """Goes through a document once; `heading` is the one last passed."""

    heading: str = ""

    def walk(self, element: Element, *, muted: bool = False) -> Iterator[_Token]:
        """The tokens of an element; muted ones are marks only."""
        name = _name(element)
        if name in _UNSEEN:
            return
        if name in _OUT | _IN:
            yield _Token(_Kind.TRACKED)
        match name:
            case "t" if not muted:
                yield _Token(_Kind.WORDS, element.text or "")
            case "tab" | "br" | "cr" | "noBreakHyphen" | "softHyphen" if not muted:
                yield _Token(_Kind.WORDS, _SIGNS[name])
            case "bookmarkStart" | "bookmarkEnd":
                kind = _Kind.MARK if name == "bookmarkStart" else _Kind.MARK_END
                yield _Token(kind, _attribute(element, "name"), _attribute(element, "id"))
            case "sdt":
                yield from self._control(element, muted=muted)
            case "p":
                yield from self._paragraph(element, muted=muted)
            case "pPr":
                return
            case _:
                gone = muted or name in _OUT or (name == "r" and _value(element, "rPr/rStyle") == _TAKEN_OUT)
                yield from self._inside(element, muted=gone)

    def _inside(self, element: Element, *, muted: bool) -> Iterator[_Token]:
        for part in element:
            yield from self.walk(part, muted=muted)

    def _control(self, element: Element, *, muted: bool) -> Iterator[_Token]:
        """A control that shows its prompt holds nothing."""
        yield _Token(_Kind.CONTROL, _value(element, "sdtPr/tag"))
        yield from self._inside(element, muted=muted or _has(element, "sdtPr", "showingPlcHdr"))
        yield _Token(_Kind.CONTROL_END)

    def _paragraph(self, element: Element, *, muted: bool) -> Iterator[_Token]:
        """The end of a paragraph that was taken out joins it with the next."""
        if _value(element, "pPr/pStyle").startswith(_HEADINGS):
            words = (t.words for t in self._inside(element, muted=False) if t.kind is _Kind.WORDS)
            self.heading = " ".join("".join(words).split())[:_LONGEST_PLACE]
        yield from self._inside(element, muted=muted)
        out = any(_has(element, "pPr", "rPr", name) for name in _OUT)
        if out or any(_has(element, "pPr", "rPr", name) for name in _IN):
            yield _Token(_Kind.TRACKED)
        if not out:
            yield _Token(_Kind.END)


def _attribute(element: Element, name: str) -> str:
    return next((str(v) for k, v in element.attrib.items() if str(k).rpartition("}")[2] == name), "")


def _spans(tokens: list[_Token]) -> list[_Span]:
    """Every text of ours once, in the order of the document: what its bookmark and its controls hold together."""
    marks, controls = _marks(tokens), _controls(tokens)
    ours = [_Span(first, last, tag) for first, last, tag in controls if Address.read(tag)]
    spans = []
    for name, (first, last) in marks.items():
        digest, printed = read_bookmark(name) or ("", "")
        held = [one for one in ours if one.first <= last and first <= one.last]
        ours = [one for one in ours if one not in held]
        if held:
            tag = next((one.tag for one in held if _digest(one.tag) != digest), held[0].tag)
            spans.append(_Span(min(first, held[0].first), max(last, held[-1].last), tag, digest, printed))
        else:
            spans.append(_Span(*_widened(first, last, controls, marks), "", digest, printed))
    return sorted([*spans, *_together(ours, tokens)], key=lambda span: span.first)


def _together(controls: list[_Span], tokens: list[_Token]) -> list[_Span]:
    """Controls whose bookmark is gone; those of one text that follow one another are one."""
    found: list[_Span] = []
    for one in controls:
        between = tokens[found[-1].last + 1 : one.first] if found else []
        if found and found[-1].tag == one.tag and all(token.kind in _SILENT for token in between):
            found[-1].last = one.last
        else:
            found.append(one)
    return found


def _digest(tag: str) -> str:
    address = Address.read(tag)
    return address.digest if address else ""


def _marks(tokens: list[_Token]) -> dict[str, tuple[int, int]]:
    """Our bookmarks by name: from the first place where one begins to the last where it ends."""
    begun: dict[str, list[int]] = {}
    names: dict[str, str] = {}
    ends: dict[str, int] = {}
    for n, token in enumerate(tokens):
        if token.kind is _Kind.MARK and read_bookmark(token.words):
            begun.setdefault(token.words, []).append(n)
            names[token.id] = token.words
        elif token.kind is _Kind.MARK_END and token.id in names:
            ends[names[token.id]] = n
    return {name: (at[0], max(ends.get(name, at[-1]), at[-1])) for name, at in begun.items()}


def _controls(tokens: list[_Token]) -> list[tuple[int, int, str]]:
    """First token, last token and tag of every control, outer ones first."""
    found: list[tuple[int, int, str]] = []
    still: list[int] = []
    for n, token in enumerate(tokens):
        if token.kind is _Kind.CONTROL:
            still.append(n)
        elif token.kind is _Kind.CONTROL_END:
            first = still.pop()
            found.append((first, n, tokens[first].words))
    return sorted(found)


def _widened(
    first: int, last: int, controls: list[tuple[int, int, str]], marks: dict[str, tuple[int, int]]
) -> tuple[int, int]:
    """A bookmark with the control it stands in, where no other bookmark of ours begins in that."""
    around = [(a, b) for a, b, _tag in controls if a <= first <= b]
    if around and sum(around[-1][0] <= at <= around[-1][1] for at, _end in marks.values()) == 1:
        return min(first, around[-1][0]), max(last, around[-1][1])
    return first, last


def _text(tokens: list[_Token], span: _Span, place: str) -> dict[str, Any]:
    held = tokens[span.first : span.last + 1]
    paragraphs = [""]
    for token in held:
        if token.kind is _Kind.END:
            paragraphs.append("")
        elif token.kind is _Kind.WORDS:
            paragraphs[-1] += token.words
    return {
        "tag": span.tag,
        "digest": span.digest,
        "printed": span.printed,
        "paragraphs": [words.strip() for words in paragraphs if words.strip()],
        "tracked": any(token.kind is _Kind.TRACKED for token in held),
        "place": place,
    }
