"""An amended text comes in as one gesture that can be undone; both texts are saved."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from gapanalyzer.app import amending, library, start
from gapanalyzer.app.workspace import Workspace
from gapanalyzer.assess import edit, edit_outline
from gapanalyzer.assess.review import reviews
from gapanalyzer.legislation.incoming import Incoming
from gapanalyzer.model.amendment import Outcome
from gapanalyzer.model.assessment import Person, PersonId
from gapanalyzer.model.checklist import RequirementId
from gapanalyzer.model.instrument import LawText
from gapanalyzer.model.problem import KnownError, Refused
from tests.builders import CHECKLIST, LAW

R1 = RequirementId("R1")
QUOTE = "Whoever enables a person to stay is punished."


@pytest.fixture
def workspace(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[Workspace]:
    monkeypatch.setenv("GAPANALYZER_HOME", str(tmp_path / "home"))
    monkeypatch.setattr(library, "checklist", lambda _name: CHECKLIST)
    monkeypatch.setattr(library, "names", lambda: ("small",))
    opened = start.new(tmp_path / "calvara.gap", "small", "Calvara", Person(PersonId("anna"), "Anna"))
    opened.add_law(LAW, title="Penal Code", short="PC", language="en")
    at = LAW.joined.index(QUOTE)
    opened.do(edit.cite, requirement="R1", law=opened.now.laws[0].id, start=at, end=at + len(QUOTE))
    yield opened
    opened.close()


@pytest.fixture
def source(tmp_path: Path) -> Path:
    """The law with one word changed."""
    path = tmp_path / "amended.txt"
    path.write_text("\n\n".join(LAW.paragraphs).replace("to stay is", "to remain is"), "utf-8")
    return path


def test_nothing_changes_until_the_proposal_is_taken(workspace: Workspace, source: Path) -> None:
    before = workspace.now
    proposal = amending.propose(before, amending.law_named(before, "pc"), source)
    assert [c.outcome for c in proposal.carried] == [Outcome.REWORDED]
    assert workspace.now is before


def test_the_amendment_is_saved_with_both_texts_and_undone_in_one_step(workspace: Workspace, source: Path) -> None:
    before = workspace.now
    proposal = amending.propose(before, before.laws[0].id, source)
    amending.amend(workspace, proposal, "2027-01-01")
    workspace.publish()
    saved = start.look(workspace.path)
    assert saved.laws[0].texts == (LAW.sha, proposal.text.sha)
    assert set(saved.texts) == {LAW.sha, proposal.text.sha}
    (citation,) = saved.findings[R1].citations
    assert citation.quote == "Whoever enables a person to remain is punished."
    assert citation.stands_in(saved.text_of(saved.laws[0]))
    assert [r.requirement for r in reviews(saved)] == [R1]
    workspace.undo()
    assert (workspace.now.laws, workspace.now.findings) == (before.laws, before.findings)
    workspace.redo()
    assert workspace.now.findings == saved.findings


def test_the_same_text_is_refused_and_nothing_moves(workspace: Workspace) -> None:
    before = workspace.now
    proposal = amending.follow(before, before.laws[0].id, Incoming(LAW, "", "", ""))
    with pytest.raises(Refused, match="already"):
        amending.amend(workspace, proposal)
    assert workspace.now is before


def test_a_text_without_articles_is_said(workspace: Workspace) -> None:
    proposal = amending.follow(workspace.now, workspace.now.laws[0].id, Incoming(LawText((QUOTE,)), "", "", ""))
    assert proposal.notes == ("No articles were found in the new text, so its words alone were compared.",)


def test_a_law_that_is_not_there_is_named_with_those_that_are(workspace: Workspace) -> None:
    with pytest.raises(KnownError, match="no law called XY; its laws are PC"):
        amending.law_named(workspace.now, "XY")


def test_what_was_made_of_a_candidate_follows_a_provision_that_only_moved(workspace: Workspace, source: Path) -> None:
    """Article 4 moves behind a new preface; the article that is reworded has to be looked at anew."""
    for article, accepted in (("4", False), ("2", True)):
        first = next(a.first for a in LAW.articles if a.number == article)
        workspace.do(edit.settle_candidate, requirement="R3", text=LAW.sha, paragraph=first, accepted=accepted)
    source.write_text("A new preface.\n\n" + source.read_text("utf-8"), "utf-8")
    proposal = amending.propose(workspace.now, workspace.now.laws[0].id, source)
    amending.amend(workspace, proposal)
    new = proposal.text
    moved = {(text, new.paragraphs[at]): said for (_, text, at), said in workspace.now.settled.items()}
    assert {key: said for key, said in moved.items() if key[0] == new.sha} == {(new.sha, "Article 4. Penalty"): False}


def test_a_citation_made_meanwhile_makes_a_proposal_stale(workspace: Workspace, source: Path) -> None:
    proposal = amending.propose(workspace.now, workspace.now.laws[0].id, source)
    assert not amending.stale(workspace.now, proposal)
    at = LAW.joined.index("The penalty is doubled.")
    workspace.do(edit.cite, requirement="R1", law=proposal.law, start=at, end=at + 11)
    assert amending.stale(workspace.now, proposal)


def test_edits_of_the_outline_are_carried_counted_and_undone_with_the_amendment(workspace: Workspace) -> None:
    law = workspace.now.laws[0]
    kept, gone = 3, LAW.paragraphs.index(QUOTE)
    for paragraph in (kept, gone):
        workspace.do(edit_outline.exclude, law=law.id, paragraph=paragraph)
    lines = ("A GAZETTE", *LAW.paragraphs)
    new = LawText(tuple("Whoever lets a person stay is punished." if line == QUOTE else line for line in lines))
    proposal = amending.follow(workspace.now, law.id, Incoming(new, "", "", ""))
    assert proposal.notes[-1] == (
        "Edits of the outline carried to the new text: 1 of 2. The lines of the others have changed."
    )
    amending.amend(workspace, proposal)
    assert list(workspace.now.outlines[new.sha]) == [kept + 1]
    workspace.undo()
    assert new.sha not in workspace.now.outlines
    assert set(workspace.now.outlines[LAW.sha]) == {kept, gone}


def test_an_outline_edited_meanwhile_makes_a_proposal_stale(workspace: Workspace) -> None:
    law = workspace.now.laws[0].id
    proposal = amending.follow(workspace.now, law, Incoming(LawText(("Other",)), "", "", ""))
    assert not amending.stale(workspace.now, proposal)
    workspace.do(edit_outline.exclude, law=law, paragraph=3)
    assert amending.stale(workspace.now, proposal)
