"""Closes a document and deletes what this computer keeps of it: the working copy, the backups, every trace."""

import shutil

from gapanalyzer.app import opening, places
from gapanalyzer.app.settings import Settings
from gapanalyzer.app.workspace import Workspace
from gapanalyzer.model.problem import KnownError


def leave_nothing(workspace: Workspace, kept: Settings) -> Settings:
    """Close the document, then delete; the settings without it.

    Raises KnownError, and deletes nothing, where the document is not whole at its place with everything said so far.
    """
    workspace.close()
    name = workspace.path.name
    if not workspace.stands:
        what = f"What this computer keeps of {name} is not deleted, because the file is not there as it was saved"
        raise KnownError(f"{what}; open it again and close it once more.")
    document = workspace.contents.document
    try:
        for folder in (places.backups(document), places.faults()):
            if folder.is_dir():
                shutil.rmtree(folder)
        working = places.working(document)
        for one in working.parent.glob(f"{working.stem}.*"):  # with what SQLite or a crash left beside it
            one.unlink()
        opening.forget()
    except OSError as error:
        what = f"Not everything this computer keeps of {name} could be deleted ({error.strerror or error})"
        raise KnownError(f"{what}; open the file again and close it once more.") from error
    return kept.forgotten(workspace.path)
