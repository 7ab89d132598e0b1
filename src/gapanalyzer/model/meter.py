"""Progress and cancel for long work, without knowing who watches."""

from collections.abc import Callable

from attrs import define

from gapanalyzer.model.problem import Cancelled


def _unwatched(_step: str, _done: int, _total: int) -> None:
    """Nobody is watching."""


@define
class Meter:
    """Handed down into long work: `tell` reports a step, `cancel` makes the next report raise Cancelled.

    `watch(step, done, total)` is called with words for the step and two whole numbers; total 0 means unknown.
    """

    watch: Callable[[str, int, int], None] = _unwatched
    cancelled: bool = False

    def tell(self, step: str, done: int = 0, total: int = 0) -> None:
        """Report progress; raises Cancelled when the person has asked to stop."""
        self.check()
        self.watch(step, done, total)

    def check(self) -> None:
        """Between two steps, many times over: raises Cancelled when the person has asked to stop."""
        if self.cancelled:
            raise Cancelled("The work was stopped; nothing has changed.")

    def cancel(self) -> None:
        """Ask the work to stop at its next report; safe to call from another thread."""
        self.cancelled = True
