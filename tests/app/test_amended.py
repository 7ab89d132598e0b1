"""What became of each citation is read back from the ledger, whatever has been settled or undone since."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from gapanalyzer.app import amending, library, start
from gapanalyzer.app.amended import amended_laws, followed
from gapanalyzer.app.workspace import Workspace
from gapanalyzer.assess import edit
from gapanalyzer.assess.edit_amend import settle_review
from gapanalyzer.model.amendment import Outcome
from gapanalyzer.model.assessment import Person, PersonId
from gapanalyzer.model.instrument import LawText
from tests.builders import CHECKLIST, LAW

MOVED = "The penalty is doubled."
REWORDED = "Whoever enables a person to stay is punished."
SOURCE = "\n\n".join(
    (*LAW.paragraphs[:5], "Article 2. Penalty", MOVED, "Article 3. Stay", REWORDED.replace("to stay", "to remain"))
)


@pytest.fixture
def workspace(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[Workspace]:
    """Two passages were cited, then the articles changed places and one its words."""
    monkeypatch.setenv("GAPANALYZER_HOME", str(tmp_path / "home"))
    monkeypatch.setattr(library, "checklist", lambda _name: CHECKLIST)
    monkeypatch.setattr(library, "names", lambda: ("small",))
    opened = start.new(tmp_path / "calvara.gap", "small", "Calvara", Person(PersonId("anna"), "Anna"))
    opened.add_law(LAW, title="Penal Code", short="PC", language="en")
    for words in (MOVED, REWORDED):
        cite(opened, LAW, words)
    source = tmp_path / "amended.txt"
    source.write_text(SOURCE, "utf-8")
    amending.amend(opened, amending.propose(opened.now, opened.now.laws[0].id, source))
    yield opened
    opened.close()


def cite(workspace: Workspace, text: LawText, words: str) -> None:
    at = text.joined.index(words)
    law = workspace.now.laws[0].id
    workspace.do(edit.cite, requirement="R1", law=law, start=at, end=at + len(words), text=text.sha)


def told(workspace: Workspace) -> dict[str, tuple[Outcome, bool]]:
    found = [one for law in amended_laws(workspace.now) for one in followed(workspace.now, law)]
    return {one.before.quote: (one.outcome, one.waits) for one in found}


def test_what_moved_and_what_was_reworded_is_told_after_the_import(workspace: Workspace) -> None:
    assert told(workspace) == {MOVED: (Outcome.MOVED, False), REWORDED: (Outcome.REWORDED, True)}


@pytest.mark.parametrize("former", [True, False])
def test_what_was_settled_stays_listed_with_its_outcome(workspace: Workspace, *, former: bool) -> None:
    [law] = amended_laws(workspace.now)
    waiting = next(one for one in followed(workspace.now, law) if one.waits)
    workspace.do(settle_review, requirement="R1", citation=waiting.citation, follow=not former, former=former)
    assert told(workspace)[REWORDED] == (Outcome.REWORDED, False)
    workspace.undo()
    assert told(workspace)[REWORDED] == (Outcome.REWORDED, True)


def test_what_is_cited_only_afterwards_is_not_listed(workspace: Workspace) -> None:
    before = told(workspace)
    cite(workspace, workspace.now.text_of(workspace.now.laws[0]), "Whoever helps a person to enter")
    cite(workspace, LAW, "by imprisonment")
    assert told(workspace) == before


def test_undoing_the_amendment_leaves_nothing_to_tell(workspace: Workspace) -> None:
    workspace.undo()
    assert amended_laws(workspace.now) == ()
    workspace.redo()
    assert len(told(workspace)) == 2
