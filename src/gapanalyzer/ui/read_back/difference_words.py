"""What differences are called in the window: which part they are about, and words for codes."""

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from gapanalyzer import wording
from gapanalyzer.exchange.difference import CITATION, MARK, VERDICT, Difference
from gapanalyzer.model.assessment import Assessment, Mark, Measure, Priority, Verdict
from gapanalyzer.model.printed import RECOMMENDATION

say = QCoreApplication.translate


def _parts() -> Mapping[str, str]:
    return {
        "verdict": say("Difference", "Verdict"),
        "rating": say("Difference", "Rating"),
        "analysis": say("Difference", "Analysis"),
        "good_practice": say("Difference", "Good practice"),
        "assistance_need": say("Difference", "Assistance need"),
        "note": say("Difference", "Note"),
        "text": say("Difference", "Recommendation"),
        "measure": say("Difference", "Measure"),
        "addressee": say("Difference", "Addressee"),
        "priority": say("Difference", "Priority"),
        "time_frame": say("Difference", "Time frame"),
        "draft": say("Difference", "Draft wording"),
    }


def part_of(now: Assessment, one: Difference) -> str:
    """Which part it is: "Analysis", "Criterion b", "Recommendation 3: draft wording"."""
    if one.where.kind == MARK:
        return say("Difference", "Criterion {key}").format(key=one.what)
    if one.where.kind == CITATION:
        return say("Difference", "Place in the law")
    part = _parts()[one.what]
    if one.where.kind != RECOMMENDATION:
        return part
    number = next((r.number for r in now.recommendations if r.id == one.recommendation), 0)
    if one.what == "text":
        return f"{part} {number}"
    return say("Difference", "Recommendation {number}: {part}").format(number=number, part=part.lower())


def place_of(now: Assessment, one: Difference) -> str:
    """The requirement it is about, as lists of requirements show it."""
    requirement = now.checklist.requirement(one.requirement)
    return f"{requirement.pinpoint.split(';')[0]}  {requirement.title}" if requirement else one.place


def words_of(one: Difference, code: str) -> str:
    """What the ledger holds, in words; nothing for nothing."""
    if not code:
        return ""
    if one.where.kind == MARK:
        return wording.mark(Mark(code))
    if one.what == VERDICT:
        return wording.verdict(Verdict(code))
    if one.what == "measure":
        return wording.measure(Measure(code))
    return wording.priority(Priority(code)) if one.what == "priority" else code


def remarks(one: Difference) -> tuple[str, ...]:
    """What else a person should know before accepting it."""
    said = []
    if one.moved:
        said.append(say("Difference", "The project has changed here since the file was written."))
    if one.tracked:
        said.append(say("Difference", "The file holds tracked changes here; they are read as accepted."))
    if one.own and one.where.kind not in {MARK, CITATION}:
        said.append(say("Difference", "These words stand beside what others wrote."))
    return tuple(said)
