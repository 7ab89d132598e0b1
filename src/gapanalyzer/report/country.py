"""Chapter III: what the State is bound by and what treaties are worth in its law."""

from gapanalyzer.report.blocks import Block, Chapter, Column, Content, Para, Ref, Table, plain
from gapanalyzer.report.source import Source, cell, fill, lines


def country(source: Source) -> Chapter:
    """The State profile, or one sentence that says it is missing."""
    say, state = source.say, source.now.state
    blocks: list[Block] = []
    if state.treaties:
        blocks += [Para(_bound(source)), _treaties(source)]
    else:
        blocks.append(
            Para(
                plain(say.say("The State profile does not name any treaty that binds {state} yet.", state=source.state))
            )
        )
    if state.treaties and state.reservations.strip():
        blocks += _told(source, say.say("Reservations and declarations:"), state.reservations)
    elif state.treaties:
        blocks.append(Para(plain(say.say("The State profile records no reservation or declaration."))))
    if state.treaty_rank.strip():
        blocks += _told(source, say.say("Treaties in the domestic order:"), state.treaty_rank)
    else:
        blocks.append(
            Para(plain(say.say("The State profile does not say yet what rank treaties have in domestic law.")))
        )
    return Chapter(say.say("Country and treaty context"), tuple(blocks))


def _bound(source: Source) -> Content:
    sentence = source.say.say("{table} names the treaties that bind {state} and bear on the checklist.")
    return fill(sentence, table=(Ref("table:treaties"),), state=source.state)


def _told(source: Source, lead: str, text: str) -> list[Block]:
    first, *others = lines(text)
    return [Para(plain(f"{lead}{source.say.signs.between}{first}")), *(Para(plain(paragraph)) for paragraph in others)]


def _treaties(source: Source) -> Table:
    say, state = source.say, source.now.state
    known = source.now.checklist.treaties
    order = {code: n for n, code in enumerate(known)}
    rows = tuple(
        (cell(code), cell(source.text(known[code]) if code in known else code), cell(say.date_in(since)))
        for code, since in sorted(state.treaties.items(), key=lambda treaty: order.get(treaty[0], len(order)))
    )
    heads = (Column(say.say("Short name"), 1.1), Column(say.say("Treaty"), 4.2), Column(say.say("Bound since"), 1.5))
    return Table("table:treaties", say.say("Treaties that bind the State"), heads, rows)
