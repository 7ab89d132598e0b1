"""The body of a report as typst: every kind of block, in the order of the document, as calls of typst_look.typ."""

import hashlib
from collections.abc import Iterable, Iterator

from attrs import define, evolve, field

from gapanalyzer.report.blocks import (
    Amended,
    Anchor,
    Block,
    Chapter,
    Chart,
    Choice,
    Content,
    Contents,
    Heading,
    Inline,
    Kind,
    Look,
    Note,
    Para,
    Recommended,
    Ref,
    Remarks,
    Role,
    Run,
    Tab,
    Table,
)
from gapanalyzer.report.numbers import after_label, numbers
from gapanalyzer.report.places import Places
from gapanalyzer.report.typst_direction import RIGHT_TO_LEFT, held_together, runs_other_way, with_latin_signs
from gapanalyzer.report.typst_text import Shown, breakable, literal
from gapanalyzer.report.word_scripts import FEWEST_WORDS
from gapanalyzer.wording import Words

_LOOKS = {
    Look.STRONG: "bold",
    Look.MUTED: "muted",
    Look.INSERTED: "inserted",
    Look.DELETED: "deleted",
    Look.MET: "met",
    Look.WIDER: "wider",
    Look.PARTLY: "partly",
    Look.NOT_MET: "not_met",
    Look.OPEN: "open",
}
_ROLES = {
    Role.TEXT: "plain",
    Role.LABEL: "tag-line",
    Role.HEAD: "head-line",
    Role.QUESTION: "question",
    Role.DRAFT: "draft",
    Role.COUNTRY: "country-line",
    Role.TITLE: "title-line",
    Role.SUBTITLE: "subtitle-line",
    Role.CONTENTS_TITLE: "contents-title",
}
_PROSE = frozenset({Role.TEXT, Role.NUMBERED, Role.LEAD, Role.ITEM, Role.QUESTION, Role.DRAFT})
"""Paragraphs that run as their letters do; lines such as titles and labels keep to the side of the others."""
_BARS = {
    Look.MET: ("1C7046", "FFFFFF"),
    Look.WIDER: ("1D5FA8", "FFFFFF"),
    Look.PARTLY: ("DE9A1F", "1A2330"),
    Look.LARGELY: ("F1DC9A", "1A2330"),
    Look.UNRATED: ("C9B48E", "1A2330"),
    Look.NOT_MET: ("A8231B", "FFFFFF"),
}
_OTHER = ("C3CBD4", "1A2330")
"""Fill and figures of a bar, by look; figures stand out by at least 4.5 : 1."""
_WHOLE_ROWS, _WHOLE_LETTERS = 8, 1500
"""A table of up to so many rows and letters stays on one page."""
_ROW_LETTERS = 1500
"""A table with a longer cell than this may break inside its rows, which else would run over the page."""


@define
class Body:
    """Grows block by block; counts on from one volume to the next."""

    places: Places
    say: Words
    shown: Shown
    notes: int = 0
    here: frozenset[Anchor] = frozenset()
    """The anchors of the volume at hand: only they can be linked to."""
    wanted: frozenset[Anchor] = frozenset()
    """The anchors that something refers to: only they are named in the file, as every name costs typst time."""
    foretold: tuple[tuple[int, str], ...] = ()
    """Level and words of each entry in the contents of the volume at hand."""
    _headings: int = 0
    _paragraphs: int = 0
    _items: int = 0
    _in_table: bool = field(default=False)
    _turned: bool = False
    """Whether the paragraph at hand runs the other way than the report."""
    _rtl: bool = field(init=False)

    def __attrs_post_init__(self) -> None:
        self._rtl = self.say.language in RIGHT_TO_LEFT

    def title(self, chapter: Chapter) -> str:
        """The heading of a chapter; front matter has none."""
        around = numbers(self.say.language).annex.around if chapter.kind is Kind.ANNEX else "{}"
        return "" if chapter.kind is Kind.FRONT else self._heading(1, chapter.title, around)

    def title_again(self, name: str) -> str:
        """The heading of a chapter that goes on in another volume, by its number and title."""
        words = self.say.say("{name} (continued)", name=name)
        return f"#heading(level: 1, supplement: none, {self.string(words)})\n"

    def block(self, block: Block) -> str:
        """One block, on lines of its own."""
        if not (isinstance(block, Para) and block.role is Role.ITEM):
            self._items = 0
        match block:
            case Heading():
                said = self._heading(2, block.text)
            case Para():
                said = self._spot(block.anchor, self._para_its_way(block))
            case Remarks():
                said = "".join(map(self.block, block.printed))
            case Recommended():
                said = self._recommended(block)
            case Amended():
                said = "".join(self.block(Para(line, Role.DRAFT)) for line in block.lines)
            case Table():
                said = self._spot(block.anchor, self._table(block))
            case Chart():
                said = self._spot(block.anchor, self._chart(block))
            case Contents():
                said = self.contents()
        return said

    def contents(self) -> str:
        """The table of contents; typst finds the entries, and is told how many and how long they will be."""
        entries = (f"({level}, {self.string(text)})" for level, text in self.foretold)
        return f"#contents({_array(entries)})\n"

    def string(self, text: str) -> str:
        """Text from outside as a typst string."""
        return literal(self.shown.text(breakable(text) if self._in_table else text))

    def _spot(self, anchor: Anchor, call: str) -> str:
        return f'#at("{label_name(anchor)}", {call})\n' if anchor in self.wanted else f"#{call}\n"

    def _heading(self, level: int, text: str, around: str = "{}") -> str:
        entry = self.places.contents[self._headings]
        self._headings += 1
        words = self._words(" ".join(text.split()) or "–")
        number = self.string(around.format(entry.number))
        return self._spot(entry.anchor, f"heading(level: {level}, supplement: {number}, {words})")

    # -- paragraphs ---------------------------------------------------------------------------------------------

    def _para_its_way(self, para: Para) -> str:
        self._turned = para.role in _PROSE and self._runs_other_way(para.content)
        said = f"turned({self._para(para)})" if self._turned else self._para(para)
        self._turned = False
        return said

    def _runs_other_way(self, content: Content, fewest: int = 0) -> bool:
        return runs_other_way((self._said(part) for part in content), rtl=self._rtl, fewest=fewest)

    def _said(self, part: Inline) -> str:
        match part:
            case Run():
                return part.text
            case Choice():
                return part.chosen
            case Ref():
                return self.places.label(part.to)
            case _:
                return ""

    def _para(self, para: Para) -> str:
        if para.role in {Role.NUMBERED, Role.LEAD}:
            self._paragraphs += 1
            call = "lead" if para.role is Role.LEAD else "numbered"
            return f'{call}("{self._paragraphs}.", {self.inlines(para.content)})'
        if para.role is Role.ITEM:
            self._items += 1
            number = numbers(self.say.language).item.of(self._items)
            return f"item({self.string(number)}, {self.inlines(para.content)})"
        if para.role is Role.COVER:
            at = next((n for n, part in enumerate(para.content) if isinstance(part, Tab)), 0)
            return f"cover-line({self.inlines(para.content[:at])}, {self.inlines(para.content[at + 1 :])})"
        return f"{_ROLES[para.role]}({self.inlines(para.content)})"

    def _recommended(self, block: Recommended) -> str:
        number, text = self.string(self.places.label(block.id)), self._words(block.text or "–")
        return self._spot(block.id, f"recommended({number}, {text}, {self.inlines(block.particulars)})")

    def inlines(self, content: Content) -> str:
        """Runs, notes and references as one typst expression."""
        said = [self._inline(part) for part in _joined(content)]
        return said[0] if len(said) == 1 else "{" + ";".join(said) + "}"

    def _inline(self, part: Run | Tab | Ref | Note) -> str:
        match part:
            case Run():
                return self._run(part)
            case Tab():
                return "h(1fr)"
            case Ref():
                words = self._words(self.places.label(part.to))
                return f'to("{label_name(part.to)}", {words})' if part.to in self.here else words
            case Note():
                self.notes += 1
                return self._note(part)

    def _note(self, note: Note) -> str:
        around, self._turned = self._turned, self._runs_other_way(note.content)
        said = f"{'turned-' if self._turned else ''}note({self.inlines(note.content)})"
        self._turned = around
        return said

    def _run(self, run: Run) -> str:
        code = "".join(c for c in run.language.split("-")[0].lower() if "a" <= c <= "z")
        if len(code) in {2, 3} and code != self.say.language:
            said = f'tongue("{code}", {self._words(run.text, apart=True)})'
        else:
            said = self._words(run.text)
        return f"{_LOOKS[run.look]}({said})" if run.look in _LOOKS else said

    def _words(self, text: str, *, apart: bool = False) -> str:
        """Text whose line feeds are breaks and whose tabs are spaces of their width.

        Latin words are held together in a paragraph read from the right, unless all of the text is held apart.
        """
        if self._rtl and not apart:
            text = with_latin_signs(text) if self._turned else held_together(text)
        parts = text.replace("\r\n", "\n").replace("\r", "\n").replace("\t", "\u2003").split("\n")
        said = [self.string(part) for part in parts]
        return said[0] if len(said) == 1 else "{" + ";linebreak();".join(said) + "}"

    # -- tables and charts --------------------------------------------------------------------------------------

    def _table(self, table: Table) -> str:
        self._in_table = True
        total = len(table.rows) if table.total else 0
        longest = max((_letters(cell) for row in table.rows for cell in row), default=0)
        letters = sum(_letters(cell) for row in table.rows for cell in row)
        whole = len(table.rows) <= _WHOLE_ROWS and letters <= _WHOLE_LETTERS
        cells = [
            f"bold({self._cell(cell)})" if n == total else self._cell(cell)
            for n, row in enumerate(table.rows, start=1)
            for cell in row
        ]
        call = (
            f"tabled({self._caption(table.anchor, table.caption)}, "
            f"{_array(f'{column.share}fr' for column in table.columns)}, "
            f"{_array(_yes(column.number) for column in table.columns)}, "
            f"{_array(self.string(column.head) for column in table.columns)},\n"
            f"{_array(cells, ',' + chr(10))},\n"
            f"total: {_yes(table.total)}, whole: {_yes(whole)}, kept: {_yes(longest <= _ROW_LETTERS)})"
        )
        self._in_table = False
        return call

    def _cell(self, content: Content) -> str:
        self._turned = self._runs_other_way(content, FEWEST_WORDS)
        said = f"turned-cell({self.inlines(content)})" if self._turned else self.inlines(content)
        self._turned = False
        return said

    def _caption(self, anchor: Anchor, text: str) -> str:
        return self._words(f"{self.places.label(anchor)}{after_label(self.say.language)}{' '.join(text.split())}")

    def _chart(self, chart: Chart) -> str:
        series = (
            _array((self.string(s.name), *(f'"{colour}"' for colour in _BARS.get(s.look, _OTHER)), _array(s.values)))
            for s in chart.series
        )
        names = _array(self.string(name) for name in chart.categories)
        told = self.string(chart.told)
        return f"bars({self._caption(chart.anchor, chart.caption)}, {told}, {names}, {_array(series)})"


def _joined(content: Content) -> Iterator[Run | Tab | Ref | Note]:
    """The content with neighbouring runs of one look and language made one: every run costs typst time of its own."""
    held = Run("")
    for part in content:
        run = Run(part.chosen, part.look) if isinstance(part, Choice) else part
        if isinstance(run, Run) and (run.look, run.language) == (held.look, held.language):
            held = evolve(held, text=held.text + run.text)
            continue
        if held.text:
            yield held
        held = run if isinstance(run, Run) else Run("")
        if not isinstance(run, Run):
            yield run
    if held.text:
        yield held


def label_name(anchor: Anchor) -> str:
    """A typst label for an anchor: the same in every report."""
    return f"a{hashlib.sha256(anchor.encode('utf-8', 'surrogatepass')).hexdigest()[:16]}"


def _array(items: Iterable[object], between: str = ", ") -> str:
    """A typst array; the comma at its end makes one of a single item too."""
    said = between.join(str(item) for item in items)
    return f"({said},)" if said else "()"


def _yes(true: bool) -> str:  # noqa: FBT001  a typst boolean
    return "true" if true else "false"


def _letters(content: Content) -> int:
    return sum(len(part.text) for part in content if isinstance(part, Run))
