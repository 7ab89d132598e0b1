"""One text in several languages."""

from collections.abc import Mapping
from types import MappingProxyType

from attrs import field, frozen

FALLBACK = "en"


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
