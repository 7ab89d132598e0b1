"""What a treaty's own review asks, and what its Parties have to notify: both mapped to requirements."""

from attrs import field, frozen

from gapanalyzer.model.text import Text


@frozen
class Question:
    """One question of the review, in our words; `requirements` are the ids whose findings answer it, maybe none.

    `criteria` are keys of its one requirement, where the question is about a part of it.
    """

    id: str
    pinpoint: str
    text: Text
    requirements: tuple[str, ...] = ()
    criteria: tuple[str, ...] = ()


@frozen
class Cluster:
    """Articles that are reviewed together."""

    id: str
    title: Text
    questions: tuple[Question, ...]

    @property
    def requirements(self) -> tuple[str, ...]:
        """The ids its questions rest on, each once."""
        return tuple(dict.fromkeys(one for question in self.questions for one in question.requirements))


@frozen
class Notification:
    """What a Party has to tell the depositary or the Secretary-General; a criterion says whether it did.

    `wording` is a sentence for a note verbale, in our words; what the State fills in stands in [brackets].
    """

    id: str
    pinpoint: str
    instrument: str
    requirement: str
    criterion: str
    text: Text
    wording: Text = field(factory=Text)
