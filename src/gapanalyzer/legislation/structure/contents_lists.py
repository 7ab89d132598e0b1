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
    found = [one for own in by_family.values() for one in _lists(lines, own, headings)]
    inside = {entry.at for one in found for entry in one.entries}
    others: dict[Key, list[Candidate]] = {}
    for candidate in candidates:
        if candidate.at not in inside and candidate.worth > 0:
            others.setdefault(candidate.number.key, []).append(candidate)
    return tuple(one for one in found if _comes_again(lines, one, others))


def _lists(lines: Lines, candidates: Sequence[Candidate], headings: set[int]) -> list[ContentsList]:
    """Runs of rising numbers with nothing but headings and wrapped titles between them."""
    found: list[ContentsList] = []
    run: list[Candidate] = []
    for candidate in candidates:
        if run and not (_adjoins(lines, run[-1], candidate, headings) and step(run[-1].number, candidate.number) >= 0):
            found += _whole(run)
            run = []
        if run or _is_entry(lines, candidate):
            run.append(candidate)
    return [*found, *_whole(run)]


def _whole(run: Sequence[Candidate]) -> list[ContentsList]:
    return [ContentsList(run[0].at, run[-1].at, tuple(run))] if len(run) >= _ENTRIES else []


def _is_entry(lines: Lines, candidate: Candidate) -> bool:
    text = lines.lines[candidate.at].text
    return len(text) <= _LONGEST and text[-1] not in ":;,"


def _adjoins(lines: Lines, before: Candidate, after: Candidate, headings: set[int]) -> bool:
    between = [i for i in range(before.at + 1, after.at) if i not in headings]
    titles = all(_is_title(lines, i) for i in between)
    return _is_entry(lines, after) and len(between) <= _TWO_LINES and titles


def _is_title(lines: Lines, at: int) -> bool:
    line = lines.lines[at]
    return line.leaders or (line.short and len(line.text) <= _LONGEST and line.text[0] not in "(（")


def _comes_again(lines: Lines, one: ContentsList, others: Mapping[Key, Sequence[Candidate]]) -> bool:
    again = [(entry, others[entry.number.key]) for entry in one.entries if entry.number.key in others]
    if len(again) < max(_ENTRIES, _SHARED * len(one.entries)):
        return False
    if announced(lines, one.first):
        return True
    alike = sum(any(same_words(entry, unit, lines) for unit in units) for entry, units in again)
    leaders = sum(lines.lines[entry.at].leaders for entry in one.entries)
    return max(alike, leaders) >= _ALIKE * len(again)
