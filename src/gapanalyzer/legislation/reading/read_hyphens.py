"""Words divided at the end of a line, put together again where that is certain; and what became of their hyphens.

"immigra-" + "tion law" becomes "immigration" + "law" where "immigration" stands elsewhere in the text, or where the
line ends in a soft hyphen. "Ein-" + "und Ausreise" stays as it is. No hyphen is lost: each one that is taken out is
named among the lines set aside ("hyphen: immigra-tion, page 3").
"""

import re
from collections import Counter
from collections.abc import Iterable

from attrs import evolve

from gapanalyzer.legislation.document import Paragraph

SOFT = "\u00ad"
_HYPHENS = ("-", "\u2010", SOFT)
_WORD = re.compile(r"\w+(?:-\w+)*")
_LAST = re.compile(r"(\w+)([-\u2010\u00ad])$")
_FIRST = re.compile(r"(\w+)(\S*)\s*")
_SOFT_HYPHEN = re.compile(r"(\w*)\u00ad(?=(\w*))")

Kept = tuple[tuple[Paragraph, ...], tuple[str, ...]]
"""The lines, and what was taken out of them."""


def mended(lines: tuple[Paragraph, ...]) -> Kept:
    """The lines with divided words moved up to the line they begin on; no line becomes empty or is lost."""
    marked, taken = list(lines), list[str]()
    divided = [i for i, line in enumerate(lines[:-1]) if line.text.endswith(_HYPHENS)]
    known = _words(line.text for line in lines) if divided else frozenset()
    for i in divided:
        upper, lower, hyphen = _join(marked[i], marked[i + 1], known)
        marked[i], marked[i + 1] = upper, lower
        taken += [f"hyphen: {hyphen}, {_place(upper, i)}"] if hyphen else []
    kept, soft = without_soft_hyphens(marked)
    return kept, (*taken, *soft)


def without_soft_hyphens(lines: Iterable[Paragraph]) -> Kept:
    """The lines without soft hyphens, which end in print as a hyphen at the end of a line and as nothing inside it."""
    kept, taken = [], Counter[str]()
    for i, line in enumerate(lines):
        if SOFT not in line.text:
            kept.append(line)
            continue
        text = line.text[:-1] + "-" if line.text.endswith(SOFT) else line.text
        taken.update(f"soft hyphen: {a}-{b}, {_place(line, i)}" for a, b in _SOFT_HYPHEN.findall(text))
        kept.append(evolve(line, text=text.replace(SOFT, "")))
    return tuple(kept), tuple(said if n == 1 else f"{said}, {n} times" for said, n in taken.items())


def _place(line: Paragraph, at: int) -> str:
    return f"page {line.page}" if line.page else f"line {at + 1}"


def _words(texts: Iterable[str]) -> frozenset[str]:
    found = frozenset(_WORD.findall("\n".join(texts).casefold()))
    return found.union(part for word in found if "-" in word for part in word.split("-"))


def _join(upper: Paragraph, lower: Paragraph, known: frozenset[str]) -> tuple[Paragraph, Paragraph, str]:
    """Both lines, and the word with the hyphen that was taken out, where one was."""
    end, start = _LAST.search(upper.text), _FIRST.match(lower.text)
    if end is None or start is None:
        return upper, lower, ""
    head, tail = end.group(1), start.group(1)
    rest = lower.text[start.end() :]
    if not rest:
        return upper, lower, ""
    before, after = upper.text[: end.start()], evolve(lower, text=rest)
    if (head + tail).casefold() in known or (end.group(2) == SOFT and tail[0].islower()):
        return evolve(upper, text=before + head + tail + start.group(2)), after, f"{head}-{tail}"
    if f"{head}-{tail}".casefold() in known:
        return evolve(upper, text=f"{before}{head}-{tail}{start.group(2)}"), after, ""
    return upper, lower, ""
