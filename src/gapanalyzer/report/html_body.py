"""The body of a report as HTML: every kind of block, in the order of the document; notes are gathered for the end."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from attrs import define, field

from gapanalyzer.model.meter import Meter
from gapanalyzer.report import html_text as html
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
from gapanalyzer.report.escaping import attribute
from gapanalyzer.report.html_text import element
from gapanalyzer.report.numbers import after_label, numbers
from gapanalyzer.report.places import Places
from gapanalyzer.wording import Words

_ROLES = {
    Role.TEXT: ("p", ""),
    Role.LABEL: ("h4", ""),
    Role.HEAD: ("p", "head"),
    Role.QUESTION: ("p", "question"),
    Role.DRAFT: ("p", "draft"),
    Role.COUNTRY: ("p", "country"),
    Role.TITLE: ("h1", ""),
    Role.SUBTITLE: ("p", "subtitle"),
    Role.CONTENTS_TITLE: ("h2", "contents-title"),
}
_TOGETHER = {Role.ITEM: "ol", Role.COVER: "dl"}
"""Paragraphs that make one list with those that follow them."""


@define
class Body:
    """Grows block by block."""

    places: Places
    say: Words
    meter: Meter
    """Asked at every block whether the page is still wanted."""
    notes: list[str] = field(factory=list)
    _headings: int = 0
    _paragraphs: int = 0

    def chapter(self, chapter: Chapter) -> str:
        """A chapter with its heading; front matter has none."""
        front = chapter.kind is Kind.FRONT
        title = "" if front else self._heading("h2", chapter.title)
        held = "".join(self._group(together, list(blocks)) for together, blocks in groupby(chapter.blocks, _together))
        return element("header" if front else "section", title + held, "wide" if chapter.wide else "") + "\n"

    def endnotes(self) -> Iterator[str]:
        """Every note, with a way back to its mark."""
        if not self.notes:
            return
        heading = element("h2", html.text(self.say.say("Notes")))
        yield f'<section class="notes">{heading}<ol>'
        for n, note in enumerate(self.notes, start=1):
            self.meter.check()
            yield element("li", f'{note} <a href="#mark-{n}" aria-label="{n}">↩</a>', more=f' id="note-{n}"')
        yield "</ol></section>"

    def _group(self, together: str, blocks: Sequence[Block]) -> str:
        paras = [block for block in blocks if isinstance(block, Para)]
        if together == "dl":
            return element("dl", "".join(map(self._cover, paras)), "cover")
        if together == "ol":
            return element("ol", "".join(self._item(n, para) for n, para in enumerate(paras, start=1)), "items")
        return "".join(map(self._block, blocks))

    def _block(self, block: Block) -> str:
        self.meter.check()
        match block:
            case Heading():
                said = self._heading("h3", block.text)
            case Para():
                said = self._para(block)
            case Remarks():
                said = "".join(map(self._para, block.printed))
            case Recommended():
                said = self._recommended(block)
            case Amended():
                said = "".join(element("p", self.inlines(line), "draft") for line in block.lines)
            case Table():
                said = self._table(block)
            case Chart():
                said = self._chart(block)
            case Contents():
                said = self._contents()
        return said + "\n"

    def _heading(self, name: str, words: str) -> str:
        entry = self.places.contents[self._headings]
        self._headings += 1
        number = element("span", html.text(entry.number), "number")
        return element(name, f"{number} {_line(words)}", more=html.identity(entry.anchor))

    # -- paragraphs ---------------------------------------------------------------------------------------------

    def _para(self, para: Para) -> str:
        if para.role in {Role.NUMBERED, Role.LEAD}:
            self._paragraphs += 1
            number = element("span", f"{self._paragraphs}.", "number")
            return element("p", f"{number} {self.inlines(para.content)}", "numbered", html.identity(para.anchor))
        name, classes = _ROLES[para.role]
        return element(name, self.inlines(para.content), classes, html.identity(para.anchor))

    def _item(self, n: int, para: Para) -> str:
        number = element("span", html.text(numbers(self.say.language).item.of(n)), "number")
        return element("li", f"{number} {self.inlines(para.content)}", more=html.identity(para.anchor))

    def _cover(self, para: Para) -> str:
        at = next((n for n, part in enumerate(para.content) if isinstance(part, Tab)), 0)
        name, said = self.inlines(para.content[:at]), self.inlines(para.content[at + 1 :])
        return element("dt", name) + element("dd", said)

    def _recommended(self, block: Recommended) -> str:
        number = element("span", html.text(self.places.label(block.id)), "number")
        said = element("p", f"{number} {html.text(block.text or '–')}", "advice")
        particulars = element("p", self.inlines(block.particulars), "particulars")
        return element("div", said + particulars, "recommended", html.identity(block.id))

    def inlines(self, content: Content) -> str:
        """Runs, note marks and references."""
        return "".join(map(self._inline, content))

    def _inline(self, part: Inline) -> str:
        match part:
            case Run():
                return html.run(part.text, part.look, part.language, self.say.language)
            case Tab():
                return '<span class="tab"></span>'
            case Choice():
                return html.run(part.chosen, part.look, "", self.say.language)
            case Ref():
                return html.link(part.to, html.text(self.places.label(part.to)))
            case Note():
                self.notes.append(self.inlines(part.content))
                n = len(self.notes)
                return f'<sup><a href="#note-{n}" id="mark-{n}">{n}</a></sup>'

    def _contents(self) -> str:
        lines = "".join(
            element("li", html.link(e.anchor, f"{html.text(e.number)} {_line(e.text)}"), f"level-{e.level}")
            for e in self.places.contents
        )
        named = attribute(self.say.say("Contents"))
        return element("nav", element("ul", lines), "contents", f' aria-label="{named}"')

    # -- tables and charts --------------------------------------------------------------------------------------

    def _caption(self, anchor: Anchor, words: str) -> str:
        return f"{html.text(self.places.label(anchor))}{after_label(self.say.language)}{_line(words)}"

    def _table(self, table: Table) -> str:
        shares = sum(column.share for column in table.columns)
        widths = "".join(f'<col style="width:{100 * column.share / shares:.1f}%">' for column in table.columns)
        numeric = [" class=number" if column.number else "" for column in table.columns]
        heads = "".join(
            element("th", html.text(column.head), more=f' scope="col"{of}')
            for column, of in zip(table.columns, numeric, strict=True)
        )
        rows = [self._row(row, numeric) for row in table.rows]
        body, foot = (rows[:-1], rows[-1:]) if table.total else (rows, [])
        parts = [
            element("caption", self._caption(table.anchor, table.caption)),
            element("colgroup", widths),
            element("thead", element("tr", heads)),
            element("tbody", "\n".join(body)),
            *(element("tfoot", row) for row in foot),
        ]
        return element("table", "".join(parts), more=html.identity(table.anchor))

    def _row(self, row: tuple[Content, ...], numeric: list[str]) -> str:
        first = element("th", self.inlines(row[0]), more=f' scope="row"{numeric[0]}')
        cells = zip(row[1:], numeric[1:], strict=True)
        return element("tr", first + "".join(element("td", self.inlines(cell), more=of) for cell, of in cells))

    def _chart(self, chart: Chart) -> str:
        most = max((sum(s.values[n] for s in chart.series) for n in range(len(chart.categories))), default=0) or 1
        bars = "".join(self._bar(chart, n, most) for n in range(len(chart.categories)))
        legend = "".join(
            element("span", f'<i class="{_class(s.look)}"></i>{html.text(s.name)}', "key") for s in chart.series
        )
        drawing = element(
            "div", bars + element("p", legend, "legend"), "chart", f' role="img" aria-label="{attribute(chart.told)}"'
        )
        caption = element("figcaption", self._caption(chart.anchor, chart.caption))
        return element("figure", drawing + caption, more=html.identity(chart.anchor))

    def _bar(self, chart: Chart, n: int, most: int) -> str:
        """One category: its name, and a length for each number that is not nought."""
        lengths = "".join(
            f'<b class="{_class(s.look)}" style="width:{100 * s.values[n] / most:.2f}%">{s.values[n]}</b>'
            for s in chart.series
            if s.values[n]
        )
        name = element("span", _line(chart.categories[n]), "name")
        return element("div", name + element("span", lengths, "bar"), "row")


def _together(block: Block) -> str:
    return _TOGETHER.get(block.role, "") if isinstance(block, Para) else ""


def _line(words: str) -> str:
    """A heading or caption on one line."""
    return html.text(" ".join(words.split()) or "–")


def _class(look: str) -> str:
    return f"fill {look.replace('_', '-')}"
