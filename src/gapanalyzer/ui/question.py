"""What a file leaves open when it is read: asked one thing after the other, until it is read as it is wanted."""

from collections.abc import Callable

from attrs import frozen

from gapanalyzer.legislation.choices import Changes, Choices
from gapanalyzer.legislation.incoming import Incoming


@frozen(eq=False)
class Question:
    """A file that can be read in several ways: `answer` takes what the person chose, or None to leave the file out.

    `alone` says that there are no other files the answer could count for.
    """

    name: str
    incoming: Incoming
    choices: Choices
    answer: Callable[[Choices | None], None]
    alone: bool = False

    @property
    def about_changes(self) -> bool:
        """Whether it is about tracked changes; else it is about the encoding."""
        return any(self.incoming.changes) and self.choices.changes is None

    @property
    def open(self) -> bool:
        """Whether there is anything to ask."""
        return self.about_changes or (bool(self.incoming.guesses) and not self.choices.encoding)


@frozen
class Ways:
    """Where it goes on: a question is put, the file is read again, it is taken as it was read, or it is left out."""

    ask: Callable[[Question], None]
    again: Callable[[Choices], None]
    take: Callable[[Incoming], None]
    leave: Callable[[], None]


def settle(name: str, incoming: Incoming, choices: Choices, ways: Ways, *, alone: bool = False) -> None:
    """Ask what is open about a file that has been read so; then take it."""

    def answered(said: Choices | None) -> None:
        if said is None:
            ways.leave()
        elif _as_read(incoming, said):
            settle(name, incoming, said, ways, alone=alone)
        else:
            ways.again(said)

    question = Question(name, incoming, choices, answered, alone)
    if question.open:
        ways.ask(question)
    else:
        ways.take(incoming)


def _as_read(incoming: Incoming, said: Choices) -> bool:
    """Whether the file has been read already as it is wanted: as amended, or in the encoding that was guessed."""
    guessed = incoming.guesses[0].encoding if incoming.guesses else ""
    return said.changes is not Changes.BEFORE and said.encoding in {"", guessed}
