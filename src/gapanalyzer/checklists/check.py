"""Rules over a whole checklist: what no single line can show."""

import re
from collections.abc import Iterable, Iterator, Mapping
from string import ascii_lowercase
from typing import Any

from attrs import frozen

from gapanalyzer.checklists.shape import quoted
from gapanalyzer.checklists.source import Steps
from gapanalyzer.model.checklist import Checklist, Criterion, Obligation, Requirement
from gapanalyzer.model.problem import Severity
from gapanalyzer.model.text import FALLBACK

_TREATY = re.compile(r"([A-Z][A-Z0-9-]+)\s+(?:[0-9]|[IVX]+/)")


SECTIONS: tuple[Steps, ...] = (("sections",),)
TREATIES: tuple[Steps, ...] = (("treaties",),)
IDS: tuple[Steps, ...] = (("ids",),)
"""Stands for the id and the section of every requirement."""


@frozen
class Remark:
    """What a rule says about the value at `steps` of the file of one language, or of a further file by its name.

    It is true only if that value could be read, and so could everything in checklist.yaml that it `rests_on`.
    """

    steps: Steps
    what: str
    rests_on: tuple[Steps, ...] = ()
    language: str = FALLBACK
    severity: Severity = Severity.ERROR


def check(checklist: Checklist) -> Iterator[Remark]:
    """Everything the rules say about the checklist's own file."""
    yield from _head(checklist)
    yield from _sections(checklist)
    yield from _ids(checklist)
    for at, requirement in enumerate(checklist.requirements):
        steps: Steps = ("requirements", at)
        yield from _place(checklist, requirement, steps)
        yield from _instruments(checklist, requirement, requirement.level, steps)
        yield from _criteria(checklist, requirement, steps)
        yield from _pinpoint(checklist, requirement, (*steps, "pinpoint"))
        if not requirement.phrases.get(FALLBACK):
            yield Remark(
                (*steps, "phrases"), "this requirement has no English phrases; add them under phrases, a line each"
            )
        yield from _repeated_phrases(requirement, FALLBACK, steps)


def _head(checklist: Checklist) -> Iterator[Remark]:
    if FALLBACK not in checklist.languages:
        yield Remark(("languages",), "English is missing; add a line - en")
    yield from _twice(checklist.languages, ("languages",), "the language")
    if checklist.instrument not in checklist.treaties:
        what = f"{quoted(checklist.instrument)} is not among the treaties; add it there with its title"
        yield Remark(("instrument",), what, TREATIES)
    if not any(requirement.core for requirement in checklist.requirements):
        what = "no requirement belongs to the workshop core; write core: true where it should"
        yield Remark(("requirements",), what, severity=Severity.WARNING)


def _sections(checklist: Checklist) -> Iterator[Remark]:
    yield from _twice([s.id for s in checklist.sections], ("sections",), "the section", ("id",))
    used = {requirement.section for requirement in checklist.requirements}
    for at, section in enumerate(checklist.sections):
        if section.id not in used:
            what = f"no requirement stands in section {section.id}; remove the section or name it in a requirement"
            yield Remark(("sections", at), what, IDS)


def _ids(checklist: Checklist) -> Iterator[Remark]:
    yield from _twice([r.id for r in checklist.requirements], ("requirements",), "the requirement", ("id",))


def _place(checklist: Checklist, requirement: Requirement, steps: Steps) -> Iterator[Remark]:
    sections = [s.id for s in checklist.sections]
    if requirement.section not in sections:
        what = f"there is no section {quoted(requirement.section)}; write one of {', '.join(sections)}"
        yield Remark((*steps, "section"), what, SECTIONS)
    yield from _twice(requirement.related, (*steps, "related"), "the requirement")
    for at, other in enumerate(requirement.related):
        if other == requirement.id:
            yield Remark((*steps, "related", at), "the requirement is related to itself; remove this line")
        elif other not in checklist.by_id:
            what = f"there is no requirement {quoted(other)}; write the id of one in this file or remove the line"
            yield Remark((*steps, "related", at), what, IDS)


def _instruments(
    checklist: Checklist, bound: Requirement | Criterion, level: Obligation, steps: Steps
) -> Iterator[Remark]:
    here = (*steps, "instruments")
    stated: Steps = (*steps, "level")
    if level is Obligation.THROUGH_INSTRUMENT and not bound.instruments:
        what = "level MX needs the treaties it depends on; add instruments with their codes"
        yield Remark(stated, what, (here,))
    if level is not Obligation.THROUGH_INSTRUMENT and bound.instruments:
        yield Remark(
            here, f"level {level} depends on no other treaty; remove instruments or write level: MX", (stated,)
        )
    yield from _twice(bound.instruments, here, "the treaty")
    for at, code in enumerate(bound.instruments):
        if code not in checklist.treaties:
            yield Remark((*here, at), _no_treaty(checklist, code), TREATIES)


def _no_treaty(checklist: Checklist, code: str) -> str:
    known = ", ".join(checklist.treaties) or "nothing yet"
    return f"{quoted(code)} is not among the treaties; add it there or write one of them ({known})"


def _criteria(checklist: Checklist, requirement: Requirement, steps: Steps) -> Iterator[Remark]:
    if len(requirement.criteria) > len(ascii_lowercase):
        yield Remark((*steps, "criteria"), "there are more criteria than letters; split the requirement")
    for at, (criterion, letter) in enumerate(zip(requirement.criteria, ascii_lowercase, strict=False)):
        here: Steps = (*steps, "criteria", at)
        if criterion.key != letter:
            what = f"the criteria run a, b, c in order and this one is {quoted(criterion.key)}; write key: {letter}"
            yield Remark((*here, "key"), what)
        yield from _instruments(checklist, criterion, criterion.level, here)


def _pinpoint(checklist: Checklist, requirement: Requirement, steps: Steps) -> Iterator[Remark]:
    for words in requirement.pinpoint.split(";"):
        treaty = _TREATY.match(words.strip())
        if not words.strip():
            yield Remark(steps, "a semicolon parts two treaties and one side is empty; remove it")
        elif not _balanced(words):
            yield Remark(steps, f"the brackets of {quoted(words.strip())} do not match; write them as in SOM 6(3)(b)")
        elif treaty and treaty[1] not in checklist.treaties:
            yield Remark(steps, _no_treaty(checklist, treaty[1]), TREATIES)


def _balanced(words: str) -> bool:
    depth = 0
    for letter in words:
        depth += (letter == "(") - (letter == ")")
        if depth < 0:
            return False
    return depth == 0


def _repeated_phrases(requirement: Requirement, language: str, steps: Steps) -> Iterator[Remark]:
    seen: set[str] = set()
    phrases = requirement.phrases.get(language)
    for words in phrases.all if phrases else ():
        if words.casefold() in seen:
            what = f"the phrase {quoted(words)} stands twice; remove one of them"
            yield Remark((*steps, "phrases"), what, language=language, severity=Severity.WARNING)
        seen.add(words.casefold())


def _twice(names: Iterable[str], steps: Steps, what: str, field: Steps = ()) -> Iterator[Remark]:
    seen: set[str] = set()
    for at, name in enumerate(names):
        if name.casefold() in seen:
            yield Remark((*steps, at, *field), f"{what} {quoted(name)} stands twice; keep one of them or rename it")
        seen.add(name.casefold())


def check_translation(checklist: Checklist, language: str, record: Mapping[str, Any]) -> Iterator[Remark]:
    """Everything the rules say about the file of one language; `record` has the form of `form.TRANSLATION`."""
    if record["language"] != language:
        yield Remark(("language",), f"the file is called {language}.yaml; write language: {language}", (), language)
    sections = {s.id for s in checklist.sections}
    yield from _strangers(record, "sections", sections, language)
    yield from _strangers(record, "treaties", checklist.treaties, language)
    yield from _strangers(record, "requirements", checklist.by_id, language)
    yield from _strangers(record, "clusters", (c.id for c in checklist.clusters), language)
    yield from _strangers(record, "questions", (q.id for c in checklist.clusters for q in c.questions), language)
    yield from _strangers(record, "notifications", (one.id for one in checklist.notifications), language)
    for name, words in record.get("requirements", {}).items():
        requirement = checklist.requirement(name)
        keys = {c.key for c in requirement.criteria} if requirement else set(words.get("criteria", ()))
        for key in words.get("criteria", {}):
            if key not in keys:
                what = f"{name} has no criterion {quoted(key)}; write one of {', '.join(sorted(keys))}"
                yield Remark(("requirements", name, "criteria", key), what, IDS, language)
    for requirement in checklist.requirements:
        yield from _repeated_phrases(requirement, language, ("requirements", requirement.id))
    yield from _silent(checklist, language)


def _strangers(record: Mapping[str, Any], key: str, known: Iterable[str], language: str) -> Iterator[Remark]:
    names = set(known)
    for name in record.get(key, {}):
        if name not in names:
            what = f"{quoted(name)} is not among the {key} of checklist.yaml; write an id that is there or remove it"
            yield Remark((key, name), what, IDS if key == "requirements" else ((key,),), language)


def _silent(checklist: Checklist, language: str) -> Iterator[Remark]:
    silent = [r.id for r in checklist.requirements if language not in r.phrases]
    if silent:
        some = ", ".join(silent[:5]) + ("…" if len(silent) > 5 else "")
        what = f"{len(silent)} requirements have no phrases in this language ({some}); add them under phrases"
        yield Remark(("requirements",), what, IDS, language, Severity.WARNING)
