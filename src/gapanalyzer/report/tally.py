"""Counts verdicts: by section for the duties, by level for the rest."""

from collections.abc import Iterable, Mapping

from attrs import field, frozen

from gapanalyzer.model.assessment import Assessment, Rating, Verdict
from gapanalyzer.model.checklist import Obligation, Requirement, Section
from gapanalyzer.wording.scales import Grade, Scale, grades

ALWAYS = (Verdict.MET, Verdict.MET_WIDER, Verdict.PARTLY, Verdict.NOT_MET, Verdict.NOT_ASSESSED)
_SOMETIMES = (Verdict.NOT_APPLICABLE, Verdict.DISPUTED)


@frozen
class Tally:
    """How many of some requirements have each verdict."""

    counts: Mapping[Verdict, int]
    ratings: Mapping[Rating | None, int] = field(factory=dict)
    """Of those that are partly met, how many have each rating or none."""

    @classmethod
    def of(cls, now: Assessment, requirements: Iterable[Requirement]) -> "Tally":
        """Over these requirements; every verdict is listed."""
        findings = [now.finding(r) for r in requirements]
        verdicts = [finding.verdict for finding in findings]
        rated = [f.rated.rating if f.rated else None for f in findings if f.verdict is Verdict.PARTLY]
        counts = {verdict: verdicts.count(verdict) for verdict in Verdict}
        return cls(counts, {rating: rated.count(rating) for rating in (*Rating, None)})

    def number(self, grade: Grade) -> int:
        """How many have this grade."""
        return self.ratings.get(grade.rating, 0) if grade.asks else self.counts[grade.verdict]

    @property
    def total(self) -> int:
        """How many requirements were counted."""
        return sum(self.counts.values())

    @property
    def answered(self) -> int:
        """How many of them have a result."""
        return self.total - self.counts[Verdict.NOT_ASSESSED] - self.counts[Verdict.DISPUTED]


def duties(now: Assessment) -> tuple[Requirement, ...]:
    """The requirements that bind: a missing element is a gap."""
    return tuple(r for r in now.checklist.requirements if r.level.is_duty)


def by_section(now: Assessment) -> tuple[tuple[Section, Tally], ...]:
    """The duties of every section that has any."""
    bound = duties(now)
    tallies = [(s, Tally.of(now, [r for r in bound if r.section == s.id])) for s in now.checklist.sections]
    return tuple((section, tally) for section, tally in tallies if tally.total)


def by_level(now: Assessment) -> tuple[tuple[Obligation, Tally], ...]:
    """What is to be considered, the options and the good practice, where the checklist has any."""
    levels = (Obligation.CONSIDER, Obligation.OPTION, Obligation.GOOD_PRACTICE)
    tallies = [(level, Tally.of(now, [r for r in now.checklist.requirements if r.level is level])) for level in levels]
    return tuple((level, tally) for level, tally in tallies if tally.total)


def columns(tallies: Iterable[Tally]) -> tuple[Verdict, ...]:
    """The verdicts a table of these tallies needs a column for."""
    known = tuple(tallies)
    return ALWAYS + tuple(verdict for verdict in _SOMETIMES if any(t.counts[verdict] for t in known))


def graded_columns(scale: Scale, tallies: Iterable[Tally]) -> tuple[Grade, ...]:
    """The same on a scale; a rating still to be decided has a column only where there is one."""
    known = tuple(tallies)
    needed = grades(scale, columns(known))
    return tuple(g for g in needed if not g.asks or g.rating is not None or any(t.number(g) for t in known))
