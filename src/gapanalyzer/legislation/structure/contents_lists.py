"""Tables of contents as they look: entries on line after line with no words between, which come again with words below.

Found before the numbering is followed, so that a short law is not taken for its own table of contents.
"""

from collections.abc import Mapping, Sequence

from attrs import frozen

from gapanalyzer.legislation.structure.candidates import PAREN, Candidate
from gapanalyzer.legislation.structure.containers import Container
from gapanalyzer.legislation.structure.contents import Key, announced, same_words
from gapanalyzer.legislation.structure.lines import Lines
from gapanalyzer.legislation.structure.numbers import step

_ENTRIES = 3
_TWO_LINES = 2
_THREE_LINES = 3
_SHARED = 0.75
_ALIKE = 0.5
_LONGEST = 220


@frozen
class ContentsList:
    """Lines `first` to `last`, and the entries among them."""

    first: int
    last: int
    entries: tuple[Candidate, ...]


def contents_lists(
    lines: Lines, candidates: Sequence[Candidate], containers: Sequence[Container]
) -> tuple[ContentsList, ...]:
    """The lists whose entries stand elsewhere at the head of units of the same words, or that say what they are."""
    headings = {c.at for c in containers}
    by_family: dict[str, list[Candidate]] = {}
    for candidate in candidates:
        if candidate.family != PAREN and not candidate.mended:
            by_family.setdefault(candidate.family, []).append(candidate)
    found = sorted(
        (one for own in by_family.values() for one in _lists(lines, own, headings)), key=lambda one: one.first
    )
    said = [one for before, one in zip([None, *found], found, strict=False) if _says_so(lines, before, one)]
    beside, outside = _elsewhere(candidates, said), _elsewhere(candidates, found)
    return tuple(one for one in found if (_again(one, beside) if one in said else _alike(lines, one, outside)))


def _elsewhere(candidates: Sequence[Candidate], lists: Sequence[ContentsList]) -> dict[Key, list[Candidate]]:
    """The candidates that are no entries of these lists, by their numbers."""
    inside = {entry.at for one in lists for entry in one.entries}
    found: dict[Key, list[Candidate]] = {}
    for candidate in candidates:
        if candidate.at not in inside and candidate.worth > 0:
            found.setdefault(candidate.number.key, []).append(candidate)
    return found


def _says_so(lines: Lines, before: ContentsList | None, one: ContentsList) -> bool:
    """Whether the heading of a table of contents stands above it, and below the list before."""
    head = announced(lines, one.first)
    return head is not None and (before is None or before.last < head)


def _lists(lines: Lines, candidates: Sequence[Candidate], headings: set[int]) -> list[ContentsList]:
    """Runs of rising numbers with nothing but headings and wrapped titles between them."""
    found: list[ContentsList] = []
    run: list[Candidate] = []
    for candidate in candidates:
        said = bool(run) and announced(lines, run[0].at) is not None
        if run and not (
            _adjoins(lines, run[-1], candidate, headings, said=said) and step(run[-1].number, candidate.number) >= 0
        ):
            found += _whole(lines, run)
            run = []
        if run or _is_entry(lines, candidate) or _begins(lines, candidate):
            run.append(candidate)
    return [*found, *_whole(lines, run)]


def _whole(lines: Lines, run: Sequence[Candidate]) -> list[ContentsList]:
    if len(run) < _ENTRIES:
        return []
    last = run[-1].at + (_is_alone(lines, run[-1]) and _is_alone(lines, run[-2]))
    return [ContentsList(run[0].at, min(last, len(lines.lines) - 1), tuple(run))]


def _is_entry(lines: Lines, candidate: Candidate) -> bool:
    text = lines.lines[candidate.at].text
    return len(text) <= _LONGEST and text[-1] not in ":;,"


def _begins(lines: Lines, candidate: Candidate) -> bool:
    """Whether the first entry below "Contents" takes two lines."""
    return _runs_on(lines, candidate.at + 1) and announced(lines, candidate.at) is not None


def _adjoins(lines: Lines, before: Candidate, after: Candidate, headings: set[int], *, said: bool) -> bool:
    """Whether only headings and titles stand between; below "Contents" (`said`) a title may take further lines."""
    between = [i for i in range(before.at + 1, after.at) if i not in headings]
    alone = said and _is_alone(lines, before)
    titles = all(_is_title(lines, i) or (said and _runs_on(lines, i)) or (alone and i == between[0]) for i in between)
    entry = _is_entry(lines, after) or (said and _runs_on(lines, after.at + 1))
    return entry and len(between) <= (_THREE_LINES if said else _TWO_LINES) and titles


def _is_title(lines: Lines, at: int) -> bool:
    line = lines.lines[at]
    return line.leaders or (line.short and len(line.text) <= _LONGEST and line.text[0] not in "(（")


def _is_alone(lines: Lines, entry: Candidate) -> bool:
    """Whether the number of an entry stands on a line of its own, its title on the next."""
    return not lines.lines[entry.at].text[entry.rest :]


def _runs_on(lines: Lines, at: int) -> bool:
    """Whether a line goes on with the title above it."""
    text = lines.lines[at].text if at < len(lines.lines) else "("
    return lines.lines[at - 1].text[-1] != "." and text[0] not in "(（" and len(text) <= _LONGEST


def _again(one: ContentsList, others: Mapping[Key, Sequence[Candidate]]) -> bool:
    """Whether most of its numbers stand elsewhere too."""
    again = sum(entry.number.key in others for entry in one.entries)
    return again >= max(_ENTRIES, _SHARED * len(one.entries))


def _alike(lines: Lines, one: ContentsList, others: Mapping[Key, Sequence[Candidate]]) -> bool:
    """Whether they stand there with the same words, or its lines lead to pages."""
    again = [(entry, others[entry.number.key]) for entry in one.entries if entry.number.key in others]
    alike = sum(any(same_words(entry, unit, lines) for unit in units) for entry, units in again)
    leaders = sum(lines.lines[entry.at].leaders for entry in one.entries)
    return _again(one, others) and max(alike, leaders) >= _ALIKE * len(again)
