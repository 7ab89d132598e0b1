"""What a source says and its text does not: running headers, comments, hidden or deleted words, navigation.

The lines of the source are gathered by themselves (`read_source_lines`) and held against the paragraphs, so whatever a
reader leaves out, knowingly or not, comes to light and is set aside. The sum: every character of the source that is no
white space and no control character stands in the paragraphs or in what is set aside, letters compared in their plain
forms (NFKC), hyphens of all kinds alike. What paragraphs have beyond that are automatic numbers.
"""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from gapanalyzer.legislation.document import Paragraph

_TOKEN = re.compile(r"\w+|[^\w\s]")
_BLANK = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x9f\u200b\ufeff]")
_HYPHENS = str.maketrans("\u2010\u2011", "--")
_SOFT = "\u00ad"
_SOFT_HYPHEN = re.compile(r"(\w*)\u00ad(?=(\w*))")


def left_out(lines: Iterable[str], paragraphs: Sequence[Paragraph]) -> tuple[str, ...]:
    """The words of the source's lines that the paragraphs do not say, line by line; those of the body come first."""
    soft: Counter[str] = Counter()
    bare = [_bare(line, soft) for line in lines]
    printed = [_own_words(p) for p in paragraphs]
    whole = Counter(map(_key, printed))
    changed = [line for line in bare if line and not _taken(whole, _key(line))]
    words: Counter[str] = Counter()
    for text in whole.elements():
        words.update(_TOKEN.findall(text))
    said = [line for text in changed if (line := " ".join(_missing(text, words)))]
    return (*said, *(f"soft hyphen: {mark}{f', {n} times' if n > 1 else ''}" for mark, n in soft.items()))


def _bare(line: str, soft: Counter[str]) -> str:
    """A line with single spaces and without its soft hyphens, which are counted by the words they stand in."""
    if _SOFT in line:
        soft.update(f"{before}-{after}" for before, after in _SOFT_HYPHEN.findall(line))
        line = line.replace(_SOFT, "")
    return " ".join((line if line.isprintable() else _BLANK.sub("", line)).split())


def _own_words(paragraph: Paragraph) -> str:
    return " ".join(paragraph.text.removeprefix(paragraph.numbering.strip()).split())


def _key(text: str) -> str:
    return text if text.isascii() else unicodedata.normalize("NFKC", text).translate(_HYPHENS)


def _taken(left: Counter[str], key: str) -> bool:
    """Take one of these where one is left."""
    if left.get(key, 0) > 0:
        left[key] -= 1
        return True
    return False


def _missing(text: str, left: Counter[str]) -> Iterator[str]:
    """The stretches of a line whose words are not left any more."""
    start = end = -1
    for token in _TOKEN.finditer(text):
        parts = _TOKEN.findall(_key(token.group()))
        if all(_taken(left, part) for part in parts):
            if start >= 0:
                yield text[start:end]
            start = -1
        else:
            start, end = (token.start() if start < 0 else start), token.end()
    if start >= 0:
        yield text[start:end]
