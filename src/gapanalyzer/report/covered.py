"""What people wrote, with the names in it replaced."""

from attrs import evolve

from gapanalyzer.model.assessment import Finding, Recommendation, State
from gapanalyzer.report.veil import Veil


def state(said: State, veil: Veil) -> State:
    """The profile of the State but for its name."""
    return evolve(said, reservations=veil.over(said.reservations), treaty_rank=veil.over(said.treaty_rank))


def finding(found: Finding, veil: Veil) -> Finding:
    """Everything written about a requirement, by everybody; quotations are left alone."""
    return evolve(
        found,
        judgement=evolve(found.judgement, reason=veil.over(found.judgement.reason)),
        override=evolve(found.override, reason=veil.over(found.override.reason)) if found.override else None,
        outside=tuple(
            evolve(o, title=veil.over(o.title), place=veil.over(o.place), date=veil.over(o.date)) for o in found.outside
        ),
        texts={which: veil.over(words) for which, words in found.texts.items()},
        positions={who: finding(own, veil) for who, own in found.positions.items()},
        rated=evolve(found.rated, reason=veil.over(found.rated.reason)) if found.rated else None,
    )


def recommendation(said: Recommendation, veil: Veil) -> Recommendation:
    """A recommendation, with the wording it proposes."""
    return evolve(
        said,
        text=veil.over(said.text),
        addressee=veil.over(said.addressee),
        time_frame=veil.over(said.time_frame),
        locator=veil.over(said.locator),
        draft=veil.over(said.draft),
    )
