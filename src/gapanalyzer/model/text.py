"""One text in several languages, and words from outside as every file we write can hold them."""

import re
import unicodedata
from collections.abc import Mapping
from types import MappingProxyType

from attrs import field, frozen

FALLBACK = "en"
_STRAY = re.compile("[\x00-\x08\x0b-\x1f\x7f\ud800-\udfff\ufffe\uffff]")
"""What neither XML nor SQLite can hold: control characters and halves of characters."""
_KEPT_BY_WINDOWS = frozenset('\\/:*?"<>|')
_DEVICE = re.compile("con|prn|aux|nul|conin[$]|conout[$]|(?:com|lpt)[0-9¹²³]", re.IGNORECASE)
_LONGEST_NAME, _MOST_BYTES = 120, 240


def plain(words: str) -> str:
    """What a person wrote, without stray characters and without blanks at its ends."""
    return _STRAY.sub("", words).strip()


def one_line(words: str) -> str:
    """The same on one line with single blanks, for names and titles."""
    return " ".join(plain(words).split())


def file_name(words: str, suffix: str = "") -> str:
    """A name for a file that Windows, macOS and Linux take, made of any words, with a suffix such as ".gap".

    At most 120 characters and 240 bytes; no sign that is not seen or turns the direction of reading, and none of the
    names and signs that Windows keeps for itself (Microsoft, "Naming Files, Paths, and Namespaces").
    """
    seen = "".join(" " if c in _KEPT_BY_WINDOWS or c.isspace() else c for c in unicodedata.normalize("NFC", words))
    shown = "".join(c for c in seen if unicodedata.category(c)[0] != "C")
    short = " ".join(shown.split())[: _LONGEST_NAME - len(suffix) - 1]
    while len(short.encode()) > _MOST_BYTES - len(suffix.encode()):
        short = short[:-1]
    name = short.strip(". ") or "document"
    stem = name.split(".")[0].rstrip()
    return (f"{stem}_{name[len(stem) :]}" if _DEVICE.fullmatch(stem) else name) + suffix


def _read_only(mapping: Mapping[str, str]) -> Mapping[str, str]:
    return MappingProxyType(dict(mapping))


@frozen
class Text:
    """The same words by language code ("en", "fr", …); English is the fallback."""

    by_language: Mapping[str, str] = field(converter=_read_only, factory=dict)

    @classmethod
    def english(cls, words: str) -> "Text":
        """A text that exists in English only."""
        return cls({FALLBACK: words})

    def said_in(self, language: str) -> str:
        """The words in `language`, else in English, else nothing."""
        return self.by_language.get(language) or self.by_language.get(FALLBACK, "")

    def has(self, language: str) -> bool:
        """Whether a translation into `language` exists."""
        return bool(self.by_language.get(language))

    def __str__(self) -> str:
        return self.said_in(FALLBACK)
