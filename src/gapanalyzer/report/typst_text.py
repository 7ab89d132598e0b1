"""Text from outside as typst takes it: nothing in it is ever read as a command, and every mark of it is seen."""

import re
import unicodedata
from collections.abc import Iterable

from attrs import field, frozen

_ESCAPES = str.maketrans({"\\": "\\\\", '"': '\\"', "\n": "\\n", "\r": "\\r", "\t": "\\t"})
_UNSEEN = frozenset(
    [0x09, 0x0A, 0xAD, *range(0x200B, 0x2010), 0x2028, 0x2029, *range(0x202A, 0x202F), 0x2060, *range(0x2066, 0x206A)]
)
"""Characters that typst takes without a glyph in any font: spaces, breaks, joiners and marks of direction."""
_NEVER = frozenset([*range(0x20), *range(0x7F, 0xA0), 0xFEFF, 0xFFFE, 0xFFFF])
"""What PDF/UA forbids or nobody sees, though some fonts have a letter for it: controls, the byte order mark."""
_JOINED = frozenset(["\u200d", *(chr(c) for c in range(0xFE00, 0xFE10))])
_LONG = re.compile(r"\S{24,}")


def literal(text: str) -> str:
    """A typst string literal of exactly this text, lone surrogates aside."""
    return f'"{text.translate(_ESCAPES)}"'


def _allowed(fonts: tuple[frozenset[int], ...]) -> tuple[frozenset[int], ...]:
    return tuple(font - _NEVER for font in fonts)


@frozen
class Shown:
    """What the fonts can show. A character that none of them has is written out as its number: "[U+1F6A2]".

    `fonts` are the code points of each font; a letter and the marks upon it have to come from one of them.
    """

    fonts: tuple[frozenset[int], ...] = field(converter=_allowed)
    _all: frozenset[int] = field(init=False)

    def __attrs_post_init__(self) -> None:
        object.__setattr__(self, "_all", frozenset(_UNSEEN).union(*self.fonts))

    def text(self, text: str) -> str:
        """The text with whatever cannot be shown written out; line ends become line feeds."""
        text = text.replace("\r\n", "\n").replace("\r", "\n")
        if self._all.issuperset(map(ord, text)) and not any(map(unicodedata.combining, text)):
            return text
        return "".join(self._cluster(cluster) for cluster in clusters(text))

    def _cluster(self, cluster: str) -> str:
        codes = {ord(c) for c in cluster} - _UNSEEN
        if any(font >= codes for font in self.fonts):
            return cluster
        return "".join(c if self._alone(c) else f"[U+{ord(c):04X}]" for c in cluster)

    def _alone(self, character: str) -> bool:
        return ord(character) in self._all and not _is_mark(character)


def clusters(text: str) -> Iterable[str]:
    """Each character with the marks that stand upon it."""
    held = ""
    for character in text:
        if held and not _is_mark(character):
            yield held
            held = ""
        held += character
    if held:
        yield held


def _is_mark(character: str) -> bool:
    return character in _JOINED or unicodedata.category(character).startswith("M")


def breakable(text: str) -> str:
    """The text with places to break inside very long words, for the narrow columns of tables."""
    return _LONG.sub(lambda found: "\u200b".join(re.findall(r".{1,12}", found.group())), text)
