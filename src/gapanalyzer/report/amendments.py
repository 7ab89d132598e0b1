"""The proposed amendments: every draft against the provision it would change, law by law as a bill is drafted."""

from gapanalyzer.model.assessment import Recommendation
from gapanalyzer.report.blocks import Amended, Block, Chapter, Content, Heading, Kind, Para, Ref, Role, Run, plain
from gapanalyzer.report.draft import wording_of
from gapanalyzer.report.plan import groups
from gapanalyzer.report.recommended import place_amended
from gapanalyzer.report.source import Source, fill


def amendments(source: Source) -> tuple[Chapter, ...]:
    """One annex; none where no recommendation has a draft."""
    say = source.say
    told = [(name, [r for r in held if r.draft.strip()]) for name, held in groups(source)]
    told = [(name, held) for name, held in told if held]
    if not told:
        return ()
    lead = say.say(
        "Words to go in are underlined, words to come out are struck out. In the Word file they are tracked changes: "
        "accepting all of them gives the proposals, rejecting all of them the law as it stands. A proposal that gives "
        "instructions, or speaks of several provisions, is set in behind the provision it names."
    )
    blocks: list[Block] = [Para(plain(lead), Role.TEXT)]
    for name, held in told:
        blocks += [Heading(name)] if len(told) > 1 else []
        blocks += [block for recommendation in held for block in _amended(source, recommendation)]
    return (Chapter(say.say("Proposed amendments"), tuple(blocks), Kind.ANNEX, anchor="annex:amendments"),)


def _amended(source: Source, recommendation: Recommendation) -> tuple[Block, ...]:
    wording = wording_of(source.now, recommendation)
    after = wording.after if wording.replaces else wording.before + wording.after
    return (
        Para(_head(source, recommendation, new=not wording.before), Role.LABEL),
        Amended(wording.before, after, wording.language),
    )


def _head(source: Source, recommendation: Recommendation, *, new: bool) -> Content:
    number: Content = (Ref(f"recommendation:{recommendation.id}"),)
    place = place_amended(source, recommendation)
    if not place:
        return fill(source.say.say("{number}: new provision"), number=number)
    sentence = source.say.say("{number}: new provision ({place})") if new else "{number}: {place}"
    return fill(sentence, number=number, place=(Run(place),))
