"""Pinpoints are read part by part and lead to the treaty that was brought in."""

import pytest

from gapanalyzer.app.workspace import Workspace
from gapanalyzer.legislation.document import Document, Paragraph
from gapanalyzer.legislation.structure.segment import segment
from gapanalyzer.model.instrument import Kind
from gapanalyzer.ui.requirement.pinpoints import pinpoints


@pytest.mark.parametrize(
    ("words", "parts"),
    [
        ("SOM 6(3)(b)", [("SOM", "6(3)(b)")]),
        ("SOM 6(1)(a); UNTOC 11(1)", [("SOM", "6(1)(a)"), ("UNTOC", "11(1)")]),
        ("SOM 6(1)(a); 3(a)-(b)", [("SOM", "6(1)(a)"), ("SOM", "3(a)")]),
        ("SOM 1(2)-(3)", [("SOM", "1(2)")]),
        ("SOM 3(a), 6(1) chapeau", [("SOM", "3(a)")]),
        ("good practice", [("", "")]),
        ("", []),
    ],
)
def test_each_part_names_a_treaty_and_its_first_article(words: str, parts: list[tuple[str, str]]) -> None:
    assert [(p.treaty, p.locator) for p in pinpoints(words)] == parts


def test_a_treaty_opens_at_the_article_or_the_unit_around_it(workspace: Workspace) -> None:
    lines = (
        "Article 5",
        "Nobody is liable.",
        "Article 6",
        "1. Each Party makes an offence of",
        "(a) one thing;",
        "(b) another.",
    )
    text = segment(Document(tuple(Paragraph(line) for line in lines), language="en"))
    workspace.add_law(text, title="A treaty", short="SOM", kind=Kind.TREATY, language="en")
    for words in ("SOM 6(1)(a)", "SOM 6(9)(z)"):
        found = pinpoints(words)[0].find(workspace.now)
        assert found is not None
        assert text.article_at(found[1].first) == text.articles[1]
    assert pinpoints("SOM 99")[0].find(workspace.now) is None
    assert pinpoints("UNTOC 6")[0].find(workspace.now) is None
    workspace.close()
