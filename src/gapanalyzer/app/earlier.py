"""Earlier states of an open document, its backups and its named versions, and the way back to one of them."""

from datetime import UTC, datetime
from pathlib import Path

from attrs import frozen

from gapanalyzer.app import places
from gapanalyzer.app.workspace import Workspace
from gapanalyzer.assess import edit_restore
from gapanalyzer.assess.edit_restore import Return
from gapanalyzer.assess.edit_versions import Version, state_at, versions
from gapanalyzer.model.ledger import Change
from gapanalyzer.model.problem import KnownError
from gapanalyzer.store import backup
from gapanalyzer.store.schema import Contents


@frozen
class State:
    """One earlier state: a backup by its `path`, or a named `version`; `entries` is how many it holds."""

    at: datetime
    entries: int
    version: Version | None = None
    path: Path | None = None


def states(workspace: Workspace) -> tuple[State, ...]:
    """Every state that can be gone back to, the latest first; a backup that cannot be read is passed over."""
    found = []
    for copy in backup.kept(places.backups(workspace.contents.document)):
        try:
            found.append(State(copy.at, workspace.entries_in(copy.path), path=copy.path))
        except KnownError:
            continue
    ledger = workspace.now.ledger
    named = [State(_moment(v.at), len(state_at(ledger, v).entries), version=v) for v in versions(ledger)]
    return tuple(sorted((*found, *named), key=lambda state: state.at, reverse=True))


def read(workspace: Workspace, state: State) -> Contents:
    """What stood then; raises KnownError where the backup cannot be read, or is of another document."""
    ours = workspace.contents
    if state.path is None:
        ledger = state_at(ours.ledger, state.version) if state.version else ours.ledger
        return Contents(ours.document, ledger, ours.blobs)
    former = workspace.read(state.path)
    if former.document != ours.document:
        raise KnownError("That backup is of another project; choose another state.")
    return former


def preview(workspace: Workspace, former: Contents) -> Return:
    """What going back would change, and what of other people stays as it is."""
    return edit_restore.preview(workspace.now, who=workspace.me.id, former=former.ledger)


def go_back(workspace: Workspace, former: Contents) -> Change:
    """Say again what stood then: one step, which undo takes back. Call `workspace.back_up()` before."""
    if former.ledger.entries.keys() - workspace.now.ledger.entries.keys():
        workspace.take_in(former)
    return workspace.do(edit_restore.restore, former=former.ledger)


def _moment(at: str) -> datetime:
    """The moment a clock showed; one without a zone is taken for UTC, and what is no time for the first moment."""
    try:
        moment = datetime.fromisoformat(at)
        return (moment if moment.tzinfo else moment.replace(tzinfo=UTC)).astimezone(UTC)
    except (ValueError, OverflowError):
        return datetime.fromtimestamp(0, UTC)
