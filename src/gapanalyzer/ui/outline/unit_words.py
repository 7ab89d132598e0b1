"""What a unit is called on screen, and its doubts in words."""

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from gapanalyzer import wording
from gapanalyzer.model.instrument import Flag, LawText, Provision, Unit
from gapanalyzer.model.outline import INNER
from gapanalyzer.ui.words import one_line

DOUBTS = frozenset({Flag.GAP, Flag.DUPLICATE, Flag.DOUBTFUL})
"""Flags that want a look; the others are facts."""

_LONGEST = 90


def number_of(unit: Provision) -> str:
    """What stands before a unit in print: "Article 12", "第五条", "(a)"; its kind where it has no number."""
    if unit.kind in INNER and not unit.label:
        return f"({unit.number})" if unit.number else "…"
    if unit.label in {"条", "條", "章", "节", "節", "编", "編"}:
        return f"第{unit.number}{unit.label}"
    return f"{unit.label} {unit.number}".strip() or wording.unit(unit.kind).capitalize()


def name_of(text: LawText, unit: Provision) -> str:
    """Number and heading; for a unit without a heading, how its words begin."""
    if unit.kind in INNER:
        return one_line(_inner_words(text.paragraphs[unit.first], unit.number), _LONGEST)
    if not unit.number and unit.kind is not Unit.ARTICLE:
        return one_line(unit.heading or text.paragraphs[unit.first], _LONGEST)
    return one_line("  ".join(part for part in (number_of(unit), unit.heading) if part), _LONGEST)


def _inner_words(line: str, number: str) -> str:
    """The words of a sub-unit from its number on; the line may begin with the article's."""
    bare, marker = line.strip(), f"({number})"
    if not number or bare.lstrip("(").startswith(number):
        return bare
    at = bare.find(marker)
    return bare[at:] if at >= 0 else f"{marker} {bare}"


def flag_words() -> Mapping[Flag, str]:
    """One or two words for each flag."""
    say = QCoreApplication.translate
    return {
        Flag.GAP: say("Flags", "gap"),
        Flag.DUPLICATE: say("Flags", "twice"),
        Flag.DOUBTFUL: say("Flags", "unsure"),
        Flag.QUOTED: say("Flags", "quoted"),
        Flag.EXCLUDED: say("Flags", "left out"),
    }


def flag_sentences() -> Mapping[Flag, str]:
    """What each flag says about the unit, and what to look for."""
    say = QCoreApplication.translate
    return {
        Flag.GAP: say("Flags", "A number before this one was not seen. It may be missing in the law or in the file."),
        Flag.DUPLICATE: say("Flags", "This number stands twice in the law. One of the two may be something else."),
        Flag.DOUBTFUL: say("Flags", "It is not certain that a unit begins here. Compare it with the printed law."),
        Flag.QUOTED: say("Flags", "These are words of another law, quoted here."),
        Flag.EXCLUDED: say("Flags", "It was left out by hand: it is not part of the law and is not searched."),
    }
