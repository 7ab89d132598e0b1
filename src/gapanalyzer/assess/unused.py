"""Articles nobody has used: neither cited for a requirement nor accepted where they were found."""

from collections.abc import Iterator

from gapanalyzer.model.assessment import Assessment
from gapanalyzer.model.instrument import Kind, Law, Provision


def unused_in(now: Assessment) -> tuple[tuple[Law, Provision], ...]:
    """The unused articles of every law, in the order of the laws and of their texts; treaties are left out.

    An article is used by a passage that touches it anywhere, also one that runs on from the article before.
    """
    used = set(_used(now))
    return tuple(
        (law, article)
        for law in now.laws
        if law.kind is Kind.LAW
        for article in now.text_of(law).articles
        if not any((law.text, paragraph) in used for paragraph in range(article.first, article.last + 1))
    )


def _used(now: Assessment) -> Iterator[tuple[str, int]]:
    """Text and paragraph of everything cited or accepted; a citation is used wherever its own text still stands."""
    for finding in now.findings.values():
        for citation in finding.citations:
            text = now.texts.get(citation.text)
            if text is not None and citation.stands_in(text):
                last = text.paragraph_at(citation.span(text)[1] - 1)
                yield from ((citation.text, paragraph) for paragraph in range(citation.paragraph, last + 1))
    yield from ((text, paragraph) for (_, text, paragraph), accepted in now.settled.items() if accepted)
