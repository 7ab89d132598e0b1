"""The composition root: new and opened documents, made of their parts."""

import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from cattrs.errors import BaseValidationError

from gapanalyzer.app import library, opening, places, settings
from gapanalyzer.app.workspace import Workspace
from gapanalyzer.assess import edit, registers
from gapanalyzer.assess.view import assess
from gapanalyzer.isolate.trouble import shown
from gapanalyzer.model.assessment import Assessment, Person, PersonId
from gapanalyzer.model.checklist import Checklist
from gapanalyzer.model.ledger import Ledger
from gapanalyzer.model.problem import KnownError
from gapanalyzer.model.text import one_line
from gapanalyzer.store import publish, texts
from gapanalyzer.store.engine import Key
from gapanalyzer.store.schema import Contents
from gapanalyzer.store.working import Working

SUFFIX = ".gap"


class WhoIsIt(KnownError):
    """The file has several assessors, and nobody said which one is at work."""


def new(path: Path, checklist: str, state: str, me: Person) -> Workspace:
    """A new document at `path`, saved at once; raises KnownError where a file is there already."""
    path = free(path)
    asked = library.checklist(checklist)
    contents = Contents(fresh_id())
    workspace = Workspace(path, contents, _value(contents, asked), Working(places.working(contents.document)), me)
    stamp = workspace.stamp()
    try:
        workspace.commit(edit.begin(workspace.now, stamp, state=state), stamp, undoable=False)
        workspace.publish()
    except KnownError:
        workspace.discard()
        raise
    return workspace


def free(path: Path) -> Path:
    """The whole path, where a new file can be made there."""
    try:
        if path.exists():
            raise KnownError(f"{path.name} is there already; choose another name or open that file.")
        if not path.parent.is_dir():
            raise KnownError(f"There is no folder {path.parent}; choose one that is there.")
        return path.resolve()
    except (OSError, ValueError, RuntimeError) as error:
        why = getattr(error, "strerror", None) or error
        raise KnownError(f"A file cannot be made there ({why}); choose another name or folder.") from error


def open_(path: Path, me: Person | str | None = None, password: str | None = None) -> Workspace:
    """Open a document; entries a crash left in the working copy are taken in (`recovered` counts them).

    `me` is a person, or a name or an id to be found in the file, or None for the file's only assessor. Raises Locked
    where the document needs a password, or another one.
    """
    (contents, key), path = opening.unlock(path, password), path.resolve()
    with _understood(path):
        asked, who = _checklist(contents.ledger, path), assessor(contents.ledger, me)
        value = _value(contents, asked)
    working = _working(contents.document, path, key)
    try:
        workspace = Workspace(path, contents, value, working, who, key)
        workspace.opened_whole()
        publish.sweep(path)
        workspace.gather()
        workspace.settle_drafts()
    except KnownError:
        working.close()
        raise
    return workspace


def look(path: Path, password: str | None = None) -> Assessment:
    """The value of a document, for work that only reads."""
    return value_of(opening.unlock(path, password)[0], path)


def value_of(contents: Contents, path: Path) -> Assessment:
    """The value of what was read from `path`; raises KnownError where it holds what this program cannot understand."""
    with _understood(path):
        return _value(contents, _checklist(contents.ledger, path))


def _value(contents: Contents, asked: Checklist) -> Assessment:
    named = {sha for about in contents.ledger.below(registers.LAW) for sha in contents.ledger.value(about)["texts"]}
    unpacked = [texts.unpack(data) for sha, data in contents.blobs.items() if sha in named]
    return assess(contents.ledger, asked, {text.sha: text for text in unpacked})


@contextmanager
def _understood(path: Path) -> Iterator[None]:
    """A file that is whole can still hold statements in a form that nobody ever wrote."""
    try:
        yield
    except (LookupError, TypeError, ValueError, AttributeError, RecursionError, BaseValidationError) as error:
        what = f"{path.name} holds a statement that cannot be read ({type(error).__name__})"
        raise KnownError(f"{what}; it was not written by GapAnalyzer, open the last good copy.") from error


def assessor(ledger: Ledger, me: Person | str | None) -> Person:
    """Who is at work: the person given, the one of that name, or the only one there is."""
    if isinstance(me, Person):
        return me
    known = [Person(PersonId(about[1]), ledger.value(about)["name"]) for about in ledger.below(registers.PERSON)]
    named = [p for p in known if me is None or me == p.id or p.name.casefold() == one_line(me).casefold()]
    here = [p for p in named if p == settings.load().me]
    if len(named) == 1 or here:
        return (here or named)[0]
    if me is not None and not named:
        return somebody(me)
    names = ", ".join(f"{p.name} ({p.id})" if me else p.name for p in known) or "nobody"
    raise WhoIsIt(f"Who is at work is not clear (the file knows {names}); say it with --assessor NAME.")


def somebody(name: str) -> Person:
    """The person this computer remembers where the name is theirs, else a new one; a name of blanks is refused."""
    if not one_line(name):
        raise KnownError("The person at work needs a name; write it after --assessor.")
    mine = settings.load().me
    return mine if mine and mine.name == one_line(name) else settings.new_person(name)


def _checklist(ledger: Ledger, path: Path) -> Checklist:
    said = ledger.value(registers.CHECKLIST) or {"id": "", "edition": ""}
    if said["id"] not in library.names():
        answers = f"{path.name} answers the checklist “{shown(said['id'])}”, which this program does not have"
        raise KnownError(f"{answers}; open it with the program it was made with.")
    asked = library.checklist(said["id"])
    if said["edition"] != str(asked.edition):
        editions = f"edition {shown(said['edition'])} of “{asked.title}”, and this program has edition {asked.edition}"
        raise KnownError(f"{path.name} answers {editions}; open it with the program it was made with.")
    return asked


def _working(identity: str, path: Path, key: Key | None) -> Working:
    """The working copy of a document; one that was closed in good order for another place starts afresh."""
    working = Working(places.working(identity), key)
    if working.note("clean") == "yes" and working.note("path") != path.as_uri():
        working.close(remove=True)
        return Working(places.working(identity), key)
    return working


def fresh_id() -> str:
    """The id of a document that is new."""
    return uuid.uuid4().hex
