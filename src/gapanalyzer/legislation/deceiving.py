"""Signs that deceive the eye, named: signs that turn the direction of reading, hidden signs, letters that look alike.

They stay in the text as the source has them; a sentence says which, how often, and where to look.
"""

import re
import unicodedata
from collections import Counter
from collections.abc import Sequence

TURNING = re.compile("[\u202a-\u202e\u2066-\u2069]")
HIDDEN = re.compile("[\u2060-\u2064\ufeff\U000e0000-\U000e007f]|\u200b(?=[a-zA-Z])")
_LOOK_ALIKE = re.compile(
    r"\b\w*(?:[A-Za-z][\u0370-\u03ff\u0400-\u04ff]|[\u0370-\u03ff\u0400-\u04ff][A-Za-z]|[\U0001d400-\U0001d7ff])\w*"
)
_SHORTEST = 4
_SHOWN = 3
TURNED = "This text holds unseen signs that turn the direction of reading: {}. Compare it with the printed law."
UNSEEN = "This text holds signs that print nothing: {}. A search may pass over the words they stand in."
ALIKE = "Some words mix letters of two alphabets that look alike: {}. A search may pass over them."


def deceiving(paragraphs: Sequence[str]) -> tuple[str, ...]:
    """One sentence for each kind of sign that deceives; none for a plain text."""
    text = "\n".join(paragraphs)
    if text.isascii():
        return ()
    alike = Counter(word for word in _LOOK_ALIKE.findall(text) if len(word) >= _SHORTEST)
    found = (
        (TURNED, _named(Counter(TURNING.findall(text)))),
        (UNSEEN, _named(Counter(HIDDEN.findall(text)))),
        (ALIKE, _listed([f"“{word}”{_times(n)}" for word, n in alike.items()])),
    )
    return tuple(sentence.format(said) for sentence, said in found if said)


def _named(signs: Counter[str]) -> str:
    return _listed([f"U+{ord(sign):04X} {_name(sign)}{_times(n)}" for sign, n in signs.items()])


def _name(sign: str) -> str:
    return unicodedata.name(sign, "a sign without a name").lower()


def _times(n: int) -> str:
    return f" ({n} times)" if n > 1 else ""


def _listed(said: Sequence[str]) -> str:
    more = f" and {len(said) - _SHOWN} others" if len(said) > _SHOWN else ""
    return ", ".join(said[:_SHOWN]) + more
