"""An article is named by its number, a paragraph of a text without articles as such."""

from gapanalyzer.model.instrument import Kind, Law, LawId, LawText, Status
from gapanalyzer.ui.law.naming import name_of
from tests.builders import LAW


def test_articles_and_paragraphs_are_named() -> None:
    plain = LawText(("Decree", "Ports are watched."))
    law = Law(LawId("d"), "Decree", "D", Kind.LAW, Status.IN_FORCE, "en", (plain.sha,))
    assert name_of(law, plain.lines[1]) == "D paragraph 2"
    assert name_of(law, LAW.articles[0]) == f"D {LAW.articles[0].number}"
