"""Rating a requirement that is partly met, for the scale that asks how grave that is."""

from gapanalyzer.assess import registers
from gapanalyzer.assess.edit import known
from gapanalyzer.model.assessment import Assessment, Rating
from gapanalyzer.model.checklist import Obligation
from gapanalyzer.model.ledger import Change, Stamp
from gapanalyzer.model.problem import Refused
from gapanalyzer.model.text import plain


def rate(now: Assessment, stamp: Stamp, *, requirement: str, rating: Rating | None, reason: str = "") -> Change:
    """Say that a requirement is largely or partially complied with, and why; None takes it back.

    A rating counts while the requirement is partly met, whoever answered its criteria, and rests otherwise.
    """
    asked, about = known(now, requirement), registers.rating(stamp.who, requirement)
    if rating is None:
        return now.ledger.say(about, stamp, None)
    if asked.level is Obligation.CONTEXT:
        raise Refused(f"{requirement} is context and is not rated.")
    if not plain(reason):
        raise Refused(f"The rating of {requirement} needs a written reason.")
    return now.ledger.say(about, stamp, {"rating": rating, "reason": plain(reason)})
