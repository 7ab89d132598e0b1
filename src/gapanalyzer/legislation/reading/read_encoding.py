"""From bytes to characters: byte order mark, UTF-8, declared name, else a guess; others are offered if unsure."""

import codecs
import re
from collections.abc import Iterator
from itertools import islice

import charset_normalizer
from attrs import evolve, frozen

from gapanalyzer.legislation.document import Guess
from gapanalyzer.legislation.reading.read_encoding_fit import accented_throughout, convincing, oddness
from gapanalyzer.model.problem import KnownError

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_MEANT = {"iso8859-1": "cp1252", "ascii": "cp1252", "iso8859-9": "cp1254", "gb2312": "gb18030", "gbk": "gb18030"}
"""What is declared under these names is mostly of a larger set (WHATWG Encoding Standard, 4.2)."""
_NEVER_OF_FILES = frozenset({"idna", "punycode", "undefined", "unicode-escape", "raw-unicode-escape"})
"""Encodings Python knows that no file is stored in: of host names, and of its own sources."""
_WIDE = ("utf-16-le", "utf-16-be")
_NARROW = (
    "cp1252", "cp1251", "cp1256", "gb18030", "cp1250", "cp1254", "koi8-r", "cp866", "iso8859-5", "mac-roman", "cp850",
    "big5", "cp1253", "cp1255", "iso8859-6", "cp1257", "cp1258", "cp874", "shift-jis", "euc-kr",
)  # fmt: skip
_SAMPLE, _FURTHER, _MOST_TELLING = 60_000, 20_000_000, 200
_MOST_GUESSES, _MOST_LINES, _LONGEST_LINE = 8, 4, 90
_BEYOND = re.compile(r"[^\x00-\x7f]")
_STORED_TWICE = re.compile("[\u00c2\u00c3][\u0080-\u00bf]|\u00e2\u20ac[\u0080-\u2122]|[\u00d0\u00d1][\u0080-\u00bf]")
_FEWEST_TWICE = 3
DOUBTFUL = "The file does not say how its letters are stored; they were read as {}. Check the accents and signs."
REPLACED = "Some bytes of the file are no letters; they are shown as \ufffd."
TWICE = "Some letters look as if they had been stored twice (two signs in the place of one); ask for a fresh copy."


@frozen
class Decoded:
    """The characters, sentences about them, and where they are doubtful the encodings to choose from, best first."""

    text: str
    notes: tuple[str, ...] = ()
    guesses: tuple[Guess, ...] = ()
    encoding: str = ""


def decode(content: bytes, declared: str = "", chosen: str = "") -> Decoded:
    """The characters of a file.

    Order: what the person chose, byte order mark, UTF-8 (which random bytes do not pass), the declared name unless
    another encoding convinces where that one does not, a guess over a sample. Raises KnownError where the chosen name
    is of no encoding.
    """
    if chosen:
        return _as_chosen(content, chosen)
    for mark, name in _MARKS:
        if content.startswith(mark):
            return _forgiving(content, name)
    text = None if _wide(content) else _strict(content, "utf-8")
    if text is not None:
        twice = len(_STORED_TWICE.findall(text[:2_000_000])) >= _FEWEST_TWICE
        return Decoded(text, (TWICE,) if twice else (), encoding="utf-8")
    return _guessed(content, _known(declared))


def _as_chosen(content: bytes, chosen: str) -> Decoded:
    try:
        _named(chosen)
        return _forgiving(content, chosen)
    except (LookupError, ValueError):
        names = ", ".join(_NARROW[:7])
        raise KnownError(f"There is no encoding called {chosen[:40]}; names are for example {names}.") from None


def _wide(content: bytes) -> bool:
    """Whether so many bytes are zero that two-byte letters are likely."""
    sample = content[:4096]
    return sample.count(0) > len(sample) // 50


def _known(name: str) -> str:
    """Python's name for an encoding of text; empty where there is none."""
    try:
        plain = _named(name)
    except (LookupError, ValueError):
        return ""
    return _MEANT.get(plain, plain)


def _named(name: str) -> str:
    """Python's name for an encoding of text; raises LookupError or ValueError where it is none that files have."""
    "".encode(name)
    plain = codecs.lookup(name).name
    if plain in _NEVER_OF_FILES:
        raise LookupError(name)
    return plain


def _strict(content: bytes, name: str) -> str | None:
    try:
        return content.decode(name)
    except (UnicodeError, ValueError):
        return None


def _forgiving(content: bytes, name: str) -> Decoded:
    text = content.decode(name, errors="replace")
    return Decoded(text, (REPLACED,) if "\ufffd" in text else (), encoding=name)


def _guessed(content: bytes, declared: str) -> Decoded:
    ranked = _ranked(content, declared)
    if not ranked:
        decoded = _forgiving(content, "cp1252")
        return evolve(decoded, notes=(DOUBTFUL.format("cp1252"), *decoded.notes))
    best, sample = ranked[0]
    decoded = _forgiving(content, best)
    if convincing(sample) or (best == declared and not accented_throughout(sample)):
        return decoded
    guesses = tuple(Guess(name, _telling_lines(words)) for name, words in ranked[:_MOST_GUESSES])
    return evolve(decoded, notes=(DOUBTFUL.format(best), *decoded.notes), guesses=guesses)


def same(one: str, other: str) -> bool:
    """Whether two names are of one encoding, or of one and the larger set that is meant by it."""
    return _known(one) == _known(other)


def _ranked(content: bytes, declared: str) -> list[tuple[str, str]]:
    """Encodings whose letters these may be, the likeliest first, each with a sample; equal samples come once."""
    sample = _sample(content)
    likely = charset_normalizer.from_bytes(sample).best()
    favourite = _known(likely.encoding) if likely is not None else ""
    found: dict[str, str] = {}
    for name in dict.fromkeys((declared, *(_WIDE if _wide(content) else ()), *_NARROW, favourite)):
        words = _sampled(sample, name) if name else None
        if words is not None and words not in found.values():
            found[name] = words

    def rank(name: str) -> tuple[bool, bool, bool, float]:
        words = found[name]
        return not convincing(words), name != declared, name != favourite, oddness(words)

    return [(name, found[name]) for name in sorted(found, key=rank)]


def _sample(content: bytes) -> bytes:
    """The beginning, and lines further on that hold more than plain letters; of wide letters the beginning."""
    head = content[:_SAMPLE]
    if _wide(content) or len(content) <= _SAMPLE or b"\n" not in head:
        return head
    head = head[: head.rindex(b"\n")]
    further = content[len(head) : len(head) + _FURTHER].split(b"\n")[1:-1]
    telling = islice((line for line in further if not line.isascii() and len(line) < _SAMPLE), _MOST_TELLING)
    return b"\n".join((head, *telling))


def _sampled(sample: bytes, name: str) -> str | None:
    """The sample under an encoding, or None where it is not written in it; a letter cut off at the end is forgiven."""
    try:
        words = codecs.getincrementaldecoder(name)("strict").decode(sample)
    except (LookupError, UnicodeError, ValueError):
        return None
    return None if re.search("[\x80-\x9f\ufffe\uffff]", words) else words


def _telling_lines(words: str) -> tuple[str, ...]:
    """Some lines in which the encoding shows."""
    return tuple(islice(_lines(words), _MOST_LINES))


def _lines(words: str) -> Iterator[str]:
    for line in dict.fromkeys(" ".join(line.split()) for line in words.splitlines()):
        seen = _BEYOND.search(line)
        if seen:
            start = max(0, seen.start() - _LONGEST_LINE // 2)
            yield line[start : start + _LONGEST_LINE]
