"""What a report is made from: the assessment, its particulars and the words of its language."""

import datetime as dt
import re
from collections.abc import Mapping, Sequence
from functools import cached_property

from attrs import field, frozen

from gapanalyzer.assess import registers
from gapanalyzer.model.assessment import Assessment, Field, Finding, PersonId, Recommendation, Verdict
from gapanalyzer.model.checklist import Requirement
from gapanalyzer.model.ledger import Entry
from gapanalyzer.model.meter import Meter
from gapanalyzer.model.text import Text
from gapanalyzer.report.blocks import Content, Look, Run
from gapanalyzer.wording import Words, why
from gapanalyzer.wording.scales import Grade, Scale, graded, grades, result, result_counted, result_inside

NONE = "–"
"""Stands in a table cell that has nothing to say."""

LOOKS = {
    Verdict.MET: Look.MET,
    Verdict.MET_WIDER: Look.WIDER,
    Verdict.PARTLY: Look.PARTLY,
    Verdict.NOT_MET: Look.NOT_MET,
    Verdict.DISPUTED: Look.PARTLY,
}
"""How a verdict looks; those that say nothing about the law look open."""


@frozen
class Particulars:
    """What the assessment itself does not know: when, by whom and how a report is made."""

    date: dt.date
    authors: tuple[str, ...]
    tool: str
    final: bool = False
    notes: bool = False
    """Whether working notes are printed: only in a report for the assessors themselves."""
    scale: Scale = Scale.MET
    scope: str = ""
    """What the report is limited to, such as "core" or "B, C"; empty where it tells everything."""


@frozen
class Source:
    """Handed to every chapter."""

    now: Assessment
    particulars: Particulars
    say: Words
    meter: Meter = field(factory=Meter, eq=False, repr=False)
    """Asked at every finding and every place a recommendation amends whether the report is still wanted."""

    @property
    def language(self) -> str:
        """The language of the report."""
        return self.say.language

    @property
    def state(self) -> str:
        """What the country is called inside a sentence, or "the State" where nobody has said."""
        name = self.now.state.name.strip()
        return self.say.country(name) if name else self.say.say("the State")

    @property
    def brought_in(self) -> dt.date | None:
        """The day the last law was brought in or changed, as the assessors' computers told it; None without laws."""
        ledger = self.now.ledger
        days = [entry.at[:10] for about in ledger.below(registers.LAW) for entry in ledger.heads(about)]
        try:
            return dt.date.fromisoformat(max(days)) if days else None
        except ValueError:
            return None

    @cached_property
    def noted(self) -> Mapping[str, Sequence[tuple[PersonId, Entry]]]:
        """By requirement, who noted what, and when, in the order of the ids of people."""
        ledger = self.now.ledger
        found: dict[str, list[tuple[PersonId, Entry]]] = {}
        for about in ledger.below(registers.TEXT):
            if about[3] == Field.NOTE:
                heads = [entry for entry in ledger.heads(about) if entry.body is not None]
                found.setdefault(about[2], []).extend((PersonId(about[1]), entry) for entry in heads)
        return found

    def text(self, text: Text) -> str:
        """Words of the checklist in the language of the report."""
        return text.said_in(self.language)

    def named(self, requirement: Requirement) -> str:
        """The title of a requirement with its place in the treaty: "Definition (SOM 3(a))"."""
        return self.text(requirement.title) + self.say.aside(requirement.pinpoint)

    def agreeing(self) -> tuple[int, int]:
        """How many quotes stand at their place in their text, compared here and now; and how many there are."""
        texts = self.now.texts
        cited = [c for finding in self.now.findings.values() for c in finding.citations]
        return sum(c.text in texts and c.stands_in(texts[c.text]) for c in cited), len(cited)

    def finding(self, requirement: Requirement) -> Finding:
        """The finding on a requirement; raises Cancelled where the meter says so."""
        self.meter.check()
        return self.now.finding(requirement)

    def result(self, found: Finding | Grade) -> str:
        """What a finding or a grade is called on the scale of the report ("Partly met", "LC")."""
        return result(self.particulars.scale, self._grade(found), self.language)

    def result_inside(self, found: Finding | Grade) -> str:
        """The same inside a sentence."""
        return result_inside(self.particulars.scale, self._grade(found), self.language)

    def result_counted(self, grade: Grade, number: int) -> str:
        """How many requirements have a grade: "27 met"."""
        return result_counted(self.particulars.scale, grade, number, self.language)

    def _grade(self, found: Finding | Grade) -> Grade:
        return found if isinstance(found, Grade) else graded(self.particulars.scale, found)

    def grades(self, verdicts: tuple[Verdict, ...] = tuple(Verdict)) -> tuple[Grade, ...]:
        """What these verdicts can be on the scale of the report."""
        return grades(self.particulars.scale, verdicts)

    def why(self, found: Finding) -> str:
        """The sentence that says why a finding came out as it did."""
        return why(found.judgement, self.language, self.result(found))

    def rated(self, found: Finding) -> str:
        """On a scale that asks for a rating: who decided it and why, or that it is still to be decided."""
        if not graded(self.particulars.scale, found).asks:
            return ""
        if found.rated is None:
            return self.say.say("Whether this is PC or LC is still to be decided by a person.")
        rating = self.result(found)
        return self.say.say("Rated {rating} by the assessors: {reason}", rating=rating, reason=found.rated.reason)

    def result_told(self, requirement: Requirement) -> str:
        """The result with the words of what is missing, for a report that does not list the criteria."""
        found = self.finding(requirement)
        keys = set(found.judgement.missing)
        missing = self.say.signs.semicolon.join(self.text(c.text) for c in requirement.criteria if c.key in keys)
        if found.judgement.reason or not missing:
            return self.why(found)
        return self.say.say("{result}. Missing: {criteria}.", result=self.result(found), criteria=missing)

    def serving(self, requirement: Requirement) -> tuple[Recommendation, ...]:
        """The recommendations that serve a requirement."""
        return self.now.serving.get(requirement.id, ())

    def home(self, recommendation: Recommendation) -> Requirement | None:
        """The requirement under which a recommendation is printed: the first it serves; None where it serves none."""
        return next(iter(self.now.checklist.in_order(recommendation.serves)), None)

    @property
    def begun(self) -> bool:
        """Whether anybody has said anything about any requirement."""
        return any(finding.begun for finding in self.now.findings.values())

    def shown(self, requirement: Requirement) -> bool:
        """Whether there is anything to say about a requirement yet."""
        finding = self.finding(requirement)
        ruled_out = finding.verdict is Verdict.NOT_APPLICABLE and bool(self.now.state.treaties)
        return finding.begun or ruled_out or bool(self.serving(requirement))


def fill(sentence: str, /, **parts: Content | str) -> Content:
    """A translated sentence whose {places} are filled with content, in the order the language wants.

    Braces around anything else stay: the sentence may hold a name somebody gave, such as that of a State.
    """
    filled: Content = ()
    at = 0
    for place in _PLACE.finditer(sentence):
        if place[1] in parts:
            part = parts[place[1]]
            filled += (Run(sentence[at : place.start()]),) if at < place.start() else ()
            filled += ((Run(part),) if part else ()) if isinstance(part, str) else part
            at = place.end()
    return (*filled, Run(sentence[at:])) if at < len(sentence) else filled


_PLACE = re.compile(r"\{(\w+)\}")


def opened(sentence: str) -> str:
    """Words at the beginning of a sentence."""
    return sentence[:1].upper() + sentence[1:]


def held_together(words: str) -> str:
    """Words that no end of a line parts."""
    return words.replace(" ", "\u00a0")


def look_of(verdict: Verdict) -> Look:
    """How a verdict looks."""
    return LOOKS.get(verdict, Look.OPEN)


def lines(text: str) -> tuple[str, ...]:
    """The paragraphs of what a person wrote: parted by empty lines, single line feeds kept inside."""
    parts = (part.strip() for part in text.replace("\r\n", "\n").replace("\r", "\n").split("\n\n"))
    return tuple(part for part in parts if part)


def cell(text: str) -> Content:
    """A table cell; a dash where there is nothing to say."""
    return (Run(" ".join(text.split()) or NONE),)
