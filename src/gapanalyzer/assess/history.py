"""What was said, step by step, and what it replaced: the ledger as a story."""

from collections.abc import Iterable, Mapping
from typing import Any

from attrs import frozen

from gapanalyzer.assess import registers
from gapanalyzer.model.ledger import Entry, Ledger, Register


@frozen
class Statement:
    """One thing said: what stood in its register before (several where people disagreed), and what stands after it."""

    about: Register
    before: tuple[Any, ...]
    after: Any
    """None where it takes the statement back, or where what it said has been redacted."""
    redacted: bool = False

    @property
    def known(self) -> bool:
        """Whether this program understands it; what it does not, a newer version has said."""
        return self.about[0] in registers.KINDS

    @property
    def requirement(self) -> str:
        """The requirement it is about, or nothing."""
        place = registers.REQUIREMENT_AT.get(self.about[0])
        return self.about[place] if place is not None and len(self.about) > place else ""


@frozen
class Step:
    """One gesture: everything said in it; `at` is what the clock of that computer showed."""

    id: str
    at: str
    who: str
    statements: tuple[Statement, ...]


def history(ledger: Ledger, entries: Iterable[Entry] | None = None) -> tuple[Step, ...]:
    """Every gesture (or those of the entries given): what was replaced first, else as the clocks show, then by name.

    The clocks only order what is shown: they decide nothing (architecture, "The ledger").
    """
    steps: dict[str, list[Entry]] = {}
    for entry in ledger.entries.values() if entries is None else entries:
        steps.setdefault(entry.step, []).append(entry)
    return tuple(_step(ledger, step, sorted(steps[step], key=lambda e: e.id)) for step in _in_order(ledger, steps))


def _in_order(ledger: Ledger, steps: Mapping[str, list[Entry]]) -> list[str]:
    """By the clock, but never before a step of which something is replaced."""
    placed: dict[str, None] = {}
    met: set[str] = set()
    waiting = sorted(steps, key=lambda step: (steps[step][0].at, step), reverse=True)
    while waiting:
        step = waiting[-1]
        seen = (ledger.entries[i].step for entry in steps[step] for i in sorted(entry.seen) if i in ledger.entries)
        before = [] if step in met else [s for s in dict.fromkeys(seen) if s in steps and s not in placed and s != step]
        met.add(step)
        if before:
            waiting.extend(before)
        else:
            placed.setdefault(waiting.pop())
    return list(placed)


def about_requirement(steps: Iterable[Step], requirement: str) -> tuple[Step, ...]:
    """The steps that say something about one requirement, with only those statements."""
    of = ((s, tuple(said for said in s.statements if said.requirement == requirement)) for s in steps)
    return tuple(Step(s.id, s.at, s.who, said) for s, said in of if said)


def _step(ledger: Ledger, step: str, made: list[Entry]) -> Step:
    return Step(step, made[0].at, made[0].who, tuple(_statement(ledger, entry) for entry in made))


def _statement(ledger: Ledger, entry: Entry) -> Statement:
    replaced = (ledger.entries[seen] for seen in sorted(entry.seen) if seen in ledger.entries)
    before = {e.body_sha: e.said for e in replaced if e.body is not None}
    redacted = entry.body is None and bool(entry.body_sha)
    return Statement(entry.about, tuple(before.values()), entry.said, redacted)
