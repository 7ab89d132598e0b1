"""Where state moves: the one object that holds the current value, its undo, and its document."""

import secrets
import threading
from collections.abc import Callable, Iterable, Mapping
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from gapanalyzer import __version__
from gapanalyzer.app import opening, places
from gapanalyzer.app.pages import Original
from gapanalyzer.assess import edit, registers
from gapanalyzer.assess.edit_redact import named_blobs
from gapanalyzer.assess.edit_source import keep_source, source_of
from gapanalyzer.assess.view import assess
from gapanalyzer.model.assessment import Assessment, Person
from gapanalyzer.model.instrument import LawText, TextSha
from gapanalyzer.model.ledger import REDACTION, Change, Entry, EntryId, Ledger, Register, Stamp
from gapanalyzer.model.meter import Meter
from gapanalyzer.model.problem import KnownError, Refused
from gapanalyzer.model.undo import Steps, inverse
from gapanalyzer.store import backup, document, publish, texts
from gapanalyzer.store.engine import Key
from gapanalyzer.store.schema import Contents, digest
from gapanalyzer.store.working import Working

Listener = Callable[[Assessment, frozenset[Register]], None]
WRITER = f"GapAnalyzer {__version__}"


class Workspace:
    """One open document: `now` is its current value; everybody else receives values.

    Edits are durable in the working copy when `do` returns; `publish` writes the whole document to `path`.
    """

    def __init__(
        self, path: Path, contents: Contents, now: Assessment, working: Working, me: Person, key: Key | None = None
    ) -> None:
        """Use `start.new` or `start.open_`; they know where the parts come from. `now` is the value of `contents`."""
        self.path, self.me, self.saved_at = path, me, _published_at(path)
        self.recovered, self.closed = 0, False
        self._document, self._working, self.now = contents.document, working, now
        self._blobs: dict[str, bytes] = dict(contents.blobs)
        self._texts: dict[TextSha, LawText] = dict(now.as_read)
        self._listeners: list[Listener] = []
        self._steps = working.steps()
        self._publishing = threading.RLock()
        self._published: Ledger | None = None
        self._fingerprint = ""
        self._key = key
        self._met: list[Contents] = []
        working.remark({"clean": "no", "path": path.as_uri()})

    # -- what is known ------------------------------------------------------------------------------------------

    @property
    def can_undo(self) -> bool:
        """Whether there is a step to take back."""
        return bool(self._steps.undo)

    @property
    def can_redo(self) -> bool:
        """Whether there is a step to make again."""
        return bool(self._steps.redo)

    @property
    def published(self) -> bool:
        """Whether the document at `path` holds everything said so far."""
        return self._published is not None and self.now.ledger.entries.keys() <= self._published.entries.keys()

    @property
    def contents(self) -> Contents:
        """Everything said so far, with its texts, under the id of the document."""
        return Contents(self._document, self.now.ledger, dict(self._blobs))

    @property
    def stands(self) -> bool:
        """Whether the file at `path` is, byte for byte, the one written last, and holds everything said so far."""
        try:
            return self.published and publish.fingerprint(self.path) == self._fingerprint
        except OSError:
            return False

    def listen(self, listener: Listener) -> None:
        """Be told of every new value, with the registers that were touched."""
        self._listeners.append(listener)

    # -- saying something ---------------------------------------------------------------------------------------

    def do(self, edit: Callable[..., Change], **what: Any) -> Change:
        """Commit one gesture: `edit(now, stamp, **what)`. Raises Refused or KnownError, and then nothing has moved."""
        stamp = self.stamp()
        return self.commit(edit(self.now, stamp, **what), stamp)

    def add_law(self, text: LawText, original: bytes = b"", **what: Any) -> Change:
        """Bring a law in: its text is kept first, with its file if that is given; `what` goes to `edit.add_law`."""
        stamp = self.stamp()
        change = edit.add_law(self.now, stamp, text=text, **what)
        kept, blobs = self.keeping(text, original, stamp)
        return self.commit((*change, *kept), stamp, {text.sha: texts.pack(text), **blobs})

    def keeping(self, text: LawText, original: bytes, stamp: Stamp) -> tuple[Change, dict[str, bytes]]:
        """The entries and blobs that keep the file a text was read from; none where it is not given."""
        if not original:
            return (), {}
        sha = digest(original)
        return keep_source(self.now, stamp, text=text.sha, name=text.source, sha=sha), {sha: original}

    def original(self, text: TextSha) -> Original | None:
        """The file a text was read from, where the document holds it."""
        name, sha = source_of(self.now, text) or ("", "")
        return Original(name, self._blobs[sha]) if sha in self._blobs else None

    def stamp(self) -> Stamp:
        """Who makes the next gesture, and when."""
        return Stamp(self.me.id, datetime.now(UTC).isoformat(timespec="seconds"), secrets.token_hex(8))

    def commit(
        self, change: Change, stamp: Stamp, blobs: Mapping[str, bytes] | None = None, *, undoable: bool = True
    ) -> Change:
        """Keep a change that was made from the current value; an empty one is nothing."""
        if not change:
            return ()
        introduced = edit.name_person(self.now, stamp, name=self.me.name)
        steps = self._steps.made(change) if undoable else self._steps
        self._advance((*introduced, *change), steps, blobs or {})
        return change

    def undo(self) -> Change:
        """Take the latest step back; raises Refused where there is none or somebody went on from it."""
        if not self.can_undo:
            raise Refused("There is nothing to undo.")
        change = inverse(self._steps.undo[-1], self.now.ledger, self.stamp())
        self._advance(change, self._steps.undone(change), {})
        return change

    def redo(self) -> Change:
        """Make the latest undone step again."""
        if not self.can_redo:
            raise Refused("There is nothing to do again.")
        change = inverse(self._steps.redo[-1], self.now.ledger, self.stamp())
        self._advance(change, self._steps.redone(change), {})
        return change

    def keep_draft(self, about: Register, text: str) -> None:
        """Keep what is being typed; leaving the field makes an entry of it."""
        self._working.keep_draft(about, text)

    def _advance(self, change: Change, steps: Steps, blobs: Mapping[str, bytes]) -> None:
        ledger = self.now.ledger.after(change)
        emptied = _emptied(ledger, change)
        self._steps = Steps() if emptied else steps
        self._working.append((*change, *emptied), blobs, self._steps)
        self._blobs.update(blobs)
        if emptied:
            self._forget(ledger)
        self._show(ledger, change)

    def _forget(self, ledger: Ledger) -> None:
        """After a redaction, let go of every text and source that no entry names any more, and of the backups."""
        backup.clear(places.backups(self._document))
        named = named_blobs(ledger)
        gone = self._blobs.keys() - named
        self._working.forget(gone)
        self._blobs = {sha: data for sha, data in self._blobs.items() if sha in named}
        self._texts = {sha: text for sha, text in self._texts.items() if sha not in gone}

    def _show(self, ledger: Ledger, change: Change) -> None:
        self.now = self._view(ledger)
        touched = frozenset(entry.about for entry in change)
        for listener in self._listeners:
            listener(self.now, touched)

    def _view(self, ledger: Ledger) -> Assessment:
        for sha in {sha for about in ledger.below(registers.LAW) for sha in ledger.value(about)["texts"]}:
            if sha in self._blobs and sha not in self._texts:
                self._texts[sha] = texts.unpack(self._blobs[sha])
        return assess(ledger, self.now.checklist, self._texts, self.now)

    # -- the document -------------------------------------------------------------------------------------------

    def publish(self, meter: Meter | None = None) -> None:
        """Write the whole document to `path`; may run on another thread, as it never touches the working copy.

        Where another computer has changed the document since, its entries are written too; `settle` then shows them.
        """
        (meter or Meter()).tell("Saving")
        with self._publishing:
            value, blobs = self.now.ledger, dict(self._blobs)
            theirs = self._theirs()
            if theirs is not None:
                value, blobs = value.after(theirs.ledger.entries.values()), {**theirs.blobs, **blobs}
                self._met.append(theirs)
            named = named_blobs(value)
            blobs = {sha: data for sha, data in blobs.items() if sha in named}
            self._fingerprint = publish.publish(Contents(self._document, value, blobs), self.path, WRITER, self._key)
            self._published, self.saved_at = value, datetime.now(UTC)
            opening.remember(self._fingerprint)
            self._back_up(at_once=False)

    def back_up(self) -> None:
        """Save, and keep a copy at once: before something that changes much."""
        self.publish()
        self._back_up(at_once=True)

    def _back_up(self, *, at_once: bool) -> None:
        """Keep a copy of the document just saved; that there is no room for one stops nobody's work."""
        with suppress(OSError):
            backup.keep(self.path, places.backups(self._document), datetime.now(UTC), at_once=at_once)

    def _theirs(self) -> Contents | None:
        """What the document holds now, where it is not the one written or read here last."""
        with publish.plainly(self.path):
            if not self.path.exists() or publish.fingerprint(self.path) == self._fingerprint:
                return None
        theirs = self.read(self.path)
        if theirs.document != self._document:
            raise KnownError(f"{self.path.name} is another project by now; save yours under another name.")
        return theirs

    def read(self, path: Path) -> Contents:
        """Everything in another file, which may be under the password of this document."""
        return document.read(path, self._key) if document.locked(path) else opening.read(path)

    def entries_in(self, path: Path) -> int:
        """How many entries another file under the password of this document, or under none, says it holds."""
        return document.counted(path, self._key if document.locked(path) else None)

    def settle(self) -> int:
        """After publishing, on the thread that edits: take in what the document held; how many entries were new."""
        met, self._met = self._met, []
        return sum(self.take_in(theirs) for theirs in met)

    def opened_whole(self) -> None:
        """Note that the document at `path` holds everything said so far, as it has just been read."""
        self._published, self._fingerprint = self.now.ledger, publish.fingerprint(self.path)

    def settle_drafts(self) -> None:
        """Make entries of what was being typed when the program last ended."""
        stamp = self.stamp()
        mine = [(a, t) for a, t in self._working.drafts().items() if a[:2] == (registers.TEXT, self.me.id)]
        change = [e for about, words in mine for e in self.now.ledger.say(about, stamp, words.strip() or None)]
        self.commit(tuple(change), stamp)

    def take_in(self, theirs: Contents) -> int:
        """Union with another copy of the same document; how many entries were new."""
        new = [e for i, e in theirs.ledger.entries.items() if i not in self.now.ledger.entries]
        ledger = self.now.ledger.after(theirs.ledger.entries.values())
        self._keep_too(ledger, new, theirs.blobs)
        self._show(ledger, tuple(new))
        return len(new)

    def gather(self) -> None:
        """On opening, unite with what a crash left in the working copy; `recovered` counts those entries."""
        entries, blobs = self.now.ledger.entries, self._blobs
        known, held = self._working.names()
        lacking = {sha: data for sha, data in blobs.items() if sha not in held}
        self._keep_too(self.now.ledger, (e for i, e in entries.items() if i not in known), lacking)
        kept = self._working.contents(self._document, known - entries.keys(), held - blobs.keys())
        self.recovered = self.take_in(kept)

    def _keep_too(self, ledger: Ledger, new: Iterable[Entry], blobs: Mapping[str, bytes]) -> None:
        """Keep entries and blobs of another copy in the working copy, as they stand in the union."""
        change = tuple(ledger.entries[entry.id] for entry in new)
        emptied, named = _emptied(ledger, change), named_blobs(ledger)
        wanted = {sha: data for sha, data in blobs.items() if sha in named}
        self._working.take_in((*change, *emptied), wanted)
        self._blobs.update(wanted)
        if emptied:
            self._forget(ledger)

    # -- who may read it ----------------------------------------------------------------------------------------

    @property
    def has_password(self) -> bool:
        """Whether the document opens with a password only."""
        return self._key is not None

    def set_password(self, password: str | None, meter: Meter | None = None) -> None:
        """Put the document, the working copy and the backups under a password, another one, or none.

        The password is kept nowhere. Backups under the former one, or none, are deleted, and a new one is made. May run
        on another thread, as `publish` may: an edit that comes meanwhile waits, so that none stands in the working copy
        alone while that copy and the document are under different keys.
        """
        if password is not None and not password.strip():
            raise Refused("A password needs at least one character that can be seen.")
        key = Key.of(password) if password is not None else None
        with self._publishing:
            self.publish(meter)
            with self._working.still():
                self._publish_under(key)
                self._working.rekey(key)
            backup.clear(places.backups(self._document))
            self._back_up(at_once=True)

    def _publish_under(self, key: Key | None) -> None:
        """Publish under another key, which holds from now on if that goes well."""
        former, self._key = self._key, key
        try:
            self.publish()
        except KnownError:
            self._key = former
            raise

    def save_copy(self, path: Path) -> None:
        """Write the whole document to another place and go on working on this one."""
        self.write(self.contents, path)

    def write(self, contents: Contents, path: Path) -> None:
        """Write another document, such as a union with this one, under the password of this one."""
        publish.publish(contents, path, WRITER, self._key)

    def close(self) -> None:
        """Publish what is not published yet and let the working copy go; a second time is nothing.

        Raises KnownError where it cannot be saved; the working copy then keeps it for the next opening.
        """
        if self.closed:
            return
        self.closed = True
        try:
            if not self.published:
                self.publish()
            self.settle()
            self._working.remark({"clean": "yes"})
        finally:
            self._working.close()

    def discard(self) -> None:
        """Let a document go that was never published, and nothing of it be kept on this computer."""
        self.closed = True
        self._working.close(remove=True)


def _emptied(ledger: Ledger, change: Change) -> Change:
    """The entries whose words a change takes out, as they stand after it."""
    named = (EntryId(entry.about[1]) for entry in change if entry.about[0] == REDACTION)
    return tuple(ledger.entries[identity] for identity in named if identity in ledger.entries)


def _published_at(path: Path) -> datetime | None:
    return datetime.fromtimestamp(path.stat().st_mtime, UTC) if path.exists() else None
