"""Going back to an earlier state: what it said is said again; nothing that was said since is lost."""

from attrs import frozen

from gapanalyzer.assess import registers
from gapanalyzer.assess.history import Statement
from gapanalyzer.model.assessment import Assessment
from gapanalyzer.model.ledger import REDACTION, Change, Ledger, Register, Stamp

_STAYING = frozenset({registers.PERSON, registers.LABEL, registers.CHECKLIST[0], REDACTION})
"""Kinds that no return to an earlier state touches."""


@frozen
class Return:
    """What going back would change; `others` are judgements of other people that differ and stay as they are."""

    changes: tuple[Statement, ...]
    others: tuple[Statement, ...]


def preview(now: Assessment, *, who: str, former: Ledger) -> Return:
    """What `who` would change by going back: `before` is what stands now, `after` what stood then."""
    differing = [
        Statement(about, now.ledger.values(about), former.value(about))
        for about in sorted(now.ledger.registers.keys() | former.registers.keys())
        if about[0] not in _STAYING and now.ledger.values(about) != former.values(about)
    ]
    mine = tuple(said for said in differing if _may(said.about, who))
    return Return(mine, tuple(said for said in differing if said not in mine))


def restore(now: Assessment, stamp: Stamp, *, former: Ledger) -> Change:
    """Say again what an earlier state said, in the facts and in the person's own judgements: one step to undo."""
    found = preview(now, who=stamp.who, former=former)
    return tuple(entry for said in found.changes for entry in now.ledger.say(said.about, stamp, said.after))


def _may(about: Register, who: str) -> bool:
    """A judgement is replaced by the person whose it is."""
    return about[0] not in registers.JUDGEMENTS | {registers.BILL_MARK} or about[1] == who
