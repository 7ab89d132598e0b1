"""What the history says of one statement, in one line."""

from collections.abc import Callable, Mapping
from typing import Any

from PySide6.QtCore import QCoreApplication

from gapanalyzer import wording
from gapanalyzer.assess import registers
from gapanalyzer.model.assessment import Assessment, Field, Mark, Verdict
from gapanalyzer.model.ledger import REDACTION, Entry
from gapanalyzer.ui.history.desk import asked, desk_words
from gapanalyzer.ui.words import one_line

LONGEST = 90
say = QCoreApplication.translate


def tell(now: Assessment, entry: Entry) -> str:
    """One line about an entry; a newer version's, and words taken out for good, are named as such."""
    if entry.about[0] not in registers.KINDS:
        return say("History", "Made by a newer version of the program")
    if entry.body is None and entry.body_sha:
        return say("History", "{kind}: words taken out for good").format(kind=_kind(entry.about[0]))
    desk = desk_words(now, entry)
    if desk is not None:
        return desk
    told = _JUDGED.get(entry.about[0])
    if told is not None:
        return _of_requirement(now, entry.about[2], told(entry.about, entry.said))
    fact = _FACTS.get(entry.about[0])
    return fact(now, entry) if fact else _kind(entry.about[0])


def _of_requirement(now: Assessment, requirement: str, what: str) -> str:
    return say("History", "{requirement}: {what}").format(requirement=asked(now, requirement), what=what)


def _kind(kind: str) -> str:
    """The name of a kind of statement that says no more than that."""
    return {
        registers.LAW: say("History", "A law"),
        registers.CITATION: say("History", "A citation"),
        registers.SOURCE: say("History", "The file of a law"),
        registers.REVIEW: say("History", "A changed passage"),
        registers.OUTLINE: say("History", "An outline"),
        registers.STATE[0]: say("History", "State profile"),
        registers.SETTING: say("History", "A setting of the file"),
        registers.RATING: say("History", "A rating"),
    }.get(kind, say("History", "A statement"))


# -- judgements: what is said about a requirement -------------------------------------------------------------------


def _mark(about: tuple[str, ...], said: Any) -> str:
    mark = wording.mark(Mark(said) if said else None)
    return say("History", "criterion {key} {mark}").format(key=about[3], mark=mark)


def _text(about: tuple[str, ...], said: Any) -> str:
    field = wording.field_name(Field(about[3]))
    return say("History", "{field}: {words}").format(field=field, words=one_line(said or "", LONGEST))


def _override(_about: tuple[str, ...], said: Any) -> str:
    if not said:
        return say("History", "verdict by the rule again")
    return say("History", "verdict {verdict}").format(verdict=wording.verdict(Verdict(said["verdict"])))


def _rating(_about: tuple[str, ...], said: Any) -> str:
    if not said:
        return say("History", "rating taken back")
    return say("History", "rating {rating}").format(rating=said["rating"])


def _citation(_about: tuple[str, ...], said: Any) -> str:
    gone = say("History", "a citation taken back")
    return wording.words().quoted(one_line(said["quote"], LONGEST)) if said else gone


def _outside(_about: tuple[str, ...], said: Any) -> str:
    return one_line(said["title"], LONGEST) if said else say("History", "evidence removed")


_JUDGED: Mapping[str, Callable[[tuple[str, ...], Any], str]] = {
    registers.MARK: _mark,
    registers.TEXT: _text,
    registers.OVERRIDE: _override,
    registers.RATING: _rating,
    registers.CITATION: _citation,
    registers.OUTSIDE: _outside,
}


# -- facts: what is said for everybody ------------------------------------------------------------------------------


def _law(_now: Assessment, entry: Entry) -> str:
    name = one_line(str(entry.said["title"]), LONGEST) if entry.said else ""
    words = say("History", "Law: {name}") if entry.said else say("History", "A law was taken out")
    return words.format(name=name)


def _recommendation(_now: Assessment, entry: Entry) -> str:
    name = one_line(str(entry.said.get("text") or ""), LONGEST) if entry.said else ""
    words = say("History", "Recommendation: {name}")
    return (words if entry.said else say("History", "A recommendation was withdrawn")).format(name=name)


def _outline(now: Assessment, entry: Entry) -> str:
    law = next((law for law in now.laws if entry.about[1] in law.texts), None)
    name = law.short if law else say("History", "a law that is not here now")
    as_read = say("History", "Outline of {law}, line {line}: as it was read")
    words = as_read if entry.body is None else say("History", "Outline of {law}, line {line}")
    return words.format(law=name, line=int(entry.about[2]) + 1)


def _decision(now: Assessment, entry: Entry) -> str:
    if not entry.said:
        return _of_requirement(now, entry.about[1], say("History", "the decision taken back"))
    decided = say("History", "decided as {verdict}").format(verdict=wording.verdict(Verdict(entry.said["verdict"])))
    return _of_requirement(now, entry.about[1], decided)


def _label(_now: Assessment, entry: Entry) -> str:
    name = one_line(entry.said["name"], LONGEST) if entry.said else ""
    return say("History", "Version named “{name}”").format(name=name)


def _redaction(_now: Assessment, _entry: Entry) -> str:
    return say("History", "Words taken out for good")


_FACTS: Mapping[str, Callable[[Assessment, Entry], str]] = {
    registers.LAW: _law,
    registers.RECOMMENDATION: _recommendation,
    registers.OUTLINE: _outline,
    registers.DECISION: _decision,
    registers.LABEL: _label,
    REDACTION: _redaction,
}
