"""The lines of a document with what the segmenter asks of them: does it open something, how wide is the column."""

import re
from collections.abc import Sequence
from itertools import pairwise

from attrs import evolve, frozen

from gapanalyzer.legislation.document import Document, Paragraph
from gapanalyzer.legislation.structure.keywords import ARTICLE, ASKING, FAMILIES, PLURALS, POINTING
from gapanalyzer.legislation.structure.number_words import plain

_STOPS = '.;:!?。；：！？؛؟।។»”")]）】—–…'
_LEADERS = re.compile(r"(?:\.{4,}|(?:\. ){3,}|…{2,}|·{4,}|_{4,}|\t\s*)\s*(?:\d{1,4}|[ivxl]+)\s*$")
_PAGE_ENDS = "0123456789ivxl"
_ITEM_ENDS = re.compile(r"[;；]\s(?:and|or|y|o|e|ou|et|und|oder|и|или)$")
"""How the last item but one of a list ends: what follows begins on a line of its own."""
_FILLED = 0.94
_HEADING_FILLS = 0.7
_RUNNING_ON = 0.15


@frozen
class Line:
    """A non-blank line (a whole paragraph, from formats that know them).

    `opens` says how likely something new begins here: 1 surely, 0 as likely as not, -1 it runs on from the line before,
    -2 the line before ends in a word that asks for more ("section", "of", a comma).
    """

    text: str
    looks: Paragraph
    opens: int = 1
    apart: bool = True
    """Whether a blank line or a change of looks sets it off from the line before."""
    leaders: bool = False
    """Whether it ends in dot leaders or a tab and a page number, as lines of a table of contents do."""

    @property
    def short(self) -> bool:
        """Whether it may be a heading: it does not end as a sentence does, and is not long."""
        return len(self.text) <= 200 and self.text[-1] not in ".;,:。；，、"

    @property
    def styled(self) -> bool:
        """Whether its looks set it off."""
        return bool(self.looks.level or self.looks.bold or self.looks.centred)


@frozen
class Lines:
    """All lines; `width` is that of the column in characters where lines are wrapped, else 0."""

    lines: tuple[Line, ...]
    width: int = 0

    @property
    def wrapped(self) -> bool:
        """Whether a paragraph may take several lines."""
        return self.width > 0


def read_lines(document: Document) -> Lines:
    """The non-blank lines of a document, with their features."""
    width = _column(document.paragraphs)
    lines: list[Line] = []
    before, blank = None, True
    for looks in document.paragraphs:
        text = looks.text.strip()
        if not text:
            blank = True
            continue
        if before is not None and not blank and text[0].isdecimal() and _is_keyword(before.text):
            before = evolve(before, text=f"{before.text} {text}", leaders=_has_leaders(text))
            lines[-1] = before
            continue
        apart = not width or blank or before is None or _looks_differ(before.looks, looks)
        opens = 1 if apart or before is None else _opens(before.text, text, width)
        before = Line(text, looks, opens, apart, looks.contents or _has_leaders(looks.text.rstrip()))
        lines.append(before)
        blank = False
    return Lines(tuple(lines), width)


def _is_keyword(text: str) -> bool:
    """Whether a line is nothing but the word for an article, its number parted from it by a break."""
    word = text.lstrip("«“„\"'‘*#> ").rstrip(".")
    return word[:1].isupper() and FAMILIES.get(plain(word)) == ARTICLE and plain(word) not in PLURALS


def _column(paragraphs: Sequence[Paragraph]) -> int:
    """The usual length of a full line, 0 where each paragraph stands on one line of its own."""
    lengths = sorted(len(p.text) for p in paragraphs if p.text and not p.table)
    if not lengths:
        return 0
    full = lengths[int(len(lengths) * 0.9)]
    if paragraphs[0].page or any(p.page for p in paragraphs):
        return max(full, 12)
    filled = sum(length >= 0.8 * full for length in lengths) / len(lengths)
    return full if full <= 160 and filled >= 0.4 and lengths[-1] <= 2.5 * full and _broken(paragraphs) else 0


def _broken(paragraphs: Sequence[Paragraph]) -> bool:
    """Whether sentences run over from line to line: many lines go on in small letters, or in a script without them."""
    texts = [p.text for p in paragraphs]
    open_ended = [(a, b) for a, b in pairwise(texts) if a and b and a[-1] not in _STOPS]
    running = sum(not b[0].isupper() and b[0].isalpha() for _, b in open_ended)
    return running >= _RUNNING_ON * len(texts)


def _has_leaders(text: str) -> bool:
    return text[-1] in _PAGE_ENDS and bool(_LEADERS.search(text))


def _looks_differ(before: Paragraph, now: Paragraph) -> bool:
    return before.table or now.table or (before.level, before.bold) != (now.level, now.bold)


def _opens(before: str, text: str, width: int) -> int:
    if before[-1] == ",":
        return -2
    if _ITEM_ENDS.search(before):
        return 0
    if before[-1] in _STOPS:
        return 1
    if asks_for_more(before) or (len(before) > _HEADING_FILLS * width and _ends_in(before, POINTING)):
        return -2
    return 0 if fits(before, text, width) else -1


def asks_for_more(text: str) -> bool:
    """Whether the last word is one no sentence ends with ("pursuant to", "and")."""
    return _ends_in(text, ASKING)


def _ends_in(text: str, words: frozenset[str]) -> bool:
    return plain(text[text.rfind(" ") + 1 :]) in words


def fits(before: str, text: str, width: float) -> bool:
    """Whether the first word of `text` would have gone on the line before, which was therefore ended on purpose."""
    word = text.split(maxsplit=1)[0] if text.isascii() or " " in text else text[:1]
    return len(before) + 1 + len(word) <= _FILLED * width
