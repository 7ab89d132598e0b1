"""Undo and redo: a step says the former body again; nothing is ever taken out of the ledger."""

from attrs import evolve, frozen

from gapanalyzer.model.ledger import Change, Entry, EntryId, Ledger, Register, Stamp
from gapanalyzer.model.problem import Refused

LONGEST = 200
"""Steps kept in each direction."""


@frozen
class Turn:
    """One register of a step: `head` is what it says since, `former` the entry that said what it said before."""

    about: Register
    head: EntryId
    former: EntryId | None


Step = tuple[Turn, ...]


def step_of(change: Change) -> Step:
    """What undoing a change has to turn back; of several former statements the first by id."""
    return tuple(Turn(e.about, e.id, min(e.seen, default=None)) for e in change)


def inverse(step: Step, now: Ledger, stamp: Stamp) -> Change:
    """The change that says the former bodies again.

    Raises Refused unless the step still holds every head of its registers: somebody has gone on from there.
    """
    if any(now.current.get(turn.about, frozenset()) != {turn.head} for turn in step):
        raise Refused("This step cannot be taken back, because something newer has been said about the same thing.")
    return tuple(_again(turn, now, stamp) for turn in step)


def _again(turn: Turn, now: Ledger, stamp: Stamp) -> Entry:
    said = None if turn.former is None else now.entries[turn.former].said
    return Entry.say(turn.about, {turn.head}, stamp, said)


@frozen
class Steps:
    """What can be undone and redone, the latest last."""

    undo: tuple[Step, ...] = ()
    redo: tuple[Step, ...] = ()

    def made(self, change: Change) -> "Steps":
        """After a new gesture, nothing can be redone."""
        return Steps((*self.undo, step_of(change))[-LONGEST:])

    def undone(self, change: Change) -> "Steps":
        """After `change` took the latest step back."""
        rest = Steps(self.undo[:-1], (*self.redo, step_of(change))[-LONGEST:])
        return rest.renamed(self.undo[-1], change)

    def redone(self, change: Change) -> "Steps":
        """After `change` made the latest undone step again."""
        rest = Steps((*self.undo, step_of(change))[-LONGEST:], self.redo[:-1])
        return rest.renamed(self.redo[-1], change)

    def renamed(self, turned: Step, change: Change) -> "Steps":
        """The same steps where an entry said again stands for the one that said it first."""
        names = {(turn.about, turn.former): entry.id for turn, entry in zip(turned, change, strict=True) if turn.former}

        def rename(step: Step) -> Step:
            return tuple(evolve(turn, head=names.get((turn.about, turn.head), turn.head)) for turn in step)

        return Steps(tuple(map(rename, self.undo)), tuple(map(rename, self.redo)))
