"""Puts other words in the place of names, wherever they stand in a text."""

import re
from collections.abc import Iterable

from attrs import frozen

_ENDINGS = "(?:n|ns|an|ans|ian|ians|ese|i|is)?"
"""What makes an adjective of the name of a State in English, often enough."""


@frozen
class Name:
    """A name and what stands in its place; `stem` says that its adjectives go too.

    A name of several words is found in any letters; a single word only as written or in capitals, because the law's
    short name "AT" is not the word "at".
    """

    name: str
    instead: str
    stem: bool = False

    @property
    def form(self) -> str:
        """The name as a pattern."""
        words = self.name.split()
        if len(words) > 1:
            return "(?i:" + r"\s+".join(map(re.escape, words)) + ")"
        return f"(?:{re.escape(words[0])}|{re.escape(words[0].upper())}){_ENDINGS if self.stem else ''}"


@frozen
class Veil:
    """Names and what stands in their place; longer names come first, and only whole words are names.

    An English article before a name goes with it: "the Penal Code" becomes "Law 1".
    """

    pattern: re.Pattern[str] | None
    instead: tuple[str, ...]

    @classmethod
    def of(cls, names: Iterable[Name]) -> "Veil":
        """A veil over these names; empty ones are passed over."""
        known = sorted({n for n in names if n.name.split()}, key=lambda n: (-len(n.name), n.name, n.instead))
        if not known:
            return cls(None, ())
        forms = "|".join(f"({name.form})" for name in known)
        return cls(re.compile(rf"(?<!\w)(?:[Tt]he\s+)?(?:{forms})(?!\w)"), tuple(name.instead for name in known))

    def over(self, text: str) -> str:
        """The text with every name replaced."""
        return self.pattern.sub(self._instead, text) if self.pattern else text

    def moved(self, text: str, offset: int, *, end: bool = False) -> int:
        """Where an offset of the text stands once the names are replaced.

        One inside a name moves to its beginning; as the `end` of a passage it moves to its end.
        """
        shift = 0
        for found in self.pattern.finditer(text) if self.pattern else ():
            if found.start() >= offset:
                break
            inside = found.end() > offset
            if inside and not end:
                return found.start() + shift
            shift += len(self._instead(found)) - (found.end() - found.start())
            if inside:
                return found.end() + shift
        return offset + shift

    def _instead(self, found: re.Match[str]) -> str:
        return self.instead[(found.lastindex or 1) - 1]
