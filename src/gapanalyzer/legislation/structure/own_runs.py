"""Which runs of numbers are the law's own articles, and not paragraphs, lists, schedules or a commentary on them."""

from bisect import bisect_right
from collections.abc import Sequence

from gapanalyzer.legislation.structure.candidates import LAST_RESORT
from gapanalyzer.legislation.structure.containers import Container, is_after_matter
from gapanalyzer.legislation.structure.contents import Run
from gapanalyzer.legislation.structure.keywords import BARE
from gapanalyzer.legislation.structure.lines import Lines
from gapanalyzer.model.instrument import Unit

NEAR = 8
"""How many lines below the heading of a container the first number of a new row may stand."""
_SHARED = 0.6
_MEMORANDA = 20
_LAYERED = 0.6


def own_runs(runs: Sequence[Run], lines: Lines, containers: Sequence[Container]) -> tuple[Run, ...]:
    """The runs of articles; the longest before the schedules is always one of them."""
    comments = _comments(runs, lines)
    law = [run for run in runs if run not in comments]
    schedules = {c.key: c.at for c in containers if c.kind is Unit.SCHEDULE}
    early = [run for run in law if run[0].at < min(schedules.values(), default=len(lines.lines))]
    longest = max(early or law, key=len, default=())
    return tuple(_without_decimals(run) for run in law if run is longest or not _is_list(run, longest, containers))


def _comments(runs: Sequence[Run], lines: Lines) -> list[Run]:
    """Runs that begin under the heading of a memorandum and repeat the numbers of the law article by article."""
    found: list[Run] = []
    heads = [at for at, line in enumerate(lines.lines) if is_after_matter(line.text)][:_MEMORANDA]
    for at in heads:
        below = min((run for run in runs if run[0].at > at), key=lambda run: run[0].at, default=None)
        others = [run for run in runs if run is not below and run not in found]
        if below and any(_shared(below, other) for other in others):
            found.append(below)
    return found


def _shared(run: Run, other: Run) -> bool:
    known = {link.number.key for link in other}
    return sum(link.number.key in known for link in run) >= _SHARED * len(run)


def _is_list(run: Run, longest: Run, containers: Sequence[Container]) -> bool:
    """Bare figures in a schedule, or in a list before or after the law, count no articles."""
    if run[0].family not in (BARE, *LAST_RESORT):
        return False
    places = [c.at for c in containers]
    place = bisect_right(places, run[0].at) - 1
    within = places[bisect_right(places, longest[-1].at) : place + 1]
    if any(c.kind is Unit.SCHEDULE for c in containers[place + 1 - len(within) : place + 1]):
        return True
    headed = place >= 0 and run[0].at - places[place] <= NEAR
    return not headed and len(run) < len(longest) / 2 and _shared(run, longest)


def _without_decimals(run: Run) -> Run:
    """Where nearly every figure has a title and 1.1, 1.2 … below it, these are its paragraphs."""
    heads = {unit.number.head for unit in run if not unit.number.tail}
    first = {unit.number.head for unit in run if unit.number.tail == ("1",)}
    if run[0].family != BARE or len(first & heads) < max(2, _LAYERED * len(heads)):
        return run
    return tuple(unit for unit in run if not unit.number.tail)
