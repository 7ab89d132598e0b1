"""Running headers, footers and page numbers: which lines of a PDF are the paper's, not the law's.

Lines near the edge that recur on 30% of the pages, their numbers standing still or counting with the pages; and a head
of the page that always stands in the same place, apart from the text below it, whatever it says.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from itertools import pairwise, takewhile

from gapanalyzer.legislation.reading.read_pdf_page import Line

_EDGE_LINES = 3
_EDGE = 0.14
_SHARE = 0.30
_BAND_SHARE = 0.6
_FEWEST_PAGES = 3
_SAME_PLACE = 4.0
_APART = 1.5
_MOST_DIGITS = 9
_NUMBER = re.compile(r"\d+")
_SENTENCE = re.compile(r"[,;:]$|\w \w.* \w.* \w.*\.$")
"""A line of the law that stands at the same place of every third page by chance ends like this; a header does not."""
_ROMAN_PAGE = re.compile(r"[-–— ]*[ivxlc]{1,7}[-–— ]*$", re.IGNORECASE)
_PAGE = re.compile(
    r"[-–—|\[ ]*(?:page|página|pagina|seite|стр\.?|страница|صفحة|第|p\.)? ?(\d+)"
    r" ?(?:(?:/|of|de|von|sur|из|من|共) ?\d+)? ?页?[-–—|\] ]*$",
    re.IGNORECASE,
)

Place = tuple[int, int]
"""Index of the page, index of the line on it."""


def furniture(pages: Sequence[Sequence[Line]], heights: Sequence[float]) -> frozenset[Place]:
    """The places of the lines to set aside."""
    edges = {place: pages[place[0]][place[1]] for place in _edges(pages, heights)}
    return _outermost(_recurring(edges, len(pages)) | _numbered(edges), pages) | _bands(pages, heights)


def _edges(pages: Sequence[Sequence[Line]], heights: Sequence[float]) -> list[Place]:
    """The first and last three lines of every page, by height, that are near an edge."""
    found: list[Place] = []
    for n, (page, height) in enumerate(zip(pages, heights, strict=True)):
        down = sorted(range(len(page)), key=lambda i: -page[i].bottom)
        outer = dict.fromkeys([*down[:_EDGE_LINES], *down[-_EDGE_LINES:]])
        found += [(n, i) for i in outer if page[i].bottom > height * (1 - _EDGE) or page[i].top < height * _EDGE]
    return found


def _recurring(edges: Mapping[Place, Line], pages: int) -> frozenset[Place]:
    groups: dict[str, list[Place]] = defaultdict(list)
    for place, line in edges.items():
        if not _SENTENCE.search(line.text):
            groups[_NUMBER.sub("#", line.text).casefold()].append(place)
    kept: set[Place] = set()
    for places in groups.values():
        usual = _usual([edges[place].bottom for place in places])
        level = [place for place in places if abs(edges[place].bottom - usual) < _SAME_PLACE]
        enough = len({page for page, _ in level}) >= max(2, min(_FEWEST_PAGES, pages), _SHARE * pages)
        if enough and _steady([(page, edges[page, i].text) for page, i in level]):
            kept.update(level)
    return frozenset(kept)


def _outermost(places: frozenset[Place], pages: Sequence[Sequence[Line]]) -> frozenset[Place]:
    """Only those that no other line stands outside of: a line of the law at the edge protects those within."""
    kept: set[Place] = set()
    for n in {page for page, _ in places}:
        down = sorted(range(len(pages[n])), key=lambda i: -pages[n][i].bottom)
        for way in (down, down[::-1]):
            kept.update(takewhile(places.__contains__, ((n, i) for i in way)))
    return frozenset(kept)


def _steady(lines: Sequence[tuple[int, str]]) -> bool:
    """Whether each number in the lines stays the same or counts with the pages, on most of them."""
    columns = zip(*([(page, digits) for digits in _digits(text)] for page, text in lines), strict=True)
    return all(_stands(column) or _counts(column) for column in columns)


def _digits(text: str) -> list[int]:
    return [int(digits[-_MOST_DIGITS:]) for digits in _NUMBER.findall(text)]


def _stands(column: Sequence[tuple[int, int]]) -> bool:
    return Counter(number for _, number in column).most_common(1)[0][1] > len(column) / 2


def _counts(column: Sequence[tuple[int, int]]) -> bool:
    return Counter(number - page for page, number in column).most_common(1)[0][1] > len(column) / 2


def _numbered(edges: Mapping[Place, Line]) -> frozenset[Place]:
    """Page numbers alone on their line: counting with the pages (from two pages on), or Roman like their neighbours."""
    said = {place: int(m.group(1)[-_MOST_DIGITS:]) for place, line in edges.items() if (m := _PAGE.match(line.text))}
    offsets = Counter(number - page for (page, _), number in said.items())
    counting = {place for place, number in said.items() if offsets[number - place[0]] > 1}
    roman = {place for place, line in edges.items() if _ROMAN_PAGE.match(line.text)}
    return frozenset(counting | (roman if len({page for page, _ in roman}) > 1 else set()))


def _bands(pages: Sequence[Sequence[Line]], heights: Sequence[float]) -> frozenset[Place]:
    """Heads that change their words from page to page but not their place: the text below them starts level too."""
    heads = {n: band for n, page in enumerate(pages) if (band := _head(page, heights[n]))}
    if len(heads) < max(_FEWEST_PAGES, _BAND_SHARE * len(pages)):
        return frozenset()
    top = _usual([band[0] for band in heads.values()])
    below = _usual([band[1] for band in heads.values()])
    level = {n: places for n, (at, under, places) in heads.items() if abs(at - top) + abs(under - below) < _SAME_PLACE}
    if len(level) < max(_FEWEST_PAGES, _BAND_SHARE * len(pages)):
        return frozenset()
    return frozenset((n, i) for n, places in level.items() for i in places)


def _usual(places: Sequence[float]) -> float:
    return Counter(round(place) for place in places).most_common(1)[0][0]


def _head(page: Sequence[Line], height: float) -> tuple[float, float, tuple[int, ...]] | None:
    """The top of the page down to the first clear gap: its height, that of the line below, and its lines."""
    down = sorted(range(len(page)), key=lambda i: -page[i].bottom)
    for n, (upper, lower) in enumerate(pairwise(down[: _EDGE_LINES + 1]), 1):
        if page[upper].bottom < height * (1 - _EDGE):
            return None
        if page[upper].bottom - page[lower].bottom > (_APART + 1) * page[upper].height:
            return page[down[0]].bottom, page[lower].bottom, tuple(down[:n])
    return None
