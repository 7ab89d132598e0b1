"""The visible rule: from the marks of a requirement to its verdict (docs/architecture.md, "Marks and verdicts")."""

from collections.abc import Mapping
from enum import StrEnum

from gapanalyzer.model.assessment import Judgement, Mark, Override, State, Verdict
from gapanalyzer.model.checklist import Criterion, Obligation, Requirement


class Why(StrEnum):
    """Which line of the rule decided."""

    CONTEXT = "context"
    NO_INSTRUMENT = "no_instrument"
    NOTHING_TO_ASSESS = "nothing_to_assess"
    OPEN = "open"
    ALL_FOUND = "all_found"
    SOME_WIDER = "some_wider"
    NONE_FOUND = "none_found"
    SOME_MISSING = "some_missing"
    OVERRIDE = "override"
    DECISION = "decision"
    DECISION_BEFORE = "decision_before"
    """A decision made before something new was said."""
    DISPUTED = "disputed"


Marks = Mapping[str, Mark | None]


def judge(requirement: Requirement, marks: Marks, state: State, override: Override | None = None) -> Judgement:
    """The verdict on one requirement; an override with its written reason comes before the rule."""
    if override is not None:
        return _with(override.verdict, Why.OVERRIDE, requirement.criteria, marks, reason=override.reason)
    if requirement.level is Obligation.CONTEXT:
        return Judgement(Verdict.CONTEXT, Why.CONTEXT)
    if missing := _unbound(requirement, state):
        return Judgement(Verdict.NOT_APPLICABLE, Why.NO_INSTRUMENT, instruments=missing)
    return _by_marks(considered(requirement, state), marks)


def considered(requirement: Requirement, state: State) -> tuple[Criterion, ...]:
    """The criteria that count: the duties that bind this State, or all of them where none is a duty."""
    duties = tuple(c for c in requirement.criteria if c.level.is_duty)
    return tuple(c for c in duties or requirement.criteria if _binds(c, requirement, state))


def _binds(criterion: Criterion, requirement: Requirement, state: State) -> bool:
    if criterion.level is not Obligation.THROUGH_INSTRUMENT:
        return True
    instruments = criterion.instruments or requirement.instruments
    return not instruments or any(code in state.treaties for code in instruments)


def _unbound(requirement: Requirement, state: State) -> tuple[str, ...]:
    """The instruments of a requirement that binds only through them, where the State is bound by none; else nothing."""
    if requirement.level is not Obligation.THROUGH_INSTRUMENT:
        return ()
    bound = any(code in state.treaties for code in requirement.instruments)
    return () if bound else requirement.instruments


def _by_marks(criteria: tuple[Criterion, ...], marks: Marks) -> Judgement:
    counted = tuple(c for c in criteria if marks.get(c.key) is not Mark.NOT_ASSESSABLE)
    given = [marks.get(c.key) for c in counted]
    verdict, why = _rule(given)
    return _with(verdict, why, counted, marks)


def _rule(given: list[Mark | None]) -> tuple[Verdict, Why]:
    if not given:
        return Verdict.NOT_ASSESSED, Why.NOTHING_TO_ASSESS
    if None in given:
        return Verdict.NOT_ASSESSED, Why.OPEN
    if Mark.MISSING not in given:
        wider = Mark.WIDER in given
        return (Verdict.MET_WIDER, Why.SOME_WIDER) if wider else (Verdict.MET, Why.ALL_FOUND)
    if set(given) == {Mark.MISSING}:
        return Verdict.NOT_MET, Why.NONE_FOUND
    return Verdict.PARTLY, Why.SOME_MISSING


def _with(verdict: Verdict, why: Why, criteria: tuple[Criterion, ...], marks: Marks, *, reason: str = "") -> Judgement:
    def keys(mark: Mark | None) -> tuple[str, ...]:
        return tuple(c.key for c in criteria if marks.get(c.key) is mark)

    return Judgement(verdict, why, keys(Mark.FOUND), keys(Mark.WIDER), keys(Mark.MISSING), keys(None), reason=reason)
