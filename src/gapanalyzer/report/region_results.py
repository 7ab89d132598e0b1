"""Every requirement in every State: tables as wide as a page that lies, with the requirement repeated in each."""

from itertools import pairwise

from gapanalyzer.model.checklist import Requirement, Section
from gapanalyzer.report.blocks import Chapter, Column, Content, Para, Role, Run, Table, plain
from gapanalyzer.report.front import country
from gapanalyzer.report.region_states import Region, named
from gapanalyzer.report.source import Source, look_of

ABREAST = 6
"""States that have room side by side on a page that lies; more of them are told in several tables."""


def results(region: Region) -> Chapter:
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
        (named(region, requirement), *(_result(state, requirement) for state in abreast))
        for requirement in source.now.checklist.in_section(section.id)
    )
    return Table(f"table:region-{section.id}-{part}", caption, heads, rows)


def _result(state: Source, requirement: Requirement) -> Content:
    found = state.finding(requirement)
    return (Run(state.result(found), look_of(found.verdict)),)
