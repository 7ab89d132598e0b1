"""Every edit of a finding: the current value in, a change out, or Refused. Nothing is touched here.

Each function is `edit(now, stamp, *, …) -> Change`; the change is empty where nothing would be different.
"""

from gapanalyzer.assess import registers
from gapanalyzer.assess.edit_law import add_law, change_law, remove_law
from gapanalyzer.assess.edit_phrases import set_phrases
from gapanalyzer.assess.edit_recommendation import recommend, withdraw_recommendation
from gapanalyzer.model.assessment import Assessment, Field, Mark, State, Verdict
from gapanalyzer.model.checklist import Obligation, Requirement, RequirementId
from gapanalyzer.model.citation import CitationId
from gapanalyzer.model.instrument import LawId, LawText, TextSha
from gapanalyzer.model.ledger import Change, Register, Stamp, sha256
from gapanalyzer.model.problem import Refused
from gapanalyzer.model.text import one_line, plain

__all__ = [
    "add_law",
    "add_outside",
    "begin",
    "change_law",
    "change_outside",
    "cite",
    "describe_state",
    "mark",
    "name_person",
    "override",
    "recommend",
    "remove_law",
    "remove_outside",
    "set_phrases",
    "settle_candidate",
    "uncite",
    "withdraw_recommendation",
    "write",
]

CONTEXT_LENGTH = 60
"""Characters kept on each side of a quote, to find it again in an amended text."""


def known(now: Assessment, requirement: str) -> Requirement:
    """The requirement with this id; raises Refused where the checklist has none."""
    found = now.checklist.requirement(requirement)
    if found is None:
        raise Refused(f"The checklist has no requirement {requirement}; choose one of its ids, such as SOM-6.1a.")
    return found


def mark(now: Assessment, stamp: Stamp, *, requirement: str, criterion: str, mark: Mark | None) -> Change:
    """Answer one criterion; None takes the answer back."""
    asked = known(now, requirement)
    if asked.criterion(criterion) is None:
        keys = ", ".join(c.key for c in asked.criteria)
        raise Refused(f"{requirement} has no criterion {criterion}; its criteria are {keys}.")
    return now.ledger.say(registers.mark(stamp.who, requirement, criterion), stamp, mark)


def write(now: Assessment, stamp: Stamp, *, requirement: str, which: Field, text: str) -> Change:
    """Set the words of one field; empty words take them back."""
    known(now, requirement)
    return now.ledger.say(registers.text(stamp.who, requirement, which), stamp, plain(text) or None)


def override(now: Assessment, stamp: Stamp, *, requirement: str, verdict: Verdict | None, reason: str = "") -> Change:
    """Depart from the rule's verdict with a written reason; None goes back to the rule."""
    asked, about = known(now, requirement), registers.override(stamp.who, requirement)
    if verdict is None:
        return now.ledger.say(about, stamp, None)
    if not plain(reason):
        raise Refused(f"A departure from the rule on {requirement} needs a written reason.")
    if asked.level is Obligation.CONTEXT or verdict in {Verdict.CONTEXT, Verdict.DISPUTED}:
        raise Refused(f"The verdict on {requirement} cannot be set to “{verdict.replace('_', ' ')}” by hand.")
    return now.ledger.say(about, stamp, {"verdict": verdict, "reason": plain(reason)})


def cite(
    now: Assessment, stamp: Stamp, *, requirement: str, law: LawId, start: int, end: int, text: TextSha | None = None
) -> Change:
    """Cite a passage: `start` and `end` are offsets in the law's joined text; blanks at its edges are left out.

    It is the text in use, or the former one that `text` names.
    """
    known(now, requirement)
    if law not in now.law_by_id:
        raise Refused("That law is not in the project; bring it in first.")
    if text is not None and (text not in now.law_by_id[law].texts or text not in now.texts):
        raise Refused("That text of the law is not in the project any more.")
    return cite_span(now, stamp, requirement, now.texts[text or now.law_by_id[law].text], (start, end))


def cite_span(now: Assessment, stamp: Stamp, requirement: str, text: LawText, span: tuple[int, int]) -> Change:
    """Cite a passage of a text that is known to be in the project; nothing where it is cited already."""
    start, end = span
    passage = text.joined[start:end]
    start, end = start + len(passage) - len(passage.lstrip()), end - len(passage) + len(passage.rstrip())
    if not 0 <= start < end <= len(text.joined):
        raise Refused("Nothing is selected; select the words of the law that answer the requirement.")
    body = _passage(text, start, end)
    same = (c for c in now.findings[RequirementId(requirement)].citations if c.text == text.sha)
    if any(c.span(text) == (start, end) for c in same):
        return ()
    identity = sha256(f"{requirement} {text.sha} {start} {end}")[:16]
    return now.ledger.say(registers.citation(stamp.who, requirement, identity), stamp, body)


def _passage(text: LawText, start: int, end: int) -> dict[str, object]:
    paragraph = text.paragraph_at(start)
    at = text.starts[paragraph]
    return {
        "text": text.sha,
        "paragraph": paragraph,
        "start": start - at,
        "end": end - at,
        "quote": text.joined[start:end],
        "before": text.joined[max(0, start - CONTEXT_LENGTH) : start],
        "after": text.joined[end : end + CONTEXT_LENGTH],
    }


def uncite(now: Assessment, stamp: Stamp, *, requirement: str, citation: CitationId) -> Change:
    """Take a citation back, whoever made it."""
    return _withdraw(now, stamp, registers.CITATION, requirement, citation)


def add_outside(
    now: Assessment, stamp: Stamp, *, requirement: str, title: str, place: str = "", date: str = ""
) -> Change:
    """Record evidence that is in none of the laws: what it is, where it can be seen, of which date."""
    identity = sha256(f"{requirement} {title} {place} {date} {stamp.step}")[:16]
    return change_outside(now, stamp, requirement=requirement, outside=identity, title=title, place=place, date=date)


def change_outside(
    now: Assessment, stamp: Stamp, *, requirement: str, outside: str, title: str, place: str = "", date: str = ""
) -> Change:
    """Say again what a piece of outside evidence is."""
    known(now, requirement)
    if not one_line(title):
        raise Refused(f"Evidence for {requirement} needs a title, such as the name of the act or of the record.")
    body = {"title": one_line(title), "place": one_line(place), "date": one_line(date)}
    found = [a for a in _registers_of(now, registers.OUTSIDE, requirement) if a[3] == outside]
    about = found[0] if found else registers.outside(stamp.who, requirement, outside)
    return now.ledger.say(about, stamp, body)


def remove_outside(now: Assessment, stamp: Stamp, *, requirement: str, outside: str) -> Change:
    """Take a piece of outside evidence back."""
    return _withdraw(now, stamp, registers.OUTSIDE, requirement, outside)


def _registers_of(now: Assessment, kind: str, requirement: str) -> list[Register]:
    return [about for about in now.ledger.below(kind) if about[2] == requirement]


def _withdraw(now: Assessment, stamp: Stamp, kind: str, requirement: str, identity: str) -> Change:
    named = [about for about in _registers_of(now, kind, requirement) if about[3] == identity]
    return tuple(entry for about in named for entry in now.ledger.say(about, stamp, None))


def settle_candidate(
    now: Assessment, stamp: Stamp, *, requirement: str, text: TextSha, paragraph: int, accepted: bool | None
) -> Change:
    """Remember that a found passage was accepted or dismissed; None forgets it."""
    known(now, requirement)
    return now.ledger.say(registers.candidate(requirement, text, paragraph), stamp, accepted)


def describe_state(now: Assessment, stamp: Stamp, *, state: State) -> Change:
    """Set the State's profile; one without a name is refused, and so is a treaty the checklist does not name."""
    strange = [code for code in state.treaties if code not in now.checklist.treaties]
    if strange and now.checklist.treaties:
        codes = ", ".join(now.checklist.treaties)
        raise Refused(f"The checklist knows no treaty {strange[0]}; its codes are {codes}.")
    if not one_line(state.name):
        raise Refused("The State needs a name; write what the country is called.")
    body = {
        "name": one_line(state.name),
        "treaties": {code: one_line(date) for code, date in state.treaties.items()},
        "reservations": plain(state.reservations),
        "treaty_rank": plain(state.treaty_rank),
    }
    return now.ledger.say(registers.STATE, stamp, body)


def begin(now: Assessment, stamp: Stamp, *, state: str) -> Change:
    """The first words of a file: which checklist edition it answers, with the wording each answer rests on."""
    edition = {
        "id": now.checklist.id,
        "edition": str(now.checklist.edition),
        "digests": dict(now.checklist.digests),
    }
    return (
        *now.ledger.say(registers.CHECKLIST, stamp, edition),
        *describe_state(now, stamp, state=State(name=state)),
    )


def name_person(now: Assessment, stamp: Stamp, *, name: str) -> Change:
    """Say what the person who makes the gesture is called."""
    return now.ledger.say(registers.person(stamp.who), stamp, {"name": one_line(name)})
