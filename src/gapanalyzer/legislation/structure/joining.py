"""Lines become paragraphs: wrapped lines are joined, and nothing that opens a unit is joined to what stands before."""

import re

from attrs import frozen

from gapanalyzer.legislation.structure.lines import Lines, fits

_EAST_ASIAN = re.compile(r"[\u3000-\u30ff\u3400-\u9fff\uff00-\uffef]")

_ENDED = 0.85
"""How full a line without a final stop may be to count as ended on purpose."""


@frozen
class Joined:
    """Paragraphs, and for each line the paragraph that holds it."""

    paragraphs: tuple[str, ...]
    of_line: tuple[int, ...]


def join(lines: Lines, starts: frozenset[int], heads: frozenset[int] = frozenset()) -> Joined:
    """Join wrapped lines; `starts` are lines that begin a paragraph in any case, `heads` those of articles."""
    groups: list[list[str]] = []
    of_line: list[int] = []
    for at, line in enumerate(lines.lines):
        if at == 0 or at in starts or _begins(lines, at, 1.0 if at - 1 in heads else _ENDED):
            groups.append([])
        groups[-1].append(line.text)
        of_line.append(len(groups) - 1)
    return Joined(tuple(_glued(group) for group in groups), tuple(of_line))


def _begins(lines: Lines, at: int, full: float) -> bool:
    line, before = lines.lines[at], lines.lines[at - 1]
    if line.apart or line.leaders or before.leaders:
        return True
    if line.opens < 0 or line.text[0].islower():
        return False
    return fits(before.text, line.text, (1.0 if line.opens == 1 else full) * lines.width)


def _glued(group: list[str]) -> str:
    if len(group) == 1:
        return group[0]
    text = group[0]
    for line in group[1:]:
        tight = _EAST_ASIAN.match(text[-1]) and _EAST_ASIAN.match(line[0])
        text = f"{text}{line}" if tight else f"{text} {line}"
    return text
