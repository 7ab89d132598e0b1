"""Where a bill ends and what is printed after it begins: its memorandum, its reasons, the law as it stands today."""

from collections.abc import Sequence

from gapanalyzer.legislation.structure.candidates import LAST_RESORT, Candidate
from gapanalyzer.legislation.structure.lines import Lines
from gapanalyzer.legislation.structure.number_words import plain

_HEADS = tuple(
    plain(words)
    for words in (
        "memorandum",
        "explanatory memorandum",
        "explanatory note",
        "statement of objects",
        "statement of the objects",
        "objects and reasons",
        "legislative history",
        "endnotes",
        "justificação",
        "exposição de motivos",
        "exposición de motivos",
        "exposé des motifs",
        "begründung",
        "penjelasan",
        "gerekçe",
        "пояснительная записка",
    )
)
_FORMULAS = (
    "enacted",
    "enacts as follows",
    "be it enacted",
    "enact as follows",
    "decreta",
    "sanciona",
    "han aprobado",
    "expide",
    "resuelve",
    "a adopte",
    "dont la teneur suit",
    "ordonne",
    "faz saber",
    "memutuskan",
    "beschlossen",
    "принят",
)
_LONGEST = 90
_SURE = 1.0
_FIRST = 2


def law_ends(lines: Lines, candidates: Sequence[Candidate]) -> int:
    """The line where what follows the law begins; the number of lines where nothing does.

    Such a heading ends the law only below its first numbers and where no enacting formula stands below it.
    """
    own = [c for c in candidates if not c.quoted and c.worth >= _SURE and c.family not in LAST_RESORT]
    first = min((c.at for c in own if c.number.head <= _FIRST), default=len(lines.lines))
    begun = min((c.at for c in own if c.at > first), default=len(lines.lines))
    heads = [at for at in range(begun + 1, len(lines.lines)) if _is_head(lines.lines[at].text)]
    if not heads:
        return len(lines.lines)
    enacted = max((at for at in range(heads[0], len(lines.lines)) if enacts(lines.lines[at].text)), default=-1)
    return next((at for at in heads if at > enacted), len(lines.lines))


def _is_head(text: str) -> bool:
    return len(text) <= _LONGEST and text[0].isupper() and text[-1] not in ".;," and plain(text).startswith(_HEADS)


def enacts(text: str) -> bool:
    """Whether a line is the formula with which a parliament enacts what follows."""
    folded = plain(text)
    return text[-1] in ":：-–—," and any(formula in folded for formula in _FORMULAS)
