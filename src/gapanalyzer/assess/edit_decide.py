"""A lead's decision on a requirement, which stands until somebody says something new about it."""

from gapanalyzer.assess import registers
from gapanalyzer.assess.edit import known
from gapanalyzer.assess.finding import considered
from gapanalyzer.model.assessment import Assessment, Verdict
from gapanalyzer.model.checklist import Obligation
from gapanalyzer.model.ledger import Change, Stamp
from gapanalyzer.model.problem import Refused
from gapanalyzer.model.text import plain


def decide(now: Assessment, stamp: Stamp, *, requirement: str, verdict: Verdict | None, reason: str = "") -> Change:
    """Decide a requirement, whatever its assessors say, with a written reason; None takes the decision back.

    The decision names the positions it considered; where one is new since, it is shown as made before that.
    """
    asked, about = known(now, requirement), registers.decision(requirement)
    if verdict is None:
        return now.ledger.say(about, stamp, None)
    if not plain(reason):
        raise Refused(f"A decision on {requirement} needs a written reason.")
    if asked.level is Obligation.CONTEXT or verdict in {Verdict.CONTEXT, Verdict.DISPUTED}:
        raise Refused(f"The verdict on {requirement} cannot be decided as “{verdict.replace('_', ' ')}”.")
    body = {"verdict": verdict, "reason": plain(reason), "considered": considered(now.ledger, requirement)}
    return now.ledger.say(about, stamp, body)
