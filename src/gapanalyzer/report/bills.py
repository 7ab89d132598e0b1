"""A short chapter on each bill that was assessed: what it would repair and what it would break."""

from gapanalyzer.assess.compare import Compared, Effect, compare
from gapanalyzer.model.instrument import Law, Status
from gapanalyzer.report.blocks import Block, Chapter, Column, Content, Para, Ref, Run, Table
from gapanalyzer.report.source import Source, cell, fill, held_together, look_of
from gapanalyzer.wording.scales import Grade, grade, graded


def bills(source: Source) -> tuple[Chapter, ...]:
    """One chapter, and none where no bill was assessed."""
    now = source.now
    told = [law for law in now.laws if law.status is Status.BILL and now.bill_marks.get(law.id)]
    blocks = tuple(block for law in told for block in _bill(source, law))
    title = source.say.say("Bills beside the law in force")
    return (Chapter(title, blocks, anchor="bills"),) if blocks else ()


def _bill(source: Source, bill: Law) -> tuple[Block, ...]:
    say, rows = source.say, [row for row in compare(source.now, bill.id) if row.said]
    anchor = f"table:bill-{bill.id}"
    lead = fill(
        say.say(
            "{bill} was assessed beside the law in force: {repaired} would be repaired and {broken} would be broken, "
            "as {table} shows; what was not assessed under the bill stays as it is."
        ),
        bill=bill.title,
        repaired=say.count(
            "{number} requirement", "{number} requirements", sum(row.effect in _REPAIRED for row in rows)
        ),
        broken=say.count("{number} requirement", "{number} requirements", sum(row.effect in _BROKEN for row in rows)),
        table=(Ref(anchor),),
    )
    heads = (
        Column(say.say("Treaty"), 1.2),
        Column(say.say("Requirement"), 2.4),
        Column(say.say("In force"), 1.1),
        Column(say.say("Under the bill"), 1.1),
        Column(say.say("What changes"), 1.8),
    )
    caption = say.say("What {bill} would change", bill=bill.title)
    return Para(lead), Table(anchor, caption, heads, tuple(_row(source, row) for row in rows))


_REPAIRED, _BROKEN = {Effect.REPAIRS, Effect.BOTH}, {Effect.BREAKS, Effect.BOTH}


def _row(source: Source, row: Compared) -> tuple[Content, ...]:
    return (
        cell(row.requirement.pinpoint),
        cell(source.text(row.requirement.title)),
        _verdict(source, graded(source.particulars.scale, source.finding(row.requirement))),
        _verdict(source, grade(source.particulars.scale, row.under_bill.verdict)),
        cell(_change(source, row)),
    )


def _verdict(source: Source, found: Grade) -> Content:
    return (Run(held_together(source.result(found)), look_of(found.verdict)),)


def _change(source: Source, row: Compared) -> str:
    say = source.say
    repairs = say.say("repairs {criteria}", criteria=say.both(row.repaired)) if row.repaired else ""
    breaks = say.say("breaks {criteria}", criteria=say.both(row.broken)) if row.broken else ""
    return say.signs.semicolon.join(filter(None, (repairs, breaks))) or say.say("no change")
