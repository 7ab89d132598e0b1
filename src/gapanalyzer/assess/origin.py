"""Where a project began: what a report written from it carries, so that it comes back to that project and no other."""

from gapanalyzer.assess import registers
from gapanalyzer.model.ledger import Ledger

_DIGITS = 16


def origins(ledger: Ledger) -> tuple[str, ...]:
    """The first 16 digits of the entries with which the project began, in order; a united file has several.

    Copies of one document share them, whatever is said later; copies made to be handed over have others.
    """
    return tuple(sorted(entry[:_DIGITS] for entry in ledger.registers.get(registers.CHECKLIST, ())))


def same_origin(ledger: Ledger, said: tuple[str, ...]) -> bool:
    """Whether a report that carries these came from this project or a copy of it; one that says nothing may have."""
    return not said or bool(set(said) & set(origins(ledger)))
