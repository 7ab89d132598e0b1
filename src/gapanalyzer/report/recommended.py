"""A recommendation where it is made, and its proposed wording."""

from itertools import chain

from gapanalyzer import wording
from gapanalyzer.model.assessment import Priority, Recommendation
from gapanalyzer.model.checklist import Requirement
from gapanalyzer.model.printed import RECOMMENDATION, Address
from gapanalyzer.report.blocks import Block, Choice, Content, Look, Para, Recommended, Ref, Role, Run, plain
from gapanalyzer.report.draft import proposed
from gapanalyzer.report.source import Source, fill


def recommendations(source: Source, requirement: Requirement) -> list[Block]:
    """In full under the first requirement they serve, elsewhere by their number."""
    serving = source.serving(requirement)
    here = [r for r in serving if source.home(r) == requirement]
    elsewhere = [r for r in serving if source.home(r) != requirement]
    blocks: list[Block] = [block for r in here for block in in_full(source, r)]
    return blocks + ([Para(_see(source, elsewhere))] if elsewhere else [])


def in_full(source: Source, recommendation: Recommendation) -> list[Block]:
    """The text with its number and particulars, then the wording proposed."""
    blocks: list[Block] = [
        Recommended(
            f"recommendation:{recommendation.id}",
            recommendation.number,
            said(recommendation),
            _particulars(source, recommendation),
        )
    ]
    if recommendation.draft.strip():
        annex: Content = (Ref("annex:amendments"),)
        blocks.append(Para(fill(source.say.say("Proposed wording ({annex})"), annex=annex), Role.LABEL))
        draft = _address(recommendation, "draft")
        blocks += [Para(content, Role.DRAFT, id=draft) for content in proposed(source.now, recommendation)]
    return blocks


def _see(source: Source, elsewhere: list[Recommendation]) -> Content:
    """Names the recommendations printed elsewhere that serve this requirement too."""
    refs: dict[str, Content] = {f"r{n}": (Ref(f"recommendation:{r.id}"),) for n, r in enumerate(elsewhere)}
    numbers = fill(source.say.both(f"{{{name}}}" for name in refs), **refs)
    sentence = source.say.count(
        "This requirement is also served by recommendation {numbers}.",
        "This requirement is also served by recommendations {numbers}.",
        len(elsewhere),
        numbers="{numbers}",
    )
    return fill(sentence, numbers=numbers)


def _particulars(source: Source, recommendation: Recommendation) -> Content:
    say = source.say
    parts: list[Content] = []
    if recommendation.priority:
        parts.append(fill(say.say("Priority {priority}"), priority=(_priority(source, recommendation),)))
    if recommendation.measure:
        parts.append(plain(wording.measure(recommendation.measure, say.language)))
    if time_frame := recommendation.time_frame.strip():
        parts.append((Run(time_frame, id=_address(recommendation, "time_frame")),))
    if addressee := recommendation.addressee.strip():
        named: Content = (Run(addressee, id=_address(recommendation, "addressee")),)
        parts.append(fill(say.say("addressee: {addressee}"), addressee=named))
    if amended := place_amended(source, recommendation):
        parts.append(plain(say.say("amends {place}", place=amended)))
    parts.append(plain(say.say("serves {requirements}", requirements=served(source, recommendation))))
    first, *others = parts
    return tuple(chain(first, *((Run(" · "), *part) for part in others)))


def _priority(source: Source, recommendation: Recommendation) -> Choice:
    words = {priority: wording.priority(priority, source.language) for priority in Priority}
    chosen = words[recommendation.priority] if recommendation.priority else ""
    return Choice(_address(recommendation, "priority"), chosen, tuple(words.values()), Look.PLAIN)


def _address(recommendation: Recommendation, part: str) -> str:
    return str(Address(RECOMMENDATION, recommendation.id, part))


def place_amended(source: Source, recommendation: Recommendation) -> str:
    """The law and the place a recommendation is about ("IA, section 43(1)"); empty where none is named."""
    source.meter.check()
    law = source.now.law_by_id.get(recommendation.law) if recommendation.law else None
    if law is None:
        return recommendation.locator.strip()
    place = wording.cite_named(source.now, law, recommendation.locator)
    return source.say.signs.comma.join(part for part in (law.short, place) if part)


def served(source: Source, recommendation: Recommendation) -> str:
    """Ids of the requirements it serves, in the order of the checklist; each stands in the head of its finding."""
    ids = [r.id for r in source.now.checklist.in_order(recommendation.serves)]
    return source.say.signs.comma.join(ids) or source.say.say("no requirement")


def said(recommendation: Recommendation) -> str:
    """The text in one line."""
    return " ".join(recommendation.text.split())
