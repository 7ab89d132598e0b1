"""Several States side by side: where their laws stand, the gaps they share, and what is recommended to each."""

from collections.abc import Iterable
from itertools import pairwise

from attrs import frozen

from gapanalyzer.assess.origin import origins
from gapanalyzer.model.assessment import Field, Verdict
from gapanalyzer.model.checklist import Requirement, Section
from gapanalyzer.report.blocks import (
    Block,
    Chapter,
    Column,
    Content,
    Document,
    Look,
    Para,
    Ref,
    Role,
    Run,
    Table,
    plain,
)
from gapanalyzer.report.frame import about, bound
from gapanalyzer.report.front import Facts, country, cover, instrument, status
from gapanalyzer.report.method import translated
from gapanalyzer.report.places import recommendation_label
from gapanalyzer.report.source import Source, cell, fill, lines, look_of, opened
from gapanalyzer.report.tally import Tally, duties, graded_columns

ABREAST = 6
"""States that have room side by side on a page that lies; more of them are told in several tables."""
_GAPS = frozenset({Verdict.NOT_MET, Verdict.PARTLY})
_MET = frozenset({Verdict.MET, Verdict.MET_WIDER})


@frozen
class Region:
    """The sources of the States in the order in which they are told; all are of one checklist edition."""

    states: tuple[Source, ...]

    @property
    def first(self) -> Source:
        """Whose checklist, words and particulars hold for all."""
        return self.states[0]

    def with_verdict(self, requirement: Requirement, verdicts: frozenset[Verdict]) -> tuple[Source, ...]:
        """The States in which a requirement came out so."""
        return tuple(s for s in self.states if s.finding(requirement).verdict in verdicts)

    @property
    def shared(self) -> tuple[Requirement, ...]:
        """The duties that are a gap in two States or more, the most widespread first."""
        spread = [(len(self.with_verdict(r, _GAPS)), r) for r in duties(self.first.now)]
        return tuple(r for number, r in sorted(spread, key=lambda found: -found[0]) if number > 1)


def build(states: tuple[Source, ...]) -> Document:
    """The overview of these States, at least one; it ranks none of them."""
    region = Region(states)
    source = region.first
    title = source.say.say("Regional overview")
    chapters = (
        cover(source, _names(region), title, _facts(region)),
        _about(region),
        _shared(region),
        _results(region),
        *_recommended(region),
        *_said(region),
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


# -- gaps in common --------------------------------------------------------------------------------------------------


def _shared(region: Region) -> Chapter:
    say, shared = region.first.say, region.shared
    title = say.say("Gaps in common")
    if not shared:
        nothing = Para(plain(say.say("No duty is a gap in two States or more.")), Role.TEXT)
        return Chapter(title, (nothing,), anchor="region:shared")
    lead = say.count(
        "{number} duty is a gap in two States or more; {table} tells where it is met, for others to look at.",
        "{number} duties are gaps in two States or more; {table} begins with the most widespread, and tells where each "
        "is met, for others to look at.",
        len(shared),
        table="{table}",
    )
    heads = (
        Column(say.say("Requirement"), 3.2),
        Column(say.say("States"), 0.9, number=True),
        Column(say.say("A gap in"), 3.4),
        Column(say.say("Met in"), 2.2),
    )
    rows = tuple(_spread(region, requirement) for requirement in shared)
    table = Table("table:shared", say.say("Duties that are gaps in several States"), heads, rows)
    return Chapter(title, (Para(fill(lead, table=(Ref("table:shared"),)), Role.TEXT), table), anchor="region:shared")


def _spread(region: Region, requirement: Requirement) -> tuple[Content, ...]:
    say, gaps = region.first.say, region.with_verdict(requirement, _GAPS)
    by_result: dict[str, list[str]] = {}
    for state in gaps:
        by_result.setdefault(state.result(state.finding(requirement)), []).append(country(state))
    told = (f"{result}{say.signs.colon}{say.signs.comma.join(names)}" for result, names in sorted(by_result.items()))
    met = (country(state) for state in region.with_verdict(requirement, _MET))
    return (
        _named(region, requirement),
        cell(str(len(gaps))),
        cell(say.signs.semicolon.join(told)),
        cell(say.signs.comma.join(met)),
    )


def _named(region: Region, requirement: Requirement) -> Content:
    return Run(requirement.pinpoint, Look.STRONG), Run(f" {region.first.text(requirement.title)}")


# -- every requirement in every State --------------------------------------------------------------------------------


def _results(region: Region) -> Chapter:
    """A table for each section and for as many States as have room; the requirements stand in each."""
    checklist = region.first.now.checklist
    tables = tuple(
        _section(region, section, n, abreast)
        for section in checklist.sections
        if checklist.in_section(section.id)
        for n, abreast in enumerate(in_parts(region.states))
    )
    lead = region.first.say.say("Every requirement of the checklist is listed with its result in each State.")
    title = region.first.say.say("Results by requirement")
    return Chapter(title, (Para(plain(lead), Role.TEXT), *tables), wide=True, anchor="region:results")


def in_parts(states: tuple[Source, ...]) -> tuple[tuple[Source, ...], ...]:
    """The States in as few parts as there is room for, of as equal a size as can be."""
    parts = -(-len(states) // ABREAST)
    size, larger = divmod(len(states), parts)
    starts = [n * size + min(n, larger) for n in range(parts + 1)]
    return tuple(states[start:end] for start, end in pairwise(starts))


def _section(region: Region, section: Section, part: int, abreast: tuple[Source, ...]) -> Table:
    source = region.first
    say, title = source.say, source.text(section.title)
    caption = say.say("Results of section {id}: {title}", id=section.id, title=title)
    if len(abreast) < len(region.states):
        first, last = country(abreast[0]), country(abreast[-1])
        caption = say.say("{caption} ({first} to {last})", caption=caption, first=first, last=last)
    heads = (Column(say.say("Requirement"), 3.2), *(Column(country(state), 1.4) for state in abreast))
    rows = tuple(
        (_named(region, requirement), *(_result(state, requirement) for state in abreast))
        for requirement in source.now.checklist.in_section(section.id)
    )
    return Table(f"table:region-{section.id}-{part}", caption, heads, rows)


def _result(state: Source, requirement: Requirement) -> Content:
    found = state.finding(requirement)
    return (Run(state.result(found), look_of(found.verdict)),)


# -- what is recommended, needed and worth a look --------------------------------------------------------------------


def _recommended(region: Region) -> tuple[Chapter, ...]:
    say = region.first.say
    if not region.shared:
        return ()
    lead = say.say(
        "{table} puts together what is recommended to each State on the gaps in common; numbers are those of its own "
        "report. Recommendations on other gaps stand there."
    )
    heads = (
        Column(say.say("Requirement"), 2.2),
        Column(say.say("State"), 1.2),
        Column(say.say("No."), 0.6),
        Column(say.say("Recommendation"), 4.6),
        Column(say.say("Addressee"), 1.7),
        Column(say.say("Time frame"), 1.1),
    )
    rows = tuple(row for requirement in region.shared for row in _advised(region, requirement))
    table = Table("table:region-plan", say.say("Recommendations on gaps in common"), heads, rows)
    blocks: tuple[Block, ...] = (Para(fill(lead, table=(Ref(table.anchor),)), Role.TEXT), table)
    return (Chapter(say.say("Towards a regional plan of action"), blocks, wide=True, anchor="region:plan"),)


def _advised(region: Region, requirement: Requirement) -> Iterable[tuple[Content, ...]]:
    """A row for each recommendation; a State with the gap and without one is told too."""
    name = _named(region, requirement)
    for state in region.with_verdict(requirement, _GAPS):
        for r in state.serving(requirement):
            number = recommendation_label(state.say, r.number)
            yield name, *(cell(said) for said in (country(state), number, r.text, r.addressee, r.time_frame))
            name = (Run(requirement.pinpoint, Look.MUTED),)
        if not state.serving(requirement):
            yield name, cell(country(state)), cell(""), cell(state.say.say("None yet")), cell(""), cell("")
            name = (Run(requirement.pinpoint, Look.MUTED),)


_TOLD = (Field.ASSISTANCE_NEED, Field.GOOD_PRACTICE)


def _said(region: Region) -> tuple[Chapter, ...]:
    """The needs for help of all States, and the practices others may want to look at; what nobody told is left out."""
    say = region.first.say
    titles = (say.say("Technical assistance needs"), say.say("Good practice to share"))
    heads = (say.say("Help needed"), say.say("Good practice"))
    found = [_told(region, which) for which in _TOLD]
    return tuple(
        _collected(region, title, head, which, rows)
        for title, head, which, rows in zip(titles, heads, _TOLD, found, strict=True)
        if rows
    )


def _told(region: Region, which: Field) -> tuple[tuple[Content, ...], ...]:
    return tuple(
        (_named(region, requirement), cell(country(state)), cell(" ".join(lines(said))))
        for requirement in region.first.now.checklist.requirements
        for state in region.states
        if (said := state.finding(requirement).text(which).strip())
    )


def _collected(region: Region, title: str, head: str, which: Field, rows: tuple[tuple[Content, ...], ...]) -> Chapter:
    say = region.first.say
    heads = (Column(say.say("Requirement"), 2.4), Column(say.say("State"), 1.3), Column(head, 4.6))
    table = Table(f"table:region-{which.value}", opened(title), heads, rows)
    lead = fill(say.say("{table} collects what the assessors of the States wrote."), table=(Ref(table.anchor),))
    return Chapter(title, (Para(lead, Role.TEXT), table), anchor=f"region:{which.value}")
