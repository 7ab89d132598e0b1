"""Akoma Ntoso 2 and 3 (XML of parliaments): one Paragraph per printed line, numbers and headings as printed.

Names are taken without their namespace. The number of a unit stands before its heading, else before its first words,
else alone. A container whose number is a bare figure gets its word ("Part 1"), as the style sheets print it. Text under
`del` is set aside, notes follow their paragraph as "[1] …".
"""

import re
from collections.abc import Mapping
from itertools import islice
from pathlib import Path

from attrs import define, evolve, field
from lxml import etree

from gapanalyzer.isolate.trouble import unreadable
from gapanalyzer.legislation.document import Document, Paragraph
from gapanalyzer.legislation.reading.read_bytes import limited, whole
from gapanalyzer.legislation.reading.read_left_out import left_out
from gapanalyzer.legislation.reading.read_package import MOST_IN_A_PART, Element, parsed
from gapanalyzer.legislation.reading.read_source_lines import AKN, lines_under

_SPACES = re.compile(r"[\s\u00a0\u2007\u202f]+")
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0e-\x1f\x7f\u00ad\u200b\ufeff]")
_BARE_NUMBER = re.compile(r"(?:\d{1,4}|[IVXLC]+|[A-Z])[A-Za-z]?[.:]?$")
_WORDED = re.compile(r"[^\W\d_]{2,}|第|§")
_MARKS = "“”\"'«»‘’„「」"


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


_INLINE = _set(
    """a abbr affectedDocument argument b change concept courtType date decoration def del docAuthority docCommittee
    docDate docIntroducer docJurisdiction docNumber docProponent docPurpose docStage docStatus docTitle docType
    docketNumber embeddedText entity eop event extractText fillIn i img inline ins judge lawyer legislature location
    marker mmod mod mref neutralCitation noteRef object omissis opinion organization outcome party person placeholder
    process quantity quotedText recordedTime ref relatedDocument remark rmod role rref scene session shortTitle
    signature span sub sup term time u vote"""
)
_DROPPED = _set("meta del foreign img")
_NOTE = "authorialNote"
_SUB_UNITS = _set(
    "subsection paragraph subparagraph clause subclause point item indent alinea list sublist blockList proviso tblock"
)
_CELLS = _set("td th")
_HEAD = 4
_EN = {name: name.capitalize() for name in ("book", "part", "title", "chapter", "division", "article")}
_WORDS: Mapping[str, Mapping[str, str]] = {
    "en": _EN,
    "fr": {"book": "Livre", "part": "Partie", "title": "Titre", "chapter": "Chapitre", "article": "Article"},
    "es": {"book": "Libro", "part": "Parte", "title": "Título", "chapter": "Capítulo", "article": "Artículo"},
    "pt": {"book": "Livro", "part": "Parte", "title": "Título", "chapter": "Capítulo", "article": "Artigo"},
}
_CODES = {
    "eng": "en", "fra": "fr", "fre": "fr", "spa": "es", "por": "pt", "ara": "ar", "rus": "ru", "zho": "zh", "chi": "zh",
    "deu": "de", "ger": "de", "ind": "id", "vie": "vi", "tur": "tr", "ita": "it", "swa": "sw", "afr": "af",
}  # fmt: skip
_TRACKED = "The file marks words as deleted; they were left out."
_EMPTY = "Ask for the law with its text, or as a Word, PDF, HTML or text file"
_OTHER_FORM = "Ask for the law as a Word, PDF, HTML or text file"


def read(path: Path) -> Document:
    """Read an Akoma Ntoso file; raises KnownError where it is none, is damaged, empty or built to do harm."""
    content = whole(path)
    if len(content) > MOST_IN_A_PART:
        raise unreadable(path.name, "its text is larger than 64 MB", "Bring in the law in several files")
    root = parsed(content, path.name)
    if _name(root) != "akomaNtoso":
        raise unreadable(path.name, "it is an XML file of a kind that is not read", _OTHER_FORM)
    language = _language(root)
    walker = _Walker(_WORDS.get(language, {}))
    walker.walk(root)
    limited(sum(len(p.text) for p in walker.done), path.name)
    if not walker.done:
        raise unreadable(path.name, "there are no words in it", _EMPTY)
    return Document(
        tuple(walker.done),
        left_out(lines_under(root, AKN), walker.done),
        title=_title(root),
        language=language,
        notes=(_TRACKED,) if walker.deleted else (),
    )


def _name(node: Element) -> str:
    return str(node.tag).rpartition("}")[2]


def _language(root: Element) -> str:
    said = next(iter(root.iterfind(".//{*}FRBRlanguage")), None)
    code = "" if said is None else str(said.get("language", "")).lower()
    return _CODES.get(code, code if len(code) == 2 else "")


def _title(root: Element) -> str:
    for alias in root.iterfind(".//{*}FRBRalias"):
        words = _plain(str(alias.get("value", "")))
        if " " in words and "/" not in words:
            return words
    for name in ("docTitle", "longTitle"):
        said = next(iter(root.iterfind(f".//{{*}}{name}")), None)
        if said is not None:
            return _plain("".join(map(str, said.itertext())))
    return ""


def _plain(words: str) -> str:
    return _SPACES.sub(" ", _CONTROL.sub("", words)).strip()


@define
class _Walker:
    """Turns the events of the tree into paragraphs; `words` names containers whose number is a bare figure."""

    words: Mapping[str, str]
    done: list[Paragraph] = field(factory=list)
    deleted: bool = False
    _path: list[Element] = field(factory=list)
    _pieces: list[str] = field(factory=list)
    _number: str = ""
    """A number that waits for its words, and the unit it belongs to."""
    _numbered: Element | None = None
    _skipped: Element | None = None
    _quote: str = ""
    _aside: list[list[str]] = field(factory=list)
    _notes: list[str] = field(factory=list)
    _noted: int = 0
    _cells: list[str] = field(factory=list)
    """The words of a row of a table so far."""

    def walk(self, top: Element) -> None:
        """Everything in `top`."""
        for event, node in etree.iterwalk(top, events=("start", "end")):
            if event == "start" and self._skipped is None:
                self._start(node, _name(node))
            elif event == "end":
                self._end(node, _name(node))
                self._pieces += [node.tail] if node.tail and self._skipped is None else []
        self._flush()

    def _start(self, node: Element, name: str) -> None:
        if name in _DROPPED:
            self._skipped = node
            self.deleted = self.deleted or name == "del"
            return
        if name == _NOTE:
            self._aside.append(self._pieces)
            self._pieces = []
        elif self._aside:
            self._pieces.append("" if name in _INLINE else " ")
        elif name in {"eol", "br"}:
            self._flush()
        elif name not in _INLINE:
            self._flush()
            self._path.append(node)
            self._cells += [""] if name in _CELLS else []
        if name == "quotedStructure":
            self._quote = str(node.get("startQuote", ""))
        elif name == "quotedText":
            self._pieces.append(str(node.get("startQuote", "")))
        self._pieces.append(node.text or "")

    def _end(self, node: Element, name: str) -> None:
        if self._skipped is not None:
            self._skipped = None if self._skipped is node else self._skipped
            return
        if name == "quotedText":
            self._pieces.append(str(node.get("endQuote", "")))
        if name == _NOTE:
            self._note(node)
        elif self._path and self._path[-1] is node:
            self._flush()
            self._path.pop()
            self._leave(node, name)

    def _note(self, node: Element) -> None:
        words = _plain("".join(self._pieces))
        self._pieces = self._aside.pop()
        self._noted += 1
        if words:
            self._notes.append(f"[{_plain(str(node.get('marker', ''))) or self._noted}] {words}")

    def _leave(self, node: Element, name: str) -> None:
        """What is left to print when a unit ends: a number without words, a closing mark, a row of a table."""
        if self._numbered is node:
            self._say("", node, heading=True)
        if name == "quotedStructure":
            self._quote = ""
            close = str(node.get("endQuote", ""))
            if close and self.done and not self.done[-1].text.endswith(close):
                self.done[-1] = evolve(self.done[-1], text=self.done[-1].text + close)
        elif name == "tr":
            text = "\t".join(self._cells).rstrip("\t")
            self._cells = []
            self.done += [Paragraph(text, style="tr", table=True)] if text.strip() else []

    def _flush(self) -> None:
        """Print what has gathered before a block begins or ends."""
        if self._aside:
            return
        text = _plain("".join(self._pieces))
        self._pieces = []
        owner = self._path[-1] if self._path else None
        if text and self._cells and self._within("tr"):
            self._cells[-1] = f"{self._cells[-1]} {text}".strip()
            return
        if owner is None:
            return
        unit = owner.getparent()
        if text and _name(owner) == "num" and unit is not None:
            self._take_number(text, unit)
        elif text and _name(owner) in {"heading", "subheading"} and unit is not None:
            self._say(text, unit, heading=True)
        elif text:
            self._say(text, owner, heading=False)
        if not self._number:
            self.done += [Paragraph(note, style="footnote text") for note in self._notes]
            self._notes = []

    def _take_number(self, text: str, unit: Element) -> None:
        if _BARE_NUMBER.match(text) and _name(unit) in self.words:
            text = f"{self.words[_name(unit)]} {text}"
        self._stand_alone()
        self._number = f"{self._number} {text}".strip()
        self._numbered = unit

    def _stand_alone(self) -> None:
        """A number in words ("Article 3") without a heading has a line of its own."""
        unit = self._numbered
        if unit is not None and _name(unit) not in _SUB_UNITS and _WORDED.search(self._number):
            self._say("", unit, heading=True)

    def _say(self, text: str, unit: Element, *, heading: bool) -> None:
        """One printed line, with the number that waits."""
        if not heading:
            self._stand_alone()
        number, self._number, self._numbered = self._number, "", None
        self._put(f"{number} {text}".strip(), unit, heading=heading)

    def _put(self, text: str, unit: Element, *, heading: bool) -> None:
        name = _name(unit)
        quote, self._quote = self._quote, ""
        level = 0 if name in _SUB_UNITS or self._within("quotedStructure") else self._depth(unit)
        self.done.append(
            Paragraph(
                text if text.startswith(tuple(_MARKS)) else quote + text,
                style=name,
                level=level if heading else 0,
                bold=heading,
                contents=name == "tocItem",
            )
        )

    def _depth(self, unit: Element) -> int:
        above = sum(_headed(node) for node in unit.iterancestors())
        return min(above + 1, 9)

    def _within(self, name: str) -> bool:
        return any(_name(node) == name for node in self._path)


def _headed(node: Element) -> bool:
    """Whether a number or heading stands at its beginning, where the standard wants them."""
    return any(_name(c) in {"num", "heading"} for c in islice(node, _HEAD))
