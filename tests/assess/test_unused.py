"""Articles nobody has used."""

from gapanalyzer.assess import edit
from gapanalyzer.assess.unused import unused_in
from gapanalyzer.model.assessment import Assessment
from gapanalyzer.model.instrument import Kind
from tests.builders import ANNA, LAW, after, empty


def with_law(kind: Kind = Kind.LAW) -> Assessment:
    """The small law, of articles 1, 2 and 4."""
    now = empty()
    return after(now, edit.add_law(now, ANNA, text=LAW, title="Penal Code", short="PC", kind=kind, language="en"))


def cite(now: Assessment, first: str, last: str) -> Assessment:
    """Cite from these words to those."""
    start, end = LAW.joined.index(first), LAW.joined.index(last) + len(last)
    return after(now, edit.cite(now, ANNA, requirement="R1", law=now.laws[0].id, start=start, end=end))


def numbers(now: Assessment) -> list[str]:
    """Short name and number of the unused articles."""
    return [f"{law.short} {article.number}" for law, article in unused_in(now)]


def test_at_first_every_article_is_unused() -> None:
    assert numbers(with_law()) == ["PC 1", "PC 2", "PC 4"]


def test_a_citation_of_a_point_uses_its_article() -> None:
    assert numbers(cite(with_law(), "by fine", "by fine")) == ["PC 2", "PC 4"]


def test_a_citation_that_runs_on_uses_every_article_it_touches() -> None:
    assert numbers(cite(with_law(), "by imprisonment", "Article 2. Stay")) == ["PC 4"]


def test_an_accepted_candidate_counts_and_a_dismissed_one_does_not() -> None:
    now = with_law()
    for paragraph, accepted in ((5, True), (7, False)):
        made = edit.settle_candidate(now, ANNA, requirement="R3", text=LAW.sha, paragraph=paragraph, accepted=accepted)
        now = after(now, made)
    assert numbers(now) == ["PC 1", "PC 4"]


def test_treaties_are_left_out() -> None:
    assert numbers(with_law(Kind.TREATY)) == []
