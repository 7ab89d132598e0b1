"""What a report is made from, once it is settled for whom it is and how much it tells."""

import datetime as dt

from attrs import evolve

from gapanalyzer.model.assessment import Assessment
from gapanalyzer.model.meter import Meter
from gapanalyzer.report.only import limited
from gapanalyzer.report.profile import Profile, seen_as
from gapanalyzer.report.source import Particulars, Source
from gapanalyzer.wording import Words, words
from gapanalyzer.wording.pinpoints import pinpoint
from gapanalyzer.wording.scales import Scale


def particulars(date: dt.date, authors: tuple[str, ...], tool: str, *, final: bool, scale: str) -> Particulars:
    """When, by whom and on which scale; the scale is a code of `Scale`."""
    return Particulars(date, authors, tool, final, scale=Scale(scale))


def prepared(
    now: Assessment,
    said: Particulars,
    language: str,
    profile: str,
    only: tuple[str, ...],
    number: int = 1,
    meter: Meter | None = None,
) -> Source:
    """The assessment as these readers may see it, limited to what is wanted; every writer takes it from here.

    `profile` is a code of `Profile`; `number` says which of several States it is. Raises KnownError where there are no
    words for the language, or the checklist does not have what `only` names.
    """
    say, meter = words(language), meter or Meter()
    smaller, scope = limited(now, only, say)
    shown, known = seen_as(smaller, evolve(said, scope=scope), Profile(profile), say, number, meter)
    return Source(_worded(shown, say), known, say, meter)


def _worded(now: Assessment, say: Words) -> Assessment:
    """The assessment with the places in the treaty in words of this language."""
    said = tuple(evolve(r, pinpoint=pinpoint(r.pinpoint, say.language)) for r in now.checklist.requirements)
    return evolve(now, checklist=evolve(now.checklist, requirements=said))
