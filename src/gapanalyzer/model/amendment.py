"""What became of a cited passage when its law was amended."""

from enum import StrEnum

from attrs import frozen

from gapanalyzer.model.citation import Citation


class Outcome(StrEnum):
    """How a passage stands in the new text."""

    SAME = "same"
    MOVED = "moved"
    REWORDED = "reworded"
    GONE = "gone"
    UNSURE = "unsure"


@frozen
class Carried:
    """One citation of the former text, and its place in the new one.

    `place` is the start and end in the joined new text; of an unsure passage it is where a person may look, and None
    where nothing like it was found. The paths name the innermost unit that holds the passage, empty outside any unit.
    """

    citation: Citation
    outcome: Outcome
    confidence: float
    """From 0 to 1: how sure the outcome is, for `gone` too."""
    place: tuple[int, int] | None
    old_path: str
    new_path: str

    @property
    def attached(self) -> bool:
        """Whether the passage may follow its law without being asked about."""
        return self.outcome in {Outcome.SAME, Outcome.MOVED, Outcome.REWORDED}
