"""From answers in a file to the edits they propose: given keys replace, absent keys stay, all or nothing."""

from collections.abc import Callable, Iterable
from typing import Any

from attrs import define, evolve, field

from gapanalyzer.assess import edit, registers
from gapanalyzer.assess.edit_rate import rate
from gapanalyzer.assess.edit_recommendation import next_rank
from gapanalyzer.exchange.quotes import find_quote
from gapanalyzer.exchange.read_answers import Answer, Answers, Cited, Recommended
from gapanalyzer.model.assessment import Assessment, Recommendation, RecommendationId
from gapanalyzer.model.checklist import RequirementId
from gapanalyzer.model.instrument import Law
from gapanalyzer.model.ledger import Change, Entry, Register, Stamp, sha256
from gapanalyzer.model.problem import Faults, Problem, Refused


def propose(now: Assessment, stamp: Stamp, *, answers: Answers) -> Change:
    """One change that says everything in `answers`; raises Faults with every refusal and its place in the file."""
    proposal = _Proposal(now, stamp, next_rank(now))
    proposal.state(answers)
    for answer in answers.requirements:
        proposal.answer(answer)
    if proposal.problems:
        raise Faults(tuple(proposal.problems))
    return tuple(proposal.entries.values())


@define
class _Proposal:
    """Collects entries and refusals."""

    now: Assessment
    stamp: Stamp
    rank: int
    entries: dict[str, Entry] = field(factory=dict)
    problems: list[Problem] = field(factory=list)

    def say(self, where: str, make: Callable[..., Change], **what: Any) -> None:
        try:
            self.entries.update({entry.id: entry for entry in make(self.now, self.stamp, **what)})
        except Refused as refusal:
            self.problems.append(Problem(where, str(refusal)))

    def state(self, answers: Answers) -> None:
        if answers.state:
            whole = evolve(self.now.state, **answers.state)
            self.say(answers.where, edit.describe_state, state=whole)

    def answer(self, answer: Answer) -> None:
        if self.now.checklist.requirement(answer.requirement) is None:
            self.problems.append(Problem(answer.where, f"The checklist has no requirement {answer.requirement}."))
            return
        self.marks(answer)
        self.words(answer)
        self.citations(answer)
        self.outside(answer)
        self.recommendations(answer)

    def marks(self, answer: Answer) -> None:
        for key, mark in (answer.marks or {}).items():
            self.say(answer.where, edit.mark, requirement=answer.requirement, criterion=key, mark=mark)

    def words(self, answer: Answer) -> None:
        for which, text in answer.texts.items():
            self.say(answer.where, edit.write, requirement=answer.requirement, which=which, text=text)
        if answer.override is not None:
            verdict, reason = answer.override
            self.say(answer.where, edit.override, requirement=answer.requirement, verdict=verdict, reason=reason)
        if answer.rating is not None:
            rating, reason = answer.rating
            self.say(answer.where, rate, requirement=answer.requirement, rating=rating, reason=reason)

    def citations(self, answer: Answer) -> None:
        if answer.citations is None:
            return
        kept = set()
        for cited in answer.citations:
            if found := self.passage(cited):
                law, start, end = found
                self.say(cited.where, edit.cite, requirement=answer.requirement, law=law.id, start=start, end=end)
                kept.add((law.text, start, end))
        self.withdraw(about for about in self.own(registers.CITATION, answer) if self.span(about) not in kept)

    def span(self, about: Register) -> tuple[str, int, int]:
        body = self.now.ledger.value(about)
        at = self.now.texts[body["text"]].starts[body["paragraph"]] if body["text"] in self.now.texts else 0
        return body["text"], at + body["start"], at + body["end"]

    def passage(self, cited: Cited) -> tuple[Law, int, int] | None:
        """The law and the span of a quote, or None with a problem told."""
        law = self.now.law_called(cited.law)
        if law is None:
            known = ", ".join(other.short for other in self.now.laws) or "none yet"
            what = f"The project has no law called “{cited.law}”; its laws are: {known}."
            self.problems.append(Problem(cited.where, what))
            return None
        span = find_quote(self.now.text_of(law), cited.locator, cited.quote)
        if isinstance(span, str):
            self.problems.append(Problem(cited.where, f"{law.short} {cited.locator}".strip() + f": {span}"))
            return None
        return law, *span

    def outside(self, answer: Answer) -> None:
        if answer.outside is None:
            return
        named = {_identity(answer.requirement, o.title, o.place, o.date): o for o in answer.outside}
        for identity, said in named.items():
            what = {"title": said.title, "place": said.place, "date": said.date}
            self.say(answer.where, edit.change_outside, requirement=answer.requirement, outside=identity, **what)
        self.withdraw(about for about in self.own(registers.OUTSIDE, answer) if about[3] not in named)

    def recommendations(self, answer: Answer) -> None:
        if answer.recommendations is None:
            return
        kept = set()
        for place, given in enumerate(answer.recommendations):
            identity = RecommendationId(_identity(answer.requirement, str(place)))
            kept.add(identity)
            self.recommend(answer.requirement, given, identity)
        for old in self.now.recommendations:
            if old.serves[:1] == (answer.requirement,) and old.id not in kept:
                self.withdraw([registers.recommendation(old.id)])

    def recommend(self, requirement: str, given: Recommended, identity: RecommendationId) -> None:
        law = self.now.law_called(given.law) if given.law else None
        if given.law and law is None:
            what = f"The project has no law called “{given.law}”, which the recommendation is to amend."
            self.problems.append(Problem(given.where, what))
        self.rank += 1
        said = Recommendation(
            identity,
            0,
            given.text,
            (RequirementId(requirement), *(RequirementId(r) for r in given.serves if r != requirement)),
            given.measure,
            given.addressee,
            given.priority,
            given.time_frame,
            law.id if law else None,
            given.locator,
            given.draft,
            self.rank,
        )
        self.say(given.where, edit.recommend, recommendation=said)

    def own(self, kind: str, answer: Answer) -> tuple[Register, ...]:
        return self.now.ledger.below(kind, self.stamp.who, answer.requirement)

    def withdraw(self, abouts: Iterable[Register]) -> None:
        for about in abouts:
            self.entries.update({entry.id: entry for entry in self.now.ledger.say(about, self.stamp, None)})


def _identity(*parts: str) -> str:
    return sha256("\x1f".join(parts))[:16]
