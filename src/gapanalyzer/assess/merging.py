"""What a union of several files brings, where it agrees and where it does not; it decides nothing."""

from collections.abc import Iterable, Mapping
from typing import Any

from attrs import frozen

from gapanalyzer.assess import registers
from gapanalyzer.assess.finding import considered
from gapanalyzer.model.assessment import Assessment, PersonId, Verdict
from gapanalyzer.model.checklist import RequirementId
from gapanalyzer.model.instrument import Law
from gapanalyzer.model.ledger import Ledger, Register
from gapanalyzer.model.text import one_line

_FACTS = frozenset({registers.LAW, registers.RECOMMENDATION, registers.STATE[0], registers.VERSION})
"""Kinds that say a fact for everybody: two statements at once are a disagreement of the file, not of two people."""


@frozen
class Disagreement:
    """A requirement on which people have reached different results, each with theirs."""

    requirement: RequirementId
    positions: Mapping[PersonId, Verdict]


@frozen
class Merged:
    """What a union shows."""

    agree: tuple[RequirementId, ...]
    """Requirements that two people or more have answered alike."""
    disagree: tuple[Disagreement, ...]
    reopened: tuple[RequirementId, ...]
    """Requirements decided before something new was said."""
    facts: tuple[tuple[Register, tuple[Any, ...]], ...]
    """Facts of which two things are said, each with both."""
    twice: tuple[tuple[Law, ...], ...]
    """Laws that are here more than once: the same text, or the same short name."""


def merged(now: Assessment) -> Merged:
    """What the value of a union shows."""
    return Merged(
        tuple(r for r in now.findings if len(_voices(now.ledger, r)) > 1 and not _disputed(now, r)),
        tuple(
            Disagreement(r, {who: own.judgement.verdict for who, own in sorted(finding.positions.items())})
            for r, finding in now.findings.items()
            if _disputed(now, r)
        ),
        tuple(r for r, finding in now.findings.items() if finding.judgement.why == "decision_before"),
        tuple((about, now.ledger.values(about)) for about in _torn(now.ledger)),
        tuple(_twice(now.laws)),
    )


def why_not(ours: Ledger, theirs: Ledger) -> str:
    """Why two files cannot be united, in words that follow their names; nothing where they can be."""
    if ours.value(registers.CHECKLIST) != theirs.value(registers.CHECKLIST):
        return "they answer different checklists or editions"
    names = {one_line((file.value(registers.STATE) or {}).get("name", "")).casefold() for file in (ours, theirs)}
    return "they are about different States" if len(names) > 1 else ""


def _disputed(now: Assessment, requirement: RequirementId) -> bool:
    return now.findings[requirement].judgement.verdict is Verdict.DISPUTED


def _voices(ledger: Ledger, requirement: str) -> set[str]:
    """Who has answered a criterion or departed from the rule."""
    return {e.about[1] for i in considered(ledger, requirement) if (e := ledger.entries[i]).body is not None}


def _torn(ledger: Ledger) -> list[Register]:
    return sorted(about for about in ledger.current if about[0] in _FACTS and len(ledger.values(about)) > 1)


def _twice(laws: Iterable[Law]) -> list[tuple[Law, ...]]:
    groups: dict[str, list[Law]] = {}
    for law in laws:
        groups.setdefault(law.text, []).append(law)
        groups.setdefault(law.short.casefold(), []).append(law)
    return list(dict.fromkeys(tuple(group) for group in groups.values() if len(group) > 1))
