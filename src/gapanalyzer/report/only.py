"""Limits a report to the workshop core, to sections or to single requirements."""

from attrs import evolve

from gapanalyzer.model.assessment import Assessment
from gapanalyzer.model.checklist import Requirement
from gapanalyzer.model.problem import KnownError
from gapanalyzer.wording import Words

CORE = "core"


def limited(now: Assessment, only: tuple[str, ...], say: Words) -> tuple[Assessment, str]:
    """The assessment with nothing but the requirements wanted, and in words what it is limited to.

    `only` names the core ("core"), sections or requirements, in any letters; nothing leaves it as it is. A
    recommendation stays with the requirements it serves among them, under its own number. Raises KnownError for a name
    the checklist does not have.
    """
    if not only:
        return now, ""
    checklist = now.checklist
    wanted = {r.id for name in only for r in _named(now, name)}
    kept = tuple(r for r in checklist.requirements if r.id in wanted)
    used = {r.section for r in kept}
    sections = tuple(section for section in checklist.sections if section.id in used)
    serving = (evolve(r, serves=tuple(one for one in r.serves if one in wanted)) for r in now.recommendations)
    smaller = evolve(
        now,
        checklist=evolve(checklist, requirements=kept, sections=sections),
        findings={identity: finding for identity, finding in now.findings.items() if identity in wanted},
        recommendations=tuple(r for r in serving if r.serves),
        settled={key: taken for key, taken in now.settled.items() if key[0] in wanted},
    )
    return smaller, _told(now, only, len(kept), say)


def _named(now: Assessment, name: str) -> tuple[Requirement, ...]:
    checklist, word = now.checklist, name.strip().casefold()
    if word == CORE:
        return tuple(r for r in checklist.requirements if r.core)
    section = next((s.id for s in checklist.sections if s.id.casefold() == word), None)
    found = checklist.in_section(section) if section is not None else ()
    found = found or tuple(r for r in checklist.requirements if r.id.casefold() == word)
    if not found:
        sections = ", ".join(s.id for s in checklist.sections)
        raise KnownError(
            f"The checklist has no section or requirement “{name.strip()}”; write core, a section ({sections}) or the "
            "id of a requirement."
        )
    return found


def _told(now: Assessment, only: tuple[str, ...], number: int, say: Words) -> str:
    """In words: the workshop core and section B (45 of 110 requirements)."""
    titles = {s.id.casefold(): s for s in now.checklist.sections}
    parts = []
    for name in dict.fromkeys(one.strip().casefold() for one in only):
        if name == CORE:
            parts.append(say.say("the workshop core"))
        elif name in titles:
            parts.append(say.say("section {id}", id=titles[name].id))
        else:
            parts.append(next(r.pinpoint for r in now.checklist.requirements if r.id.casefold() == name))
    return say.say(
        "{parts} ({number} of {total} requirements)",
        parts=say.both(parts),
        number=number,
        total=len(now.checklist.requirements),
    )
