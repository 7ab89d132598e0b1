"""Several States as an overview tells them: in one order, and which of them share what."""

from attrs import frozen

from gapanalyzer.model.assessment import Verdict
from gapanalyzer.model.checklist import Requirement
from gapanalyzer.report.blocks import Content, Look, Run
from gapanalyzer.report.source import Source
from gapanalyzer.report.tally import duties

GAPS = frozenset({Verdict.NOT_MET, Verdict.PARTLY})
MET = frozenset({Verdict.MET, Verdict.MET_WIDER})


@frozen
class Region:
    """The sources of the States in the order in which they are told; all are of one checklist edition."""

    states: tuple[Source, ...]

    @property
    def first(self) -> Source:
        """Whose checklist, words and particulars hold for all."""
        return self.states[0]

    def with_verdict(self, requirement: Requirement, verdicts: frozenset[Verdict]) -> tuple[Source, ...]:
        """The States in which a requirement came out so."""
        return tuple(s for s in self.states if s.finding(requirement).verdict in verdicts)

    @property
    def shared(self) -> tuple[Requirement, ...]:
        """The duties that are a gap in two States or more, the most widespread first."""
        spread = [(len(self.with_verdict(r, GAPS)), r) for r in duties(self.first.now)]
        return tuple(r for number, r in sorted(spread, key=lambda found: -found[0]) if number > 1)


def named(region: Region, requirement: Requirement) -> Content:
    """A requirement as the tables of an overview name it."""
    return Run(requirement.pinpoint, Look.STRONG), Run(f" {region.first.text(requirement.title)}")
