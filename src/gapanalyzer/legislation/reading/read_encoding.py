"""From bytes to characters: byte order mark, declared name, UTF-8, else an educated guess with a note."""

import codecs

import charset_normalizer

from gapanalyzer.legislation.reading.read_language import language_of

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_SAMPLE = 200_000
_WESTERN = frozenset({"en", "fr", "es", "pt", "de"})
_LOOK_ALIKES = frozenset(
    {"cp1250", "cp1254", "cp1257", "cp1258", "iso8859_2", "iso8859_10", "iso8859_13", "iso8859_16"}
)
"""Taken for cp1252 now and then: a few letters differ, and the guess is made by how often they stand."""
DOUBTFUL = "The file does not say how its letters are stored; they were read as {}. Check the accents and signs."
REPLACED = "Some bytes of the file are no letters; they are shown as \ufffd."


def decode(content: bytes, declared: str = "") -> tuple[str, tuple[str, ...]]:
    """The characters, and notes where they are doubtful.

    Order: byte order mark, UTF-8 (which random bytes do not pass), the declared name, a guess over a sample.
    """
    for mark, name in _MARKS:
        if content.startswith(mark):
            return _forgiving(content, name)
    sure = "" if _wide(content) else "utf-8"
    for name in (sure, declared):
        text = _strict(content, name)
        if text is not None:
            return text, ()
    return _guessed(content)


def _wide(content: bytes) -> bool:
    """Whether so many bytes are zero that two-byte letters are likely."""
    sample = content[:4096]
    return sample.count(0) > len(sample) // 10


def _strict(content: bytes, name: str) -> str | None:
    try:
        codecs.lookup(name)
        text = content.decode(name)
    except (LookupError, UnicodeError, ValueError):
        return None
    return text


def _forgiving(content: bytes, name: str) -> tuple[str, tuple[str, ...]]:
    text = content.decode(name, errors="replace")
    return text, (REPLACED,) if "\ufffd" in text else ()


def _guessed(content: bytes) -> tuple[str, tuple[str, ...]]:
    best = charset_normalizer.from_bytes(content[:_SAMPLE]).best()
    name = best.encoding if best is not None else "cp1252"
    if name in _LOOK_ALIKES and language_of([content[:_SAMPLE].decode(name, errors="replace")]) in _WESTERN:
        name = "cp1252"
    text, notes = _forgiving(content, name)
    return text, (DOUBTFUL.format(name.replace("_", "-")), *notes)
