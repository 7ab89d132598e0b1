"""All recommendations, grouped by the law to amend as a bill is drafted, and the technical assistance needed."""

from gapanalyzer import wording
from gapanalyzer.model.assessment import Field, Recommendation
from gapanalyzer.report.blocks import Block, Chapter, Column, Content, Heading, Para, Ref, Role, Table, plain
from gapanalyzer.report.citations import name_of
from gapanalyzer.report.recommended import in_full, place_amended, said, served
from gapanalyzer.report.source import Source, cell, fill, lines


def plan(source: Source) -> Chapter:
    """The action plan, on wide pages."""
    say = source.say
    by_law = groups(source)
    number = len(source.now.recommendations)
    if not by_law:
        blocks: tuple[Block, ...] = (Para(plain(say.say("No recommendation has been made yet."))),)
        return Chapter(say.say("Consolidated recommendations"), blocks, anchor="plan")
    first = say.count("The report makes {number} recommendation.", "The report makes {number} recommendations.", number)
    rest = say.say("They carry one number everywhere and are grouped by the law to amend.")
    told: list[Block] = [Para(plain(say.sentences(first, rest)))]
    for n, (name, held) in enumerate(by_law):
        told += [Heading(name)] if len(by_law) > 1 else []
        told += [Para(_see(source, n, held), Role.LEAD), _table(source, n, name, held)]
    for homeless in (r for r in source.now.recommendations if source.home(r) is None):
        told += in_full(source, homeless)
    return Chapter(say.say("Consolidated recommendations"), tuple(told), wide=True, anchor="plan")


def groups(source: Source) -> list[tuple[str, list[Recommendation]]]:
    """Recommendations by law, in the order of the laws; those that name no law come last."""
    now = source.now
    named = [(name_of(law, source.say), [r for r in now.recommendations if r.law == law.id]) for law in now.laws]
    rest = [r for r in now.recommendations if r.law is None or r.law not in now.law_by_id]
    return [
        (name, held) for name, held in [*named, (source.say.say("New legislation and other measures"), rest)] if held
    ]


def _see(source: Source, n: int, held: list[Recommendation]) -> Content:
    sentence = source.say.count(
        "{table} has {number} recommendation.", "{table} has {number} recommendations.", len(held), table="{table}"
    )
    return fill(sentence, table=(Ref(f"table:plan-{n}"),))


def _table(source: Source, n: int, name: str, held: list[Recommendation]) -> Table:
    say = source.say
    heads = (
        Column(say.say("No."), 0.8),
        Column(say.say("Recommendation"), 4.9),
        Column(say.say("Place"), 1.5),
        Column(say.say("Addressee"), 1.9),
        Column(say.say("Measure"), 1.3),
        Column(say.say("Priority"), 1.2),
        Column(say.say("Time frame"), 1.1),
        Column(say.say("Serves"), 1.9),
    )
    caption = say.say("Action plan: {name}", name=name)
    return Table(f"table:plan-{n}", caption, heads, tuple(_row(source, r) for r in held))


def _row(source: Source, r: Recommendation) -> tuple[Content, ...]:
    language = source.language
    return (
        (Ref(f"recommendation:{r.id}"),),
        cell(said(r)),
        cell(place_amended(source, r)),
        cell(r.addressee),
        cell(wording.measure(r.measure, language) if r.measure else ""),
        cell(wording.priority(r.priority, language) if r.priority else ""),
        cell(r.time_frame),
        cell(served(source, r)),
    )


def assistance(source: Source) -> Chapter | None:
    """What help the State needs, as its assessors wrote it; None where nobody asked for any."""
    say = source.say
    rows = tuple(
        (cell(r.pinpoint), cell(source.text(r.title)), cell(" ".join(lines(need))), (Ref(f"paragraph:{r.id}"),))
        for r in source.now.checklist.requirements
        if (need := source.finding(r).text(Field.ASSISTANCE_NEED).strip())
    )
    if not rows:
        return None
    heads = (
        Column(say.say("Treaty"), 1.3),
        Column(say.say("Requirement"), 1.8),
        Column(say.say("Help needed"), 4.0),
        Column(say.say("Paragraph"), 0.9, number=True),
    )
    lead = fill(say.say("{table} collects the needs for technical assistance."), table=(Ref("table:assistance"),))
    table = Table("table:assistance", say.say("Technical assistance needed"), heads, rows)
    return Chapter(say.say("Technical assistance needs"), (Para(lead, Role.LEAD), table), anchor="assistance")
