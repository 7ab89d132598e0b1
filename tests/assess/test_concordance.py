"""Both tables of concordance are the same table, read from either side, and lose nothing."""

from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from gapanalyzer.assess.concordance import Link, accepted, to_law, to_treaty
from gapanalyzer.model.assessment import Assessment
from gapanalyzer.model.checklist import RequirementId
from gapanalyzer.model.citation import Citation, CitationId
from gapanalyzer.model.instrument import Kind, Law, LawId, Status
from tests.builders import LAW, empty

LAWS = (
    Law(LawId("code"), "Penal Code", "PC", Kind.LAW, Status.IN_FORCE, "en", (LAW.sha,)),
    Law(LawId("other"), "Other Act", "OA", Kind.LAW, Status.IN_FORCE, "en", ()),
)
passages = st.tuples(st.integers(0, len(LAW.joined) - 2), st.integers(1, 120))


def passage(start: int, length: int, n: int) -> Citation:
    end = min(start + length, len(LAW.joined))
    paragraph = LAW.paragraph_at(start)
    at = LAW.starts[paragraph]
    return Citation(CitationId(f"c{n}"), LAW.sha, paragraph, start - at, end - at, LAW.joined[start:end])


def citing(chosen: dict[str, list[tuple[int, int]]]) -> Assessment:
    now = evolve(empty(), laws=LAWS[:1])
    findings = {
        identity: evolve(
            finding,
            citations=tuple(passage(*span, n) for n, span in enumerate(chosen.get(identity, ()))),
        )
        for identity, finding in now.findings.items()
    }
    return evolve(now, findings=findings)


def triple(link: Link) -> tuple[str, str, str, str]:
    return link.requirement.id, link.law.id, link.article.path if link.article else "", link.citation.id


@given(st.dictionaries(st.sampled_from(["R1", "R2", "R3", "R5"]), st.lists(passages, max_size=5)))
def test_the_two_tables_are_transposes_of_one_another(chosen: dict[str, list[tuple[int, int]]]) -> None:
    now = citing(chosen)
    there = [triple(link) for answered in to_law(now) for link in answered.links]
    back = [triple(link) for used in to_treaty(now) for link in used.links]
    assert sorted(there) == sorted(back)
    assert len(set(there)) == len(there)


@given(st.dictionaries(st.sampled_from(["R1", "R2", "R3", "R5"]), st.lists(passages, max_size=5)))
def test_every_citation_of_the_assessment_is_in_both(chosen: dict[str, list[tuple[int, int]]]) -> None:
    now = citing(chosen)
    cited = {(r, c.id) for r, finding in now.findings.items() for c in finding.citations}
    for links in (
        [link for answered in to_law(now) for link in answered.links],
        [link for used in to_treaty(now) for link in used.links],
    ):
        assert {(link.requirement.id, link.citation.id) for link in links} == cited


def test_every_requirement_is_listed_and_articles_stand_as_the_law_runs() -> None:
    now = citing({"R5": [(LAW.starts[7], 10)], "R1": [(LAW.starts[2], 10), (0, 5)]})
    assert [answered.requirement.id for answered in to_law(now)] == [r.id for r in now.checklist.requirements]
    assert [used.article.number if used.article else "" for used in to_treaty(now)] == ["", "1", "4"]


def test_a_passage_that_runs_on_joins_each_article_it_touches() -> None:
    now = citing({"R1": [(LAW.starts[4], LAW.starts[6] - LAW.starts[4] + 5)]})
    assert [used.article.number for used in to_treaty(now) if used.article] == ["1", "2"]


def test_what_was_accepted_and_not_cited_is_told() -> None:
    now = citing({"R1": [(LAW.starts[2], 10)]})
    r1, r3 = RequirementId("R1"), RequirementId("R3")
    settled = {(r1, LAW.sha, 1): True, (r3, LAW.sha, 7): True, (r3, LAW.sha, 5): False, (r3, LAW.sha, 0): True}
    told = accepted(evolve(now, settled=settled))
    assert [(law.short, article.number, requirement.id) for law, article, requirement in told] == [("PC", "4", "R3")]
