"""Tables of contents: runs of numbers that come again with longer bodies, and containers with nothing in them."""

from collections.abc import Mapping, Sequence
from statistics import median

from attrs import frozen

from gapanalyzer.legislation.structure.amending_words import leads_to_contents
from gapanalyzer.legislation.structure.candidates import Candidate
from gapanalyzer.legislation.structure.chain import Chain
from gapanalyzer.legislation.structure.containers import Container
from gapanalyzer.legislation.structure.keywords import CONTENTS_FIRST, CONTENTS_HEADS
from gapanalyzer.legislation.structure.lines import Line, Lines
from gapanalyzer.legislation.structure.number_words import plain
from gapanalyzer.model.instrument import Unit

Run = tuple[Candidate, ...]
Key = tuple[str, int, tuple[str, ...]]
_SHARED = 0.6
_LIKE = 0.5
_LETTERS_COMPARED = 18
_TITLES_ONLY = 90
_HEAD_WORDS = 3
_COMPARED = 60
"""How many of the longest runs a run is compared with."""


@frozen(eq=False)
class _Sized:
    """A run, and how many characters stand below each of its numbers."""

    run: Run
    sizes: Mapping[Key, int]


def without_contents(chain: Chain, lines: Lines) -> tuple[tuple[Run, ...], tuple[tuple[int, int], ...]]:
    """The runs that are the law itself, and the lines (first, last) taken up by tables of contents."""
    sized = [
        _Sized(run, {link.number.key: size for link, size in zip(run, bodies(run, lines), strict=True)})
        for run in chain.runs
    ]
    longest = sorted(sized, key=lambda one: -len(one.run))[:_COMPARED]
    listed = [one for one in sized if any(_lists(one, other, lines) for other in longest if other is not one)]
    kept = tuple(one.run for one in sized if one not in listed)
    return kept, tuple(_region(one.run, kept, lines) for one in listed)


def _lists(one: _Sized, other: _Sized, lines: Lines) -> bool:
    """Whether a run only lists what the other says: most numbers come again, the same words, more below them."""
    shared = [key for key in one.sizes if key in other.sizes]
    if len(shared) < _SHARED * len(one.sizes) or 2 * _median(one, shared) > _median(other, shared):
        return False
    units = {link.number.key: link for link in other.run}
    alike = sum(same_words(link, units[link.number.key], lines) for link in one.run if link.number.key in units)
    leaders = sum(lines.lines[link.at].leaders for link in one.run)
    ended = sum(lines.lines[link.at].text[-1] == "." for link in one.run)
    bare = median(one.sizes.values()) < _TITLES_ONLY and ended < 0.3 * len(one.run)
    thin = len(shared) > 3 and 4 * _median(one, shared) < _median(other, shared)
    return max(alike, leaders) >= _LIKE * len(shared) or (
        bare and (thin or announced(lines, one.run[0].at) is not None)
    )


def _median(one: _Sized, keys: Sequence[Key]) -> float:
    return median(one.sizes[key] for key in keys)


def bodies(run: Run, lines: Lines) -> list[int]:
    """Characters from each link to the next."""
    ends = [link.at for link in run[1:]] + [min(run[-1].at + 4, len(lines.lines))]
    return [sum(len(lines.lines[i].text) for i in range(a.at, b)) for a, b in zip(run, ends, strict=True)]


def same_words(entry: Candidate, unit: Candidate, lines: Lines) -> bool:
    """Whether a listed title is the unit's, which stands on its own line, above it or below it."""
    title = _letters(lines.lines[entry.at].text[entry.rest :])
    near = [lines.lines[unit.at].text[unit.rest :]]
    near += [lines.lines[i].text for i in (unit.at - 1, unit.at - 2, unit.at + 1) if 0 <= i < len(lines.lines)]
    return bool(title) and any(_letters(words).startswith(title) for words in near)


def _letters(words: str) -> str:
    return "".join(c for c in words.casefold() if c.isalpha())[:_LETTERS_COMPARED]


def announced(lines: Lines, first: int) -> int | None:
    """The line a little above line `first` that heads a table of contents, or None."""
    above = range(first - 1, max(-1, first - 13), -1)
    return next((at for at in above if is_contents_head(lines.lines[at]) or _says_it_follows(lines, at)), None)


def _says_it_follows(lines: Lines, at: int) -> bool:
    """Whether a sentence that ends on this line says that the table of contents follows."""
    if lines.lines[at].text[-1] not in ":：":
        return False
    return leads_to_contents(plain(" ".join(line.text for line in lines.lines[max(0, at - 1) : at + 1])))


def is_contents_head(line: Line) -> bool:
    """Whether the line says "Table of contents" in one of the languages we know."""
    return len(line.text) < 50 and _says_contents(plain(line.text).strip(" .:"))


def _says_contents(words: str) -> bool:
    return words in CONTENTS_HEADS or (words.count(" ") < _HEAD_WORDS and words.split(" ", 1)[0] in CONTENTS_FIRST)


def _region(run: Run, kept: Sequence[Run], lines: Lines) -> tuple[int, int]:
    """From the heading of the table, where there is one, to its last entry."""
    first = run[0].at
    above = range(first - 1, max(-1, first - 25), -1)
    head = next((i for i in above if is_contents_head(lines.lines[i])), first)
    floor = max((other[-1].at + 1 for other in kept if other[-1].at < first), default=0)
    return max(head, floor), run[-1].at


def without_listed(
    found: Sequence[Container], articles: Sequence[int], listed: Sequence[tuple[int, int]]
) -> list[Container]:
    """Containers outside tables of contents, also of tables that list containers only."""
    outside = [c for c in found if not any(a <= c.at <= b for a, b in listed)]
    if not articles:
        return outside
    outside = [c for i, c in enumerate(outside) if not _announces_schedule(c, outside[i + 1 :], articles[0])]
    if not outside:
        return []
    opening = [c for c in outside if c.at < articles[0]]
    again = [i for i, c in enumerate(opening) if c.key == opening[0].key]
    body = outside[again[-1] :] if again else outside
    closing = next((i for i, c in enumerate(body) if i and c.at > articles[-1] and c.key == body[0].key), len(body))
    return body[:closing]


def _announces_schedule(container: Container, later: Sequence[Container], first_article: int) -> bool:
    """Whether it is the line of a schedule in a table of contents: before all articles, and coming again."""
    schedule = container.kind is Unit.SCHEDULE and container.at < first_article
    return schedule and any(c.key == container.key for c in later)
