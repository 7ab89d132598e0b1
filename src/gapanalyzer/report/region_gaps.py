"""The gaps that States share, what is recommended on them, and what the assessors of all of them wrote."""

from collections.abc import Iterable

from gapanalyzer.model.assessment import Field
from gapanalyzer.model.checklist import Requirement
from gapanalyzer.report.blocks import Block, Chapter, Column, Content, Look, Para, Ref, Role, Run, Table, plain
from gapanalyzer.report.front import country
from gapanalyzer.report.places import recommendation_label
from gapanalyzer.report.region_states import GAPS, MET, Region, named
from gapanalyzer.report.source import cell, fill, lines, opened


def shared(region: Region) -> Chapter:
    """What is a gap in two States or more, and where it is met."""
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
    say, gaps = region.first.say, region.with_verdict(requirement, GAPS)
    by_result: dict[str, list[str]] = {}
    for state in gaps:
        by_result.setdefault(state.result(state.finding(requirement)), []).append(country(state))
    told = (f"{result}{say.signs.colon}{say.signs.comma.join(names)}" for result, names in sorted(by_result.items()))
    met = (country(state) for state in region.with_verdict(requirement, MET))
    return (
        named(region, requirement),
        cell(str(len(gaps))),
        cell(say.signs.semicolon.join(told)),
        cell(say.signs.comma.join(met)),
    )


def recommended(region: Region) -> tuple[Chapter, ...]:
    """What each State is advised on the gaps in common; nothing where none is."""
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
    name = named(region, requirement)
    for state in region.with_verdict(requirement, GAPS):
        for r in state.serving(requirement):
            number = recommendation_label(state.say, r.number)
            yield name, *(cell(said) for said in (country(state), number, r.text, r.addressee, r.time_frame))
            name = (Run(requirement.pinpoint, Look.MUTED),)
        if not state.serving(requirement):
            yield name, cell(country(state)), cell(""), cell(state.say.say("None yet")), cell(""), cell("")
            name = (Run(requirement.pinpoint, Look.MUTED),)


_TOLD = (Field.ASSISTANCE_NEED, Field.GOOD_PRACTICE)


def collections(region: Region) -> tuple[Chapter, ...]:
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
        (named(region, requirement), cell(country(state)), cell(" ".join(lines(said))))
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
