"""The composition root: new and opened documents, made of their parts."""

import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from cattrs.errors import BaseValidationError

from gapanalyzer.app import library, settings
from gapanalyzer.app.workspace import Workspace
from gapanalyzer.assess import edit, registers
from gapanalyzer.assess.view import assess
from gapanalyzer.model.assessment import Assessment, Person, PersonId
from gapanalyzer.model.checklist import Checklist
from gapanalyzer.model.ledger import Ledger
from gapanalyzer.model.problem import KnownError
from gapanalyzer.store import document, publish, texts
from gapanalyzer.store.schema import Contents
from gapanalyzer.store.working import Working

SUFFIX = ".gap"


class WhoIsIt(KnownError):
    """The file has several assessors or none, and nobody said which one is at work."""


def new(path: Path, checklist: str, state: str, me: Person) -> Workspace:
    """A new document at `path`, saved at once; raises KnownError where a file is there already."""
    if path.exists():
        raise KnownError(f"{path.name} is there already; choose another name or open that file.")
    if not path.parent.is_dir():
        raise KnownError(f"There is no folder {path.parent}; choose one that is there.")
    if not state.strip():
        raise KnownError("The project needs the name of a State.")
    asked = library.checklist(checklist)
    contents = Contents(uuid.uuid4().hex)
    workspace = Workspace(path, contents, _value(contents, asked), Working(_place(contents.document)), me)
    stamp = workspace.stamp()
    workspace.commit(edit.begin(workspace.now, stamp, state=state), stamp, undoable=False)
    workspace.publish()
    return workspace


def open_(path: Path, me: Person | str | None = None) -> Workspace:
    """Open a document; entries a crash left in the working copy are taken in (`recovered` counts them).

    `me` is a person, or a name to be found in the file, or None for the file's only assessor.
    """
    contents = document.read(path)
    asked, who = _checklist(contents.ledger, path), assessor(contents.ledger, me)
    with _understood(path):
        value = _value(contents, asked)
    working = _working(contents.document, path)
    workspace = Workspace(path, contents, value, working, who)
    workspace.opened_whole()
    kept = working.contents(contents.document)
    working.take_in(contents)
    workspace.recovered = workspace.take_in(kept)
    workspace.settle_drafts()
    return workspace


def look(path: Path) -> Assessment:
    """The value of a document, for work that only reads."""
    contents = document.read(path)
    asked = _checklist(contents.ledger, path)
    with _understood(path):
        return _value(contents, asked)


def _value(contents: Contents, asked: Checklist) -> Assessment:
    unpacked = [texts.unpack(data) for data in contents.blobs.values()]
    return assess(contents.ledger, asked, {text.sha: text for text in unpacked})


@contextmanager
def _understood(path: Path) -> Iterator[None]:
    """A file that is whole can still hold statements in a form that nobody ever wrote."""
    try:
        yield
    except (KeyError, IndexError, TypeError, ValueError, AttributeError, BaseValidationError) as error:
        what = f"{path.name} holds a statement that cannot be read ({type(error).__name__})"
        raise KnownError(f"{what}; it was not written by GapAnalyzer, open the last good copy.") from error


def assessor(ledger: Ledger, me: Person | str | None) -> Person:
    """Who is at work: the person given, the one of that name, or the only one there is."""
    if isinstance(me, Person):
        return me
    known = [Person(PersonId(about[1]), ledger.value(about)["name"]) for about in ledger.below(registers.PERSON)]
    named = [p for p in known if me is None or p.name.casefold() == me.strip().casefold()]
    if len(named) == 1:
        return named[0]
    if me and not named:
        return somebody(me)
    raise WhoIsIt("The file has several assessors or none; name the one at work with --assessor NAME.")


def somebody(name: str) -> Person:
    """The person this computer remembers where the name is theirs, else a new one."""
    mine = settings.load().me
    return mine if mine and mine.name == name.strip() else settings.new_person(name)


def _checklist(ledger: Ledger, path: Path) -> Checklist:
    said = ledger.value(registers.CHECKLIST) or {}
    asked = library.checklist(said.get("id", ""))
    if said.get("edition") != str(asked.edition):
        editions = f"edition {said.get('edition')} of “{asked.title}”, and this program has edition {asked.edition}"
        raise KnownError(f"{path.name} answers {editions}; open it with the program it was made with.")
    return asked


def _working(identity: str, path: Path) -> Working:
    """The working copy of a document; one that was closed in good order for another place starts afresh."""
    working = Working(_place(identity))
    if working.note("clean") == "yes" and working.note("path") != str(path):
        working.close(remove=True)
        return Working(_place(identity))
    return working


def _place(identity: str) -> Path:
    return settings.folder("data") / "working" / f"{publish.safe_name(identity)}.work"
