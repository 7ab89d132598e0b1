"""The treaty articles a pinpoint names, one by one: "SOM 6(3)(b); UNTOC 11(1)"."""

import re

from attrs import frozen

from gapanalyzer.model.assessment import Assessment
from gapanalyzer.model.citation import Locator
from gapanalyzer.model.instrument import Law, Provision

_FIRST = re.compile(r"^(?:([A-Z][\w-]*)\s+)?(\d[^\s,;–-]*)")


@frozen
class Pinpoint:
    """One treaty and the first of its articles that is named."""

    words: str
    treaty: str
    locator: str

    def find(self, now: Assessment) -> tuple[Law, Provision] | None:
        """Where it stands in the treaty that was brought in, or None; of a missing point, the article around it."""
        law = now.law_called(self.treaty) if self.treaty else None
        if law is None:
            return None
        text, locator = now.text_of(law), Locator.read(self.locator)
        tries = (Locator(locator.parts[:n]) for n in range(len(locator.parts), 0, -1))
        found = next((hit for hit in (wanted.find(text) for wanted in tries) if hit), None)
        return (law, found) if found else None


def pinpoints(words: str) -> tuple[Pinpoint, ...]:
    """The parts of a pinpoint, in order; a part that names no treaty belongs to the one before it."""
    found: list[Pinpoint] = []
    for part in filter(None, (part.strip() for part in words.split(";"))):
        named = _FIRST.match(part)
        before = found[-1].treaty if found else ""
        treaty, locator = (named[1] or before, named[2]) if named else ("", "")
        found.append(Pinpoint(part, treaty, locator))
    return tuple(found)
