"""From an edited Word report to differences: only texts that were edited since it was written count."""

from collections import Counter
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from attrs import define, field

from gapanalyzer import wording
from gapanalyzer.assess.origin import same_origin
from gapanalyzer.exchange.difference import RATING, VERDICT, Difference, said
from gapanalyzer.isolate.limits import Limits
from gapanalyzer.isolate.run import run
from gapanalyzer.model.assessment import Assessment, Priority, Verdict
from gapanalyzer.model.checklist import RequirementId
from gapanalyzer.model.meter import Meter
from gapanalyzer.model.printed import FINDING, PARTS, RECOMMENDATION, Address, fingerprint
from gapanalyzer.model.problem import Faults, KnownError, Problem
from gapanalyzer.model.text import plain
from gapanalyzer.wording.scales import Grade, Scale, grades, result

_LIMITS = Limits(memory_mb=1024, cpu_s=60, wall_s=60.0)
_JOINTS = {"analysis": "\n\n", "good_practice": "\n\n", "assistance_need": "\n\n", "note": "\n\n", "draft": "\n"}
"""What parts the paragraphs of a text; other texts are one line."""
_NOTHING = "–"
"""Printed for a recommendation without words."""
_BY_HAND = frozenset(Verdict) - {Verdict.DISPUTED, Verdict.CONTEXT}
_AGAIN = "read back the file that GapAnalyzer wrote, as it was edited."


def read_word(now: Assessment, path: Path, meter: Meter | None = None) -> tuple[Difference, ...]:
    """What the report at `path` says otherwise than it did when it was written, and than the project does now.

    Raises KnownError where it is no Word document, or no report on this project; Faults, naming the heading, where
    marks were changed or doubled, or hold what cannot be taken over.
    """
    read = run(
        "gapanalyzer.exchange.word_texts:read",
        {"path": str(path.absolute())},
        about=path.name,
        limits=_LIMITS,
        meter=meter,
    )
    begun = now.recommendations or any(finding.begun for finding in now.findings.values())
    if not read["texts"] and (begun or "Checklist" not in read["properties"]):
        raise KnownError(f"{path.name} is not a report of GapAnalyzer, or the marks of its texts were lost; {_AGAIN}")
    _same_project(now, read["properties"], path.name)
    reading = _Reading(now, read["language"], {address.digest: address for address in _addresses(now)})
    for text in read["texts"]:
        reading.text(text)
    reading.doubled()
    if reading.problems:
        raise Faults(tuple(reading.problems))
    return tuple(reading.differences)


def _same_project(now: Assessment, properties: dict[str, str], name: str) -> None:
    checklist = properties.get("Checklist"), properties.get("Checklist edition")
    if checklist != (now.checklist.id, str(now.checklist.edition)):
        raise KnownError(
            f"{name} answers another checklist or edition than this project; read it back where it came from."
        )
    if not same_origin(now.ledger, tuple(properties.get("Project", "").split())):
        raise KnownError(f"{name} was written from another project; read it back there.")


def _addresses(now: Assessment) -> Iterable[Address]:
    for requirement in now.checklist.requirements:
        yield from (Address(FINDING, requirement.id, part) for part in PARTS[FINDING])
    for recommendation in now.recommendations:
        yield from (Address(RECOMMENDATION, recommendation.id, part) for part in PARTS[RECOMMENDATION])


@define
class _Reading:
    """Collects differences and problems, text by text."""

    now: Assessment
    language: str
    known: dict[str, Address]
    differences: list[Difference] = field(factory=list)
    problems: list[Problem] = field(factory=list)

    def text(self, text: dict[str, Any]) -> None:
        """One text of the file."""
        address = Address.read(text["tag"]) or self.known.get(text["digest"])
        part = address.part if address else ""
        words = plain(_joined(part, text["paragraphs"]))
        if fingerprint(words) == text["printed"] or fingerprint(" ".join(text["paragraphs"])) == text["printed"]:
            return
        if address and text["digest"] and address.digest != text["digest"]:
            self.problem(text, f"The mark of a text was changed from another one to {address}; {_AGAIN}")
        elif address is None or said(self.now, address) is None:
            named = f" ({address})" if address else ""
            self.problem(text, f"“{words[:60]}” belongs to a text that this project does not hold{named}; take it out.")
        elif part == VERDICT:
            self.verdict(text, address, words)
        else:
            self.words(text, address, words)

    def words(self, text: dict[str, Any], address: Address, words: str) -> None:
        """A text that reads otherwise than it was printed."""
        before = said(self.now, address) or ""
        after = self.priority(words) if address.part == "priority" else self.whole(address, words, text["printed"])
        if after is None:
            allowed = "; ".join(wording.priority(code, self._languages()[0]) for code in Priority)
            self.problem(text, f"“{words[:60]}” is none of the priorities: {allowed}.")
        elif fingerprint(after) != fingerprint(before):
            moved = bool(text["printed"]) and text["printed"] not in self.prints(address, before)
            self.add(text, address, before, after, moved=moved)

    def whole(self, address: Address, words: str, printed: str) -> str:
        """A draft whose first line is that of its provision is printed without it."""
        lines = (said(self.now, address) or "").splitlines()
        headless = address.part == "draft" and len(lines) > 1 and fingerprint("\n".join(lines[1:])) == printed
        return f"{lines[0]}\n{words}" if headless else words

    def prints(self, address: Address, before: str) -> set[str]:
        """The fingerprints with which what the project says now would be printed."""
        if address.part == "priority":
            return {fingerprint(wording.priority(Priority(before), one) if before else "") for one in self._languages()}
        rest = "\n".join(before.splitlines()[1:])
        return {fingerprint(before or _NOTHING), fingerprint(before), *({fingerprint(rest)} if rest else ())}

    def priority(self, words: str) -> str | None:
        """The code of a priority; None where it is none."""
        named = {wording.priority(code, one).casefold(): code.value for one in self._languages() for code in Priority}
        return {**named, "": ""}.get(words.casefold())

    def verdict(self, text: dict[str, Any], address: Address, words: str) -> None:
        """A verdict that was chosen anew, with the rating where the scale has one."""
        chosen = self.grades().get(fingerprint(words.casefold()))
        if chosen is None or chosen.verdict not in _BY_HAND:
            self.problem(text, f"“{words[:60]}” is no verdict that a person can choose; choose another one.")
            return
        found = self.now.findings[RequirementId(address.id)]
        printed = {
            fingerprint(result(scale, grade, one))
            for one in self._languages()
            for scale in Scale
            for grade in grades(scale, (found.verdict,))
        }
        moved = bool(text["printed"]) and text["printed"] not in printed
        if chosen.verdict is not found.verdict:
            self.add(text, address, found.verdict, chosen.verdict, moved=moved)
        rated = found.rated.rating if found.rated else ""
        if chosen.rating and chosen.rating != rated:
            self.add(text, Address(FINDING, address.id, RATING), rated, chosen.rating, moved=moved)

    def grades(self) -> dict[str, Grade]:
        """What every word for a verdict says, on any scale."""
        return {
            fingerprint(result(scale, grade, one).casefold()): grade
            for one in reversed(self._languages())
            for scale in Scale
            for grade in grades(scale)
        }

    def _languages(self) -> tuple[str, ...]:
        every = wording.languages()
        own = (self.language,) if self.language in every else ()
        return (*own, *(one for one in every if one not in own))

    def add(self, text: dict[str, Any], address: Address, before: str, after: str, *, moved: bool) -> None:
        self.differences.append(
            Difference(
                address,
                self.requirement(address),
                before,
                after,
                text["place"],
                moved=moved,
                tracked=text["tracked"],
            )
        )

    def requirement(self, address: Address) -> RequirementId:
        """The requirement a text is about; of a recommendation the first that it serves."""
        if address.kind == FINDING:
            return RequirementId(address.id)
        serves = next(r.serves for r in self.now.recommendations if r.id == address.id)
        return next(iter(serves), RequirementId(""))

    def problem(self, text: dict[str, Any], what: str) -> None:
        self.problems.append(Problem(text["place"], what))

    def doubled(self) -> None:
        """A text that stands in the file twice and was edited in one place only, or in two ways."""
        for address, number in Counter(one.where for one in self.differences).items():
            if number > 1:
                place = next(one.place for one in self.differences if one.where == address)
                self.problems.append(Problem(place, f"The text {address} stands in the file twice; keep one of them."))


def _joined(part: str, paragraphs: list[str]) -> str:
    joint = _JOINTS.get(part)
    return " ".join(" ".join(paragraphs).split()) if joint is None else joint.join(paragraphs)
