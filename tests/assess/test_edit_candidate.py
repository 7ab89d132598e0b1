"""A provision that is accepted is cited as a whole in the same gesture, once."""

import pytest

from gapanalyzer.assess import edit
from gapanalyzer.assess.edit_candidate import accept_candidate
from gapanalyzer.model.assessment import Assessment
from gapanalyzer.model.checklist import RequirementId
from gapanalyzer.model.instrument import TextSha
from gapanalyzer.model.problem import Refused
from tests.builders import ANNA, LAW, after, empty

R1 = RequirementId("R1")


@pytest.fixture
def now() -> Assessment:
    return after(empty(), edit.add_law(empty(), ANNA, text=LAW, title="Penal Code", short="PC"))


def accepted(now: Assessment, first: int, last: int) -> Assessment:
    return after(now, accept_candidate(now, ANNA, requirement="R1", text=LAW.sha, paragraph=first, last=last))


def test_the_whole_provision_is_cited_and_remembered(now: Assessment) -> None:
    made = accepted(now, 5, 6)
    assert [c.quote for c in made.findings[R1].citations] == ["\n".join(LAW.paragraphs[5:7])]
    assert made.settled == {(R1, LAW.sha, 5): True}
    assert accept_candidate(made, ANNA, requirement="R1", text=LAW.sha, paragraph=5, last=6) == ()


def test_where_something_in_it_is_cited_already_nothing_more_is(now: Assessment) -> None:
    at = LAW.joined.index("to stay")
    cited = after(now, edit.cite(now, ANNA, requirement="R1", law=now.laws[0].id, start=at, end=at + 7))
    made = accepted(cited, 5, 6)
    assert [c.quote for c in made.findings[R1].citations] == ["to stay"]


def test_a_provision_that_is_not_there_is_refused(now: Assessment) -> None:
    for text, last in ((LAW.sha, 99), (TextSha("none"), 6)):
        with pytest.raises(Refused, match="not in the project"):
            accept_candidate(now, ANNA, requirement="R1", text=text, paragraph=5, last=last)
