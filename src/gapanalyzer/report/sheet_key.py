"""The first sheet of a workbook: what it is, how it is used, what each sheet holds, and the words cells may hold."""

from collections.abc import Mapping

from gapanalyzer.model.printed import legible
from gapanalyzer.report.front import country, instrument, status, title
from gapanalyzer.report.sheet_grid import Grid, Words
from gapanalyzer.report.sheet_page import COLOURS, Paper, sheet_of
from gapanalyzer.report.source import Source
from gapanalyzer.wording import msg

_HOLDS = {
    "summary": msg("How many requirements are met, by section and by level."),
    "requirements": msg("Every requirement with its verdict, why it came out so, and what was written about it."),
    "criteria": msg("Every criterion with its finding, from which the verdicts follow."),
    "citations": msg("Every passage of the laws that is cited, as it stands there."),
    "recommendations": msg("The action plan: what should be done, by whom and when."),
    "settled": msg("Passages that were found in the laws and then accepted or dismissed."),
}
_SENTENCES = (
    msg(
        "Cells on a yellow ground can be edited; GapAnalyzer reads them back and shows every change, to accept or not."
    ),
    msg("All other cells are locked, without a password. Verdicts follow from the findings and are not read back."),
    msg("The status of a recommendation is for your own use and is not read back. Rows added to a sheet are refused."),
    msg("A text too long for one cell goes on in the next row. The summary counts how things stood on the date above."),
)


def key(
    paper: Paper, source: Source, grids: tuple[Grid, ...], words: tuple[Words, ...], name: str
) -> Mapping[str, str]:
    """Writes the sheet; where each list of words stands, as a formula names it."""
    say = source.say
    sheet = sheet_of(paper, name)
    sheet.set_column(0, 0, 26)
    sheet.set_column(1, 1, 96)
    bold, text = paper.format(bold=True), paper.format()
    head = paper.format(
        bold=True, font_color="#00629B", font_size=11, bottom=1, bottom_color="#00629B", text_wrap=False
    )
    large = paper.format(bold=True, font_size=16, text_wrap=False)
    at = 0

    def line(first: str, second: str = "", look: object = bold) -> None:
        nonlocal at
        sheet.write_string(at, 0, legible(first), look)
        if second or look is head:
            sheet.write_string(at, 1, legible(second), head if look is head else text)
        at += 1

    line(country(source), look=large)
    line(title(source), look=paper.format(font_size=12, text_wrap=False))
    at += 1
    for name_, said in _facts(source):
        line(name_, said)
    at += 1
    line(say.say("How this workbook is used"), look=head)
    for sentence in _SENTENCES:
        sheet.merge_range(at, 0, at, 1, say.say(sentence), text)
        at += 1
    at += 1
    line(say.say("Sheets"), look=head)
    for grid in grids:
        line(grid.title, say.say(_HOLDS[grid.code]))
    ranges = {}
    for held in words:
        at += 1
        line(held.title, look=head)
        ranges[held.code] = f"='{name.replace(chr(39), chr(39) * 2)}'!$A${at + 1}:$A${at + len(held.words)}"
        for word, look in held.words:
            line(word, look=paper.format(bold=True, font_color=COLOURS[look]) if look in COLOURS else text)
    sheet.protect()
    return ranges


def _facts(source: Source) -> tuple[tuple[str, str], ...]:
    """Without names of people: a workbook goes from hand to hand."""
    say, checklist = source.say, source.now.checklist
    edition = say.say("edition {number}", number=checklist.edition)
    return (
        (say.say("Treaty"), instrument(source)),
        (say.say("Status"), status(source)),
        (say.say("Date"), say.date(source.particulars.date)),
        (say.say("Checklist"), f"{source.text(checklist.title)}, {edition}"),
        (say.say("Made with"), source.particulars.tool),
    )
