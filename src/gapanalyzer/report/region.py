"""The regional overview: several States side by side, the gaps they share, and what is recommended to each."""

from gapanalyzer.assess.origin import origins
from gapanalyzer.report.blocks import Chapter, Column, Document, Para, Ref, Role, Run, Table
from gapanalyzer.report.frame import about, bound
from gapanalyzer.report.front import Facts, country, cover, instrument, status
from gapanalyzer.report.method import translated
from gapanalyzer.report.region_gaps import collections, recommended, shared
from gapanalyzer.report.region_results import results
from gapanalyzer.report.region_states import Region
from gapanalyzer.report.source import Source, cell, fill
from gapanalyzer.report.tally import Tally, duties, graded_columns


def build(states: tuple[Source, ...]) -> Document:
    """The overview of these States, at least one; it ranks none of them."""
    region = Region(states)
    source = region.first
    title = source.say.say("Regional overview")
    chapters = (
        cover(source, _names(region), title, _facts(region)),
        _about(region),
        shared(region),
        results(region),
        *recommended(region),
        *collections(region),
    )
    projects = tuple(sorted({one for state in states for one in origins(state.now.ledger)}))
    return bound(source, _names(region), title, chapters, projects)


def _names(region: Region) -> str:
    return region.first.say.both(country(state) for state in region.states)


def _facts(region: Region) -> Facts:
    source = region.first
    say, particulars, checklist = source.say, source.particulars, source.now.checklist
    edition = say.say("edition {number}", number=checklist.edition)
    return (
        (say.say("Status"), status(source)),
        (say.say("Date"), say.date(particulars.date)),
        *(((say.say("Limited to"), particulars.scope),) if particulars.scope else ()),
        (say.say("Checklist"), f"{source.text(checklist.title)}{say.signs.comma}{edition}"),
        (say.say("Made with"), particulars.tool),
    )


def _about(region: Region) -> Chapter:
    source = region.first
    say = source.say
    first = say.say(
        "This overview sets side by side what was found when the laws of {states} were compared with the {instrument}.",
        states=say.both(state.state for state in region.states),
        instrument=instrument(source),
    )
    second = say.say(
        "The order of the States says nothing about their laws, and their numbers of gaps are no measure of them; the "
        "reasons for every finding stand in the report on each State."
    )
    see = fill(say.say("{table} counts the duties of each State."), table=(Ref("table:states"),))
    lead = Para((Run(about(source, first, second, *translated(source))), Run(say.signs.between), *see), Role.TEXT)
    return Chapter(say.say("About this overview"), (lead, _counts(region)))


def _counts(region: Region) -> Table:
    source = region.first
    say, tallies = source.say, [Tally.of(s.now, duties(s.now)) for s in region.states]
    grades = graded_columns(source.particulars.scale, tallies)
    heads = [say.say("Instruments"), say.say("All"), *(source.result(grade) for grade in grades)]
    columns = (Column(say.say("State"), 2.4), *(_figures(head) for head in heads))
    rows = tuple(
        (
            cell(country(state)),
            *(
                cell(str(number) if number else "")
                for number in (len(state.now.laws), tally.total, *(tally.number(grade) for grade in grades))
            ),
        )
        for state, tally in zip(region.states, tallies, strict=True)
    )
    return Table("table:states", say.say("States compared, and the results of their duties"), columns, rows)


def _figures(head: str) -> Column:
    return Column(head, 0.5 + 0.1 * max(map(len, head.split())), number=True)
