"""Numbers that look like the law's own and are none: rows of a table inside a section, running heads of a page."""

from bisect import bisect_right
from collections import Counter
from collections.abc import Sequence

from gapanalyzer.legislation.structure.candidates import Candidate
from gapanalyzer.legislation.structure.chain import Chain
from gapanalyzer.legislation.structure.lines import Lines

_INSIDE = 0.6
_ROW = 3
_KNOWN = 0.9
_SEPARATORS = ".:)]-–—．："


def inside(inner: Chain, outer: Chain) -> bool:
    """Whether the runs of `inner` lie between units of `outer`, as the paragraphs of articles do."""
    heads = [link.at for link in outer.links]
    if len(heads) < 2:
        return False
    held = 0
    for run in inner.runs:
        place = bisect_right(heads, run[0].at)
        between = place > 0 and place == bisect_right(heads, run[-1].at)
        held += between and (place < len(heads) or len(inner.runs) > 1)
    return held >= _INSIDE * len(inner.runs)


def outer_form(lines: Lines, candidates: Sequence[Candidate]) -> list[Candidate]:
    """Bare figures without those of the other form ("1." and "1") that only count rows between two of them."""
    dotted = [c for c in candidates if c.worth > 0 and _is_dotted(lines, c)]
    plain = [c for c in candidates if c.worth > 0 and not _is_dotted(lines, c)]
    for rows, heads in ((dotted, plain), (plain, dotted)):
        if min(len(rows), len(heads)) >= _ROW and _counts_inside(rows, heads):
            dropped = {c.at for c in rows}
            return [c for c in candidates if c.at not in dropped]
    return list(candidates)


def _is_dotted(lines: Lines, candidate: Candidate) -> bool:
    return lines.lines[candidate.at].text[: candidate.rest].rstrip()[-1:] in _SEPARATORS


def _counts_inside(rows: Sequence[Candidate], heads: Sequence[Candidate]) -> bool:
    """Whether the rows count from 1 between one head and the next; single figures that lost their dot count nothing."""
    places = [c.at for c in heads]
    runs = _runs(rows)
    held = 0
    for run in runs:
        place = bisect_right(places, run[0].at)
        between = 0 < place < len(heads) and place == bisect_right(places, run[-1].at)
        counts = len(run) > 1 and run[0].number.head == 1
        if counts and between and heads[place].number.head == heads[place - 1].number.head + 1:
            held += len(run)
    return held >= max(1, _INSIDE * len(rows))


def _runs(rows: Sequence[Candidate]) -> list[list[Candidate]]:
    """The rows in runs, each number one more than the last."""
    runs: list[list[Candidate]] = []
    for row in rows:
        if runs and row.number.head == runs[-1][-1].number.head + 1:
            runs[-1].append(row)
        else:
            runs.append([row])
    return runs


def running_heads(lines: Lines, worded: Sequence[Candidate], figures: Sequence[Candidate]) -> bool:
    """Whether numbers with a keyword only say, at the head of a page, in which section with a bare figure it begins."""
    often = Counter(c.number.key for c in figures if lines.lines[c.at].text[c.rest :])
    sure = [c for c in worded if c.worth > 0 and c.label[:1].isupper() and not c.mended]
    alone = [c for c in sure if not lines.lines[c.at].text[c.rest :] and often[c.number.key] == 1]
    once = sum(count == 1 for count in often.values())
    return len(alone) >= _ROW and len(alone) >= _KNOWN * len(sure) and once > len({c.number.key for c in alone})
