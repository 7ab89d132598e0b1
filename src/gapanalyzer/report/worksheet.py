"""Writes a workshop worksheet: a PDF form of requirements that a group fills in, on a screen or on paper."""

import io
from collections.abc import Iterator
from functools import partial

from attrs import frozen
from reportlab.pdfgen.canvas import Canvas

from gapanalyzer import wording
from gapanalyzer.assess.origin import origins
from gapanalyzer.model.assessment import Field, Mark
from gapanalyzer.model.checklist import Criterion, Requirement, RequirementId
from gapanalyzer.model.meter import Meter
from gapanalyzer.model.printed import Address, fingerprint
from gapanalyzer.model.printed_form import LAW, MARK, PLACE, PLACES, TEXT, FieldName
from gapanalyzer.model.problem import KnownError
from gapanalyzer.report import worksheet_page as page
from gapanalyzer.report.front import country
from gapanalyzer.report.source import Source
from gapanalyzer.report.worksheet_page import Font, Piece
from gapanalyzer.report.worksheet_words import WORDS, SheetWords

_COLUMN = 52.0
_CENTRES = tuple(page.RIGHT - _COLUMN * (n + 0.5) for n in reversed(range(len(Mark))))
_CRITERION = page.TEXT_WIDTH - _COLUMN * len(Mark)
_KEY = 16.0
_GAP = 14.0
_LAW_SHARE = 0.4
_SMALL, _LABEL = Font(size=7.5, colour=page.MUTED), Font(page.BOLD, 8, page.MUTED)


def write(source: Source, meter: Meter) -> bytes:
    """The form; the same assessment and date give the same bytes.

    Raises KnownError for a language whose letters the fields of a form cannot show, Cancelled where the meter says so.
    """
    if source.language not in WORDS:
        name = wording.language_name(source.language)
        raise KnownError(
            f"Worksheets are made in English, French and Spanish, not in {name}; write an Excel workbook (.xlsx) in "
            "place of it, which is filled in and read back likewise."
        )
    sheet = _Sheet(source, WORDS[source.language])
    file = io.BytesIO()
    canvas = page.sheet(file, source.language)
    canvas.setTitle(f"{country(source)}: {sheet.said.title}")
    canvas.setCreator(source.particulars.tool)
    found = list(page.pages(sheet.blocks()))
    for number, held in enumerate(found, start=1):
        meter.tell("Writing the worksheet", number, len(found))
        sheet.running(canvas, number, len(found))
        top = page.TOP
        for piece in held:
            piece.draw(canvas, top)
            top -= piece.height
        canvas.showPage()
    canvas.save()
    return file.getvalue()


@frozen
class _Sheet:
    """Makes the pieces."""

    source: Source
    said: SheetWords

    def running(self, canvas: Canvas, number: int, total: int) -> None:
        """The lines at the head and the foot of a page."""
        checklist = self.source.now.checklist
        page.say(canvas, page.LEFT, page.HEIGHT - 38, f"{country(self.source)} · {self.said.title}", _SMALL)
        title = self.source.text(checklist.title)
        page.say(canvas, page.RIGHT, page.HEIGHT - 38, title, _SMALL, right=True)
        page.rule(canvas, page.HEIGHT - 44)
        page.say(canvas, page.LEFT, 32, "GapAnalyzer", _SMALL)
        turned = self.said.page.format(number=number, total=total)
        page.say(canvas, page.RIGHT, 32, turned, _SMALL, right=True)

    def blocks(self) -> Iterator[list[Piece]]:
        """The head of the sheet, then a block a requirement."""
        yield list(self.head())
        for requirement in self.source.now.checklist.requirements:
            yield list(self.requirement(requirement))

    def head(self) -> Iterator[Piece]:
        """What it is, how it is filled in, who does, and the short names of the laws."""
        laws = self.source.now.laws
        yield page.words(self.said.title, Font(page.BOLD, 20, page.ACCENT), after=2)
        yield page.words(country(self.source), Font(page.REGULAR, 12), after=8)
        example = f"{laws[0].short} 6(1)(a)" if laws else "6(1)(a)"
        for n, line in enumerate(self.said.how, start=1):
            yield self._step(n, line.format(example=example))
        yield Piece(40, self._who)
        yield page.words(self.said.laws if laws else self.said.no_laws, _LABEL if laws else _SMALL, after=3)
        for law in laws:
            yield self._named(law.short, law.title)
        yield Piece(14, _nothing)

    def _step(self, number: int, line: str) -> Piece:
        body = page.words(line, Font(size=9.5), page.TEXT_WIDTH - _KEY, page.LEFT + _KEY, after=2)

        def draw(canvas: Canvas, top: float) -> None:
            page.say(canvas, page.LEFT, top - 9.5, f"{number}.", Font(page.BOLD, 9.5, page.ACCENT))
            body.draw(canvas, top)

        return Piece(body.height, draw)

    def _who(self, canvas: Canvas, top: float) -> None:
        half = (page.TEXT_WIDTH - _GAP) / 2
        for n, label in enumerate((self.said.group, self.said.day)):
            left = page.LEFT + n * (half + _GAP)
            page.say(canvas, left, top - 14, label, _LABEL)
            page.field(canvas, ("group", "day")[n], label, (left, top - 34, half, 17))

    def _named(self, short: str, title: str) -> Piece:
        body = page.words(title, Font(), page.TEXT_WIDTH - 60, page.LEFT + 60)

        def draw(canvas: Canvas, top: float) -> None:
            page.say(canvas, page.LEFT, top - 9, short, Font(page.BOLD))
            body.draw(canvas, top)

        return Piece(body.height, draw)

    # -- a requirement ------------------------------------------------------------------------------------------

    def requirement(self, requirement: Requirement) -> Iterator[Piece]:
        """Its head, a line a criterion, places in the law and room to write."""
        yield Piece(20, partial(self._line, requirement))
        yield page.words(self.source.text(requirement.title), Font(page.BOLD, 12), after=2)
        yield page.words(self.source.text(requirement.question), Font(page.SLANTED, 9, page.MUTED), after=5)
        heads = Piece(16, self._heads)
        first, *others = [self.criterion(requirement, c) for c in requirement.criteria]
        yield Piece(heads.height + first.height, partial(_stacked, heads, first))
        yield from others
        yield Piece(44, partial(self._places, requirement))
        yield self.analysis(requirement)

    def _line(self, requirement: Requirement, canvas: Canvas, top: float) -> None:
        page.rule(canvas, top - 2, page.ACCENT, 1)
        level = wording.obligation(requirement.level, self.source.language)
        core = " · " + self.source.say.say("core") if requirement.core else ""
        page.say(
            canvas, page.LEFT, top - 14, f"{requirement.pinpoint} · {level}{core}", Font(page.BOLD, 8, page.ACCENT)
        )
        page.say(canvas, page.RIGHT, top - 14, requirement.id, _SMALL, right=True)

    def _heads(self, canvas: Canvas, top: float) -> None:
        canvas.setFillColor(page.GROUND)
        canvas.rect(page.LEFT, top - 14, page.TEXT_WIDTH, 14, stroke=0, fill=1)
        page.say(canvas, page.LEFT + 4, top - 10, self.said.criterion, _LABEL)
        for mark, centre in zip(Mark, _CENTRES, strict=True):
            canvas.setFont(page.BOLD, 7)
            canvas.setFillColor(page.MUTED)
            canvas.drawCentredString(centre, top - 10, page.latin(wording.mark(mark, self.source.language)))

    def criterion(self, requirement: Requirement, criterion: Criterion) -> Piece:
        """Its words and its four boxes."""
        words = self.source.text(criterion.text)
        body = page.words(words, Font(), _CRITERION - _KEY - 12, page.LEFT + _KEY + 4, after=5)
        height = max(body.height, 18.0)

        def draw(canvas: Canvas, top: float) -> None:
            page.say(canvas, page.LEFT + 4, top - 11, criterion.key, Font(page.BOLD, 9, page.ACCENT))
            body.draw(canvas, top - 2)
            name = self.name(Address(MARK, requirement.id, criterion.key))
            said = f"{requirement.id} {criterion.key}: {words}"
            page.boxes(canvas, name, said, [mark.value for mark in Mark], _CENTRES, top - height / 2)
            page.rule(canvas, top - height)

        return Piece(height, draw)

    def _places(self, requirement: Requirement, canvas: Canvas, top: float) -> None:
        page.say(canvas, page.LEFT, top - 13, self.said.places, _LABEL)
        wide = (page.TEXT_WIDTH - _GAP * (PLACES - 1)) / PLACES
        for n in range(PLACES):
            left, part = page.LEFT + n * (wide + _GAP), str(n + 1)
            law, rest = wide * _LAW_SHARE, wide * (1 - _LAW_SHARE) - 4
            page.say(canvas, left, top - 23, self.said.law, _SMALL)
            page.say(canvas, left + law + 4, top - 23, self.said.provision, _SMALL)
            for kind, at, room in ((LAW, left, law), (PLACE, left + law + 4, rest)):
                label = self.said.law if kind == LAW else self.said.provision
                name = self.name(Address(kind, requirement.id, part))
                page.field(canvas, name, f"{requirement.id} {label} {part}", (at, top - 42, room, 16))

    def analysis(self, requirement: Requirement, extra: float = 0.0) -> Piece:
        """Room to write in."""

        def draw(canvas: Canvas, top: float) -> None:
            page.say(canvas, page.LEFT, top - 13, self.said.analysis, _LABEL)
            name = self.name(Address(TEXT, requirement.id, Field.ANALYSIS))
            box = (page.LEFT, top - 74 - extra, page.TEXT_WIDTH, 57 + extra)
            page.field(canvas, name, f"{requirement.id} {self.said.analysis}", box, lines=True)

        return Piece(88 + extra, draw, partial(self.analysis, requirement))

    def name(self, address: Address) -> str:
        """The name of a field."""
        now = self.source.now
        finding = now.finding(now.checklist.by_id[RequirementId(address.id)])
        said = {MARK: finding.marks.get(address.part), TEXT: finding.text(Field.ANALYSIS)}.get(address.kind)
        project = next(iter(origins(now.ledger)), "")
        return str(
            FieldName(project, now.checklist.id, str(now.checklist.edition), address, fingerprint(str(said or "")))
        )


def _stacked(upper: Piece, lower: Piece, canvas: Canvas, top: float) -> None:
    upper.draw(canvas, top)
    lower.draw(canvas, top - upper.height)


def _nothing(_canvas: Canvas, _top: float) -> None:
    """Room."""
