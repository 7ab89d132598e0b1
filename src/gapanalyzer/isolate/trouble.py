"""The one sentence about a file that cannot be read: its name, the reason, the next step."""

from gapanalyzer.model.problem import KnownError

LONGEST_NAME = 80


def shown(name: str) -> str:
    """A file's name fit for a sentence: control and direction characters out, at most 80 characters."""
    plain = "".join(c for c in name if c.isprintable())
    return plain if len(plain) <= LONGEST_NAME else f"{plain[: LONGEST_NAME - 1]}…"


def unreadable(name: str, reason: str, remedy: str) -> KnownError:
    """The error to raise: "law.pdf cannot be read: it is a scan. Ask for the text." `reason` and `remedy` are words."""
    return KnownError(f"{shown(name)} cannot be read: {reason}. {remedy}.")
