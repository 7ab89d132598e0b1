"""What was named on the command line: one option of several, or a requirement by its id."""

import re
from collections.abc import Mapping
from difflib import get_close_matches

import click

from gapanalyzer.model.assessment import Assessment
from gapanalyzer.model.checklist import Requirement
from gapanalyzer.model.problem import KnownError

_LIKE, _FEWEST = 3, 0.6
"""How many ids are offered for a mistyped one, and how like it they are."""


def only_one(given: Mapping[str, bool]) -> str | None:
    """The one option that was given, or None; two at once are wrong usage."""
    said = [f"--{name}" for name, here in given.items() if here]
    if len(said) > 1:
        raise click.UsageError(f"Say {' or '.join(said)}, one of them.")
    return said[0].removeprefix("--") if said else None


def requirement(now: Assessment, what: str) -> Requirement:
    """The requirement with this id, in whatever case; raises KnownError where the checklist has none."""
    known = {one.id.casefold(): one for one in now.checklist.requirements}
    found = known.get(what.casefold())
    if found is None:
        like = [known[one].id for one in get_close_matches(what.casefold(), known, _LIKE, _FEWEST)]
        such = " or ".join(like) if like else f"one of its ids, such as {now.checklist.requirements[0].id}"
        raise KnownError(f"The checklist has no requirement {what}; {'did you mean' if like else 'choose'} {such}.")
    return found


def meant(now: Assessment, what: str) -> Requirement | None:
    """The requirement that an id names, None for words to look for; raises KnownError for an id that is not there.

    An id is known by the treaty or practice it begins with, followed by a hyphen or a number.
    """
    treaties = "|".join({re.escape(one.id.split("-")[0]) for one in now.checklist.requirements})
    reads_as_id = re.match(rf"(?:{treaties})(?:-|[\s._]*\d)", what.strip(), re.IGNORECASE)
    return requirement(now, what.strip()) if reads_as_id else None
