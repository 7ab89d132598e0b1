"""What a file that came back says otherwise than the project: one difference a text or mark, accepted one by one."""

from collections.abc import Iterable
from itertools import groupby
from typing import Any

from attrs import evolve, frozen

from gapanalyzer.assess import edit, registers
from gapanalyzer.assess.edit_rate import rate
from gapanalyzer.exchange.quotes import find_quote
from gapanalyzer.model.assessment import Assessment, Field, Mark, Measure, Priority, Rating, Recommendation, Verdict
from gapanalyzer.model.checklist import RequirementId
from gapanalyzer.model.instrument import LawId
from gapanalyzer.model.ledger import Change, Stamp
from gapanalyzer.model.printed import FINDING, RECOMMENDATION, Address
from gapanalyzer.model.problem import Refused

MARK = "mark"
"""The kind of an address that names a criterion: mark, requirement, key."""
VERDICT, RATING = "verdict", "rating"
CITATION = "citation"
"""The kind of an address that names a passage to be cited anew: citation, requirement, place on a worksheet."""
_CODES = {"measure": Measure, "priority": Priority}


@frozen
class Difference:
    """One text or mark that reads otherwise in the file: `before` is what the project says, `after` what the file does.

    Both are what the ledger would hold: words, or the code of a mark, a verdict, a measure or a priority; empty is
    nothing. `requirement` is the one it is about (of a recommendation the first it serves), `place` says where in the
    file it stands. `moved` says that the project has changed since the file was written: `before` is not what stood
    there then; `tracked`, that it holds tracked changes, read as accepted; `own`, that it is an answer beside those of
    others and replaces nobody's words. `reason` goes with a verdict or a rating, which needs one.
    """

    where: Address
    requirement: RequirementId
    before: str
    after: str
    place: str = ""
    moved: bool = False
    reason: str = ""
    tracked: bool = False
    own: bool = False

    @property
    def recommendation(self) -> str:
        """The id of the recommendation it is about; empty where it is about a finding."""
        return self.where.id if self.where.kind == RECOMMENDATION else ""

    @property
    def what(self) -> str:
        """Which part it is: a field's code, or the key of a criterion."""
        return self.where.part


def mark_of(requirement: str, criterion: str) -> Address:
    """The address of the mark of a criterion."""
    return Address(MARK, requirement, criterion)


def said(now: Assessment, where: Address) -> str | None:
    """What the project says at an address, in the form of `Difference`; None where it knows no such place."""
    if where.kind == RECOMMENDATION:
        known = {r.id: r for r in now.recommendations}
        found = next((r for name, r in known.items() if name == where.id), None)
        return None if found is None else str(getattr(found, where.part) or "")
    requirement = now.checklist.requirement(where.id)
    if requirement is None:
        return None
    finding = now.finding(requirement)
    if where.kind == MARK:
        return (finding.marks.get(where.part) or "") if requirement.criterion(where.part) else None
    if where.kind == CITATION:
        return ""
    if where.part == RATING:
        return finding.rated.rating if finding.rated else ""
    return finding.verdict if where.part == VERDICT else finding.text(Field(where.part))


def stands(now: Assessment, one: Difference) -> bool:
    """Whether the project says by now what a difference says."""
    if one.where.kind == CITATION:
        return _cited(now, one)
    if one.own and one.where.kind == FINDING:
        texts = (a for a in now.ledger.below(registers.TEXT) if a[2:] == (one.where.id, one.what))
        return any(one.after in now.ledger.values(about) for about in texts)
    return said(now, one.where) == one.after


def _cited(now: Assessment, one: Difference) -> bool:
    found = passage(now, one.after)
    if isinstance(found, str):
        return False
    text = now.text_of(now.law_by_id[found[0]])
    return any(c.text == text.sha and c.span(text) == found[1:] for c in now.findings[one.requirement].citations)


def hindrance(now: Assessment, one: Difference) -> str:
    """Why a difference cannot be accepted as it is, in one sentence; empty where it can."""
    if one.what in {VERDICT, RATING} and not one.reason.strip():
        return "A verdict or rating that departs from the rule needs a written reason."
    found = passage(now, one.after) if one.where.kind == CITATION else ""
    return found if isinstance(found, str) else ""


def accept(now: Assessment, stamp: Stamp, *, differences: Iterable[Difference]) -> Change:
    """Say what these differences say, as edits of whoever accepts them; raises Refused where one cannot be made.

    A mark is the answer of that person. Words replace what everybody wrote in that field, so that what stands then is
    what was accepted. The differences of one recommendation are one edit.
    """
    ordered = sorted(differences, key=lambda d: (d.where.kind, d.where.id))
    change: list[Any] = []
    for (kind, identity), held in groupby(ordered, key=lambda d: (d.where.kind, d.where.id)):
        if kind == RECOMMENDATION:
            change += _recommend(now, stamp, identity, tuple(held))
        else:
            change += [entry for one in held for entry in _answer(now, stamp, one)]
    return tuple({entry.id: entry for entry in change}.values())


def _answer(now: Assessment, stamp: Stamp, one: Difference) -> Change:
    requirement, part = one.where.id, one.where.part
    if one.where.kind == MARK:
        return edit.mark(
            now, stamp, requirement=requirement, criterion=part, mark=Mark(one.after) if one.after else None
        )
    if one.where.kind == CITATION:
        return _cite(now, stamp, one)
    if one.where.kind != FINDING:
        raise Refused(f"There is no place called {one.where} in a project.")
    if part == VERDICT:
        return edit.override(now, stamp, requirement=requirement, verdict=Verdict(one.after), reason=one.reason)
    if part == RATING:
        return rate(now, stamp, requirement=requirement, rating=Rating(one.after), reason=one.reason)
    written = edit.write(now, stamp, requirement=requirement, which=Field(part), text=one.after)
    return written if one.own else (*written, *_of_others(now, stamp, requirement, part))


def _of_others(now: Assessment, stamp: Stamp, requirement: str, part: str) -> Change:
    """Take back what the others wrote in a field."""
    return tuple(
        entry
        for about in now.ledger.below(registers.TEXT)
        if about[2:] == (requirement, part) and about[1] != stamp.who
        for entry in now.ledger.say(about, stamp, None)
    )


def passage(now: Assessment, words: str) -> tuple[LawId, int, int] | str:
    """The law and the span of the provision that "PC 6(1)(a)" names, or a sentence that says why there is none."""
    named = sorted((law.short for law in now.laws if _begins(words, law.short)), key=len)
    law = now.law_called(named[-1]) if named else None
    if law is None:
        known = ", ".join(other.short for other in now.laws) or "none yet"
        return f"No law of the project is called as “{words}” begins; its laws are: {known}."
    locator = words[len(law.short) :].strip()
    span = find_quote(now.text_of(law), locator, "")
    return f"{law.short} {locator}: {span}" if isinstance(span, str) else (law.id, *span)


def _begins(words: str, short: str) -> bool:
    return f"{words} ".casefold().startswith(f"{short} ".casefold())


def _cite(now: Assessment, stamp: Stamp, one: Difference) -> Change:
    found = passage(now, one.after)
    if isinstance(found, str):
        raise Refused(f"{one.place}: {found}")
    law, start, end = found
    return edit.cite(now, stamp, requirement=one.where.id, law=law, start=start, end=end)


def _recommend(now: Assessment, stamp: Stamp, identity: str, held: tuple[Difference, ...]) -> Change:
    found = next((r for r in now.recommendations if r.id == identity), None)
    if found is None:
        raise Refused(f"The recommendation at {held[0].place or identity} is not in the project any more.")
    return edit.recommend(now, stamp, recommendation=_edited(found, held))


def _edited(recommendation: Recommendation, held: tuple[Difference, ...]) -> Recommendation:
    values: dict[str, Any] = {
        one.what: (_CODES[one.what](one.after) if one.after else None) if one.what in _CODES else one.after
        for one in held
    }
    return evolve(recommendation, **values)
