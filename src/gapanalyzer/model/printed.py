"""Names of the texts a report prints, by which an edited report is read back.

A text has an address, such as "finding:SOM-6.1a:analysis" or "recommendation:4f0c…:text". In a Word file the address
is the tag of its content control. Other programs drop tags but keep bookmarks, so a hidden bookmark in the control says
the same: a digest of the address and one of the words that were printed, by which one sees whether they changed.
"""

import hashlib
import re

from attrs import frozen

FINDING, RECOMMENDATION = "finding", "recommendation"
PARTS = {
    FINDING: ("verdict", "analysis", "good_practice", "assistance_need", "note"),
    RECOMMENDATION: ("text", "addressee", "priority", "time_frame", "draft"),
}
"""What of a finding or recommendation can be edited in a report."""
_DIGITS = 16
_BOOKMARK = re.compile(rf"_gap_([0-9a-f]{{{_DIGITS}}})_([0-9a-f]{{{_DIGITS}}})")
_ILLEGAL = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_PICTURES, _REPLACEMENT = 0x2400, "\ufffd"


@frozen
class Address:
    """Which text it is: of a finding or a recommendation, of which one, and which part of it."""

    kind: str
    id: str
    part: str

    def __str__(self) -> str:
        return f"{self.kind}:{self.id}:{self.part}"

    @classmethod
    def read(cls, tag: str) -> "Address | None":
        """The address a tag says; None where it is none of ours."""
        kind, _, rest = tag.partition(":")
        identity, _, part = rest.rpartition(":")
        return cls(kind, identity, part) if identity and part in PARTS.get(kind, ()) else None

    @property
    def digest(self) -> str:
        """What its bookmark says in place of it: 16 hexadecimal digits."""
        return _digest(str(self))


def bookmark(address: str, words: str) -> str:
    """The name of the hidden bookmark around a text: 38 characters that Word allows."""
    return f"_gap_{_digest(address)}_{fingerprint(words)}"


def read_bookmark(name: str) -> tuple[str, str] | None:
    """The digest of the address and the fingerprint of the printed words; None where the bookmark is none of ours."""
    found = _BOOKMARK.fullmatch(name)
    return (found[1], found[2]) if found else None


def fingerprint(words: str) -> str:
    """16 hexadecimal digits of the words as a reader sees them: blanks and ends of lines do not count."""
    return _digest(" ".join(legible(words).split()))


def legible(text: str) -> str:
    """The text as XML can hold it: control characters become their pictures, other unprintable ones U+FFFD."""
    if text.isprintable():
        return text
    return _ILLEGAL.sub(_picture, text.replace("\r\n", "\n").replace("\r", "\n"))


def _picture(found: re.Match[str]) -> str:
    code = ord(found[0])
    return chr(_PICTURES + code) if code < ord(" ") else _REPLACEMENT


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:_DIGITS]
