"""What is wrong, said in one sentence: problems, refusals and the errors of the world."""

from enum import StrEnum

from attrs import frozen


class Severity(StrEnum):
    """How much a problem weighs: an error stops the work it belongs to, a warning does not."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


@frozen
class Problem:
    """One fault at one place; `where` is `file:line`, a requirement id or a field, `what` includes the remedy."""

    where: str
    what: str
    severity: Severity = Severity.ERROR
    code: str = ""

    def __str__(self) -> str:
        return f"{self.where}: {self.what}" if self.where else self.what


class KnownError(Exception):
    """An error of the world, in one plain sentence: what, where, and what to do next."""


class Refused(KnownError):
    """An edit that cannot be made, with the reason; nothing has changed."""


class Cancelled(KnownError):
    """The person stopped a long piece of work; nothing has changed."""


class Faults(KnownError):
    """Several problems found at once; `problems` keeps their order."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        super().__init__("\n".join(str(problem) for problem in problems))
        self.problems = problems
