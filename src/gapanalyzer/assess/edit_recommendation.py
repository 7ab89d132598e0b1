"""Edits of recommendations: make or change one, take it back."""

from gapanalyzer.assess import registers
from gapanalyzer.model.assessment import Assessment, Recommendation, RecommendationId
from gapanalyzer.model.ledger import Change, Stamp, sha256
from gapanalyzer.model.problem import Refused
from gapanalyzer.model.text import one_line, plain


def recommend(now: Assessment, stamp: Stamp, *, recommendation: Recommendation) -> Change:
    """Say a recommendation; an empty id makes a new one, placed last. Its number is derived and not stored."""
    strange = [served for served in recommendation.serves if now.checklist.requirement(served) is None]
    if strange:
        raise Refused(f"The checklist has no requirement {strange[0]}, which the recommendation is to serve.")
    if not plain(recommendation.text) or not recommendation.serves:
        raise Refused("A recommendation needs its words and at least one requirement that it serves.")
    known = {r.id: r for r in now.recommendations}.get(recommendation.id)
    identity = recommendation.id or RecommendationId(sha256(f"{recommendation.text} {stamp.step}")[:16])
    rank = known.rank if known else recommendation.rank or next_rank(now)
    return now.ledger.say(registers.recommendation(identity), stamp, _body(recommendation, rank))


def withdraw_recommendation(now: Assessment, stamp: Stamp, *, recommendation: RecommendationId) -> Change:
    """Take a recommendation back."""
    return now.ledger.say(registers.recommendation(recommendation), stamp, None)


def next_rank(now: Assessment) -> int:
    """The place after the last recommendation."""
    return max((r.rank for r in now.recommendations), default=0) + 1


def _body(recommendation: Recommendation, rank: int) -> dict[str, object]:
    return {
        "text": plain(recommendation.text),
        "serves": list(dict.fromkeys(recommendation.serves)),
        "measure": recommendation.measure,
        "addressee": one_line(recommendation.addressee),
        "priority": recommendation.priority,
        "time_frame": one_line(recommendation.time_frame),
        "law": recommendation.law,
        "locator": one_line(recommendation.locator),
        "draft": plain(recommendation.draft),
        "rank": rank,
    }
