"""What the history says of one statement, in one line: the same words in the window and on the command line.

A line about a requirement has its name in front; `what` leaves that out. `say` turns an English sentence into that of
the window's language.
"""

from collections.abc import Callable, Mapping
from typing import Any

from attrs import frozen

from gapanalyzer import wording
from gapanalyzer.assess import registers
from gapanalyzer.model.assessment import Assessment, Field, Mark, Verdict
from gapanalyzer.model.instrument import LawId
from gapanalyzer.model.ledger import REDACTION, Register

LONGEST = 90
"""Characters of somebody's words that a line holds."""


def _english(sentence: str) -> str:
    return sentence


@frozen
class Telling:
    """Tells statements of one assessment; laws and requirements are called what they are called there."""

    now: Assessment
    say: Callable[[str], str] = _english

    def line(self, about: Register, said: Any, *, redacted: bool = False) -> str:
        """A whole line; `said` is None where the statement was taken back."""
        what = self.what(about, said, redacted=redacted)
        place = registers.REQUIREMENT_AT.get(about[0])
        return what if place is None or redacted else f"{self.asked(about[place])}: {what}"

    def what(self, about: Register, said: Any, *, redacted: bool = False) -> str:
        """The same without the requirement; a newer version's, and words taken out for good, are named as such."""
        if about[0] not in registers.KINDS:
            return self.say("Made by a newer version of the program")
        if redacted:
            return self.say("{kind}: words taken out for good").format(kind=self._kind(about[0]))
        told = _TOLD.get(about[0])
        return told(self, about, said) if told else self._kind(about[0])

    def asked(self, requirement: str) -> str:
        """A requirement by its place in the treaty, or by its title: a good practice has no such place."""
        known = self.now.checklist.requirement(requirement)
        if known is None:
            return requirement
        place = known.pinpoint.split(";")[0]
        return place if any(sign.isdigit() for sign in place) else str(known.title)

    def law(self, law: str) -> str:
        """The short name of a law, by its id."""
        known = self.now.law_by_id.get(LawId(law))
        return known.short if known else self.say("a law that is not here now")

    def _kind(self, kind: str) -> str:
        """The name of a kind of statement that says no more than that."""
        return self.say(_KINDS.get(kind, "A statement"))


def _brief(words: object) -> str:
    flat = " ".join(str(words or "").split())
    return flat if len(flat) <= LONGEST else flat[: LONGEST - 1].rstrip() + "…"


# -- judgements: what is said about a requirement -------------------------------------------------------------------


def _mark(t: Telling, about: Register, said: Any) -> str:
    return t.say("criterion {key} {mark}").format(key=about[3], mark=wording.mark(Mark(said) if said else None))


def _bill_mark(t: Telling, about: Register, said: Any) -> str:
    mark = wording.mark(Mark(said) if said else None)
    return t.say("criterion {key} under the bill {mark}").format(key=about[3], mark=mark)


def _text(t: Telling, about: Register, said: Any) -> str:
    words = t.say("{field}: {words}") if said else t.say("{field}: nothing any more")
    return words.format(field=wording.field_name(Field(about[3])), words=_brief(said))


def _override(t: Telling, _about: Register, said: Any) -> str:
    if not said:
        return t.say("verdict by the rule again")
    return t.say("verdict {verdict}").format(verdict=wording.verdict(Verdict(said["verdict"])))


def _rating(t: Telling, _about: Register, said: Any) -> str:
    return t.say("rating {rating}").format(rating=said["rating"]) if said else t.say("rating taken back")


def _citation(t: Telling, _about: Register, said: Any) -> str:
    return wording.words().quoted(_brief(said["quote"])) if said else t.say("a citation taken back")


def _outside(t: Telling, _about: Register, said: Any) -> str:
    return _brief(said["title"]) if said else t.say("evidence removed")


def _decision(t: Telling, _about: Register, said: Any) -> str:
    if not said:
        return t.say("the decision taken back")
    return t.say("decided as {verdict}").format(verdict=wording.verdict(Verdict(said["verdict"])))


def _candidate(t: Telling, _about: Register, said: Any) -> str:
    if said is None:
        return t.say("a candidate taken back")
    return t.say("a candidate accepted") if said else t.say("a candidate dismissed")


def _phrase(t: Telling, _about: Register, said: Any) -> str:
    words = t.say("your own words {phrases}") if said else t.say("no own words any more")
    return words.format(phrases=", ".join(said or ()))


def _review(t: Telling, _about: Register, said: Any) -> str:
    return t.say("a cited passage waits for review") if said else t.say("a changed passage reviewed")


# -- facts: what is said for everybody ------------------------------------------------------------------------------


def _law(t: Telling, _about: Register, said: Any) -> str:
    return t.say("Law: {name}").format(name=_brief(said["title"])) if said else t.say("A law was taken out")


def _recommendation(t: Telling, _about: Register, said: Any) -> str:
    if not said:
        return t.say("A recommendation was withdrawn")
    return t.say("Recommendation: {name}").format(name=_brief(said.get("text")))


def _outline(t: Telling, about: Register, said: Any) -> str:
    law = next((law.id for law in t.now.laws if about[1] in law.texts), "")
    words = t.say("Outline of {law}, line {line}: as it was read") if said is None else None
    return (words or t.say("Outline of {law}, line {line}")).format(law=t.law(law), line=int(about[2]) + 1)


def _version(t: Telling, about: Register, said: Any) -> str:
    return t.say("Date of a text of {law}: {date}").format(law=t.law(about[1]), date=said["date"] if said else "")


def _label(t: Telling, _about: Register, said: Any) -> str:
    return t.say("Version named “{name}”").format(name=_brief(said["name"] if said else ""))


def _person(t: Telling, _about: Register, said: Any) -> str:
    return t.say("Assessor: {name}").format(name=_brief(said["name"] if said else ""))


def _source(t: Telling, _about: Register, said: Any) -> str:
    name = _brief(said["name"] if said else "")
    return t.say("The file of a law: {name}").format(name=name) if name else t.say("The file of a law")


def _redaction(t: Telling, _about: Register, _said: Any) -> str:
    return t.say("Words taken out for good")


_TOLD: Mapping[str, Callable[[Telling, Register, Any], str]] = {
    registers.MARK: _mark,
    registers.BILL_MARK: _bill_mark,
    registers.TEXT: _text,
    registers.OVERRIDE: _override,
    registers.RATING: _rating,
    registers.CITATION: _citation,
    registers.OUTSIDE: _outside,
    registers.DECISION: _decision,
    registers.CANDIDATE: _candidate,
    registers.PHRASE: _phrase,
    registers.REVIEW: _review,
    registers.LAW: _law,
    registers.RECOMMENDATION: _recommendation,
    registers.OUTLINE: _outline,
    registers.VERSION: _version,
    registers.LABEL: _label,
    registers.PERSON: _person,
    registers.SOURCE: _source,
    REDACTION: _redaction,
}

_KINDS: Mapping[str, str] = {
    registers.LAW: "A law",
    registers.CITATION: "A citation",
    registers.SOURCE: "The file of a law",
    registers.REVIEW: "A changed passage",
    registers.OUTLINE: "An outline",
    registers.STATE[0]: "State profile",
    registers.CHECKLIST[0]: "Checklist",
    registers.SETTING: "A setting of the file",
    registers.RATING: "A rating",
}
