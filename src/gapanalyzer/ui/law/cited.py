"""Which passages of a law are cited, and for which requirements."""

from gapanalyzer.model.assessment import Assessment
from gapanalyzer.model.checklist import Requirement
from gapanalyzer.model.instrument import Law, TextSha
from gapanalyzer.ui.law.margin import Mark


def marks_in(now: Assessment, law: Law, requirement: str, shown: TextSha) -> tuple[Mark, ...]:
    """One mark for every cited passage of the text of a law that is shown; equal passages are one mark."""
    text = now.texts[shown if shown in law.texts else law.text]
    found: dict[tuple[int, int], list[Requirement]] = {}
    for asked in now.checklist.requirements:
        for citation in now.finding(asked).citations:
            if citation.text == text.sha and citation.stands_in(text):
                found.setdefault(citation.span(text), []).append(asked)
    return tuple(
        Mark(
            start, end, tuple(_name(r) for r in cited), tuple(r.id for r in cited), requirement in {r.id for r in cited}
        )
        for (start, end), cited in sorted(found.items())
    )


def _name(requirement: Requirement) -> str:
    """The shortest name of a requirement: its first pinpoint, without the treaty."""
    first = requirement.pinpoint.split(";")[0].strip()
    return first.split(" ", 1)[-1].split(",")[0]


def provisions_cited(now: Assessment, requirement: str) -> frozenset[tuple[str, str]]:
    """Law id and path of every article in which something is cited for a requirement."""
    asked = now.checklist.requirement(requirement)
    found = set()
    for citation in now.finding(asked).citations if asked else ():
        law, text = now.law_by_text.get(citation.text), now.texts.get(citation.text)
        article = text.unit_at(citation.paragraph) if text else None
        if law is not None and article is not None:
            found.add((str(law.id), article.path))
    return frozenset(found)
