"""What a person settles about one source file where the file itself leaves it open."""

from collections.abc import Mapping
from enum import StrEnum

from attrs import frozen


class Changes(StrEnum):
    """How a file with tracked changes is read."""

    AMENDED = "amended"
    BEFORE = "before"


@frozen
class Choices:
    """None and the empty string: nobody has said; then changes are accepted and the encoding is guessed."""

    changes: Changes | None = None
    encoding: str = ""

    def asked_by(self, names: tuple[str, ...]) -> Mapping[str, str]:
        """What was said of these, as a reader takes it: {"changes": "before"}, {"encoding": "koi8_r"} or less."""
        said = {"changes": self.changes, "encoding": self.encoding}
        return {name: str(said[name]) for name in names if said[name]}
