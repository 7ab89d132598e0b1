"""Words divided at the end of a line, put together again where that is certain.

"immigra-" + "tion law" becomes "immigration" + "law" where "immigration" stands elsewhere in the text, or where the
line ends in a soft hyphen. "Ein-" + "und Ausreise" stays as it is.
"""

import re
from collections.abc import Iterable

from attrs import evolve

from gapanalyzer.legislation.document import Paragraph

SOFT = "\u00ad"
_HYPHENS = ("-", "\u2010", SOFT)
_WORD = re.compile(r"\w+(?:-\w+)*")
_LAST = re.compile(r"(\w+)([-\u2010\u00ad])$")
_FIRST = re.compile(r"(\w+)(\S*)\s*")


def rejoined(lines: tuple[Paragraph, ...]) -> tuple[Paragraph, ...]:
    """The lines with divided words moved up to the line they begin on; no line becomes empty or is lost."""
    if not any(line.text.endswith(_HYPHENS) for line in lines):
        return tuple(_clean(line) for line in lines)
    marked = list(lines)
    known = _words(line.text for line in marked)
    for i in range(len(marked) - 1):
        marked[i : i + 2] = _join(marked[i], marked[i + 1], known)
    return tuple(_clean(line) for line in marked)


def _clean(line: Paragraph) -> Paragraph:
    """A soft hyphen that is left ends in print as a hyphen at the end of a line and as nothing inside it."""
    if SOFT not in line.text:
        return line
    kept = line.text[:-1] + "-" if line.text.endswith(SOFT) else line.text
    return evolve(line, text=kept.replace(SOFT, ""))


def _words(texts: Iterable[str]) -> frozenset[str]:
    found = {word.casefold() for text in texts for word in _WORD.findall(text)}
    return frozenset(found.union(part for word in found if "-" in word for part in word.split("-")))


def _join(upper: Paragraph, lower: Paragraph, known: frozenset[str]) -> list[Paragraph]:
    end, start = _LAST.search(upper.text), _FIRST.match(lower.text)
    if end is None or start is None:
        return [upper, lower]
    head, tail = end.group(1), start.group(1)
    rest = lower.text[start.end() :]
    if not rest:
        return [upper, lower]
    before = upper.text[: end.start()]
    if (head + tail).casefold() in known or (end.group(2) == SOFT and tail[0].islower()):
        return [evolve(upper, text=before + head + tail + start.group(2)), evolve(lower, text=rest)]
    if f"{head}-{tail}".casefold() in known:
        return [evolve(upper, text=f"{before}{head}-{tail}{start.group(2)}"), evolve(lower, text=rest)]
    return [upper, lower]
