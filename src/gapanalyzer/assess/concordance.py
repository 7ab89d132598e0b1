"""Which provision answers which requirement, read both ways: from the treaty to the laws and back."""

from collections.abc import Iterator

from attrs import frozen

from gapanalyzer.model.assessment import Assessment
from gapanalyzer.model.checklist import Requirement
from gapanalyzer.model.citation import Citation
from gapanalyzer.model.instrument import Law, Provision


@frozen
class Link:
    """A citation joins a requirement to an article of a law; no article where it stands in none.

    A passage that runs on joins the requirement to each article it touches.
    """

    requirement: Requirement
    law: Law
    article: Provision | None
    citation: Citation


@frozen
class Answered:
    """A requirement and all that answers it; nothing where no provision is cited."""

    requirement: Requirement
    links: tuple[Link, ...]


@frozen
class Used:
    """An article (or the rest of a law) and all that it answers."""

    law: Law
    article: Provision | None
    links: tuple[Link, ...]


def to_law(now: Assessment) -> tuple[Answered, ...]:
    """From the treaty to the laws: every requirement in the order of the checklist."""
    return tuple(Answered(r, tuple(_links(now, r))) for r in now.checklist.requirements)


def to_treaty(now: Assessment) -> tuple[Used, ...]:
    """From the laws to the treaty: the cited articles of every law, as the laws and their texts run."""
    held: dict[tuple[str, str, str], list[Link]] = {}
    for answered in to_law(now):
        for link in answered.links:
            held.setdefault(_place(link), []).append(link)
    order = {(law.id, sha): n for law in now.laws for n, sha in enumerate(reversed(law.texts))}
    laws = {law.id: n for n, law in enumerate(now.laws)}

    def rank(links: list[Link]) -> tuple[int, int, int]:
        first = links[0]
        at = first.article.first if first.article else -1
        return laws[first.law.id], order[first.law.id, first.citation.text], at

    return tuple(Used(links[0].law, links[0].article, tuple(links)) for links in sorted(held.values(), key=rank))


def accepted(now: Assessment) -> tuple[tuple[Law, Provision, Requirement], ...]:
    """Articles that were found and accepted for a requirement but are not cited for it, as the laws run."""
    cited = {(link.requirement.id, *_place(link)) for answered in to_law(now) for link in answered.links}
    found: dict[tuple[str, str, str, str], tuple[Law, Provision, Requirement]] = {}
    for (identity, sha, paragraph), taken in now.settled.items():
        law, requirement = now.law_by_text.get(sha), now.checklist.requirement(identity)
        article = now.texts[sha].unit_at(paragraph) if taken and law and sha in now.texts else None
        if law and requirement and article and (identity, law.id, sha, article.path) not in cited:
            found[identity, law.id, sha, article.path] = (law, article, requirement)
    laws = {law.id: n for n, law in enumerate(now.laws)}
    return tuple(sorted(found.values(), key=lambda one: (laws[one[0].id], one[1].first, one[2].id)))


def _place(link: Link) -> tuple[str, str, str]:
    return link.law.id, link.citation.text, link.article.path if link.article else ""


def _links(now: Assessment, requirement: Requirement) -> Iterator[Link]:
    for citation in now.finding(requirement).citations:
        law = now.law_by_text.get(citation.text)
        if law is not None:
            for article in _articles(now, citation):
                yield Link(requirement, law, article, citation)


def _articles(now: Assessment, citation: Citation) -> tuple[Provision | None, ...]:
    text = now.texts.get(citation.text)
    if text is None or not citation.stands_in(text):
        return (None,)
    start, end = citation.span(text)
    last = text.paragraph_at(max(start, end - 1))
    touched = (text.unit_at(paragraph) for paragraph in range(citation.paragraph, last + 1))
    by_path = {article.path: article for article in touched if article is not None}
    return tuple(by_path.values()) or (None,)
