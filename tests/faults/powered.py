"""A disk that loses power: a virtual file system that writes down what SQLite does, and replays it up to a moment.

Until a file is synced, each write to it may be kept, lost, or torn at 512 bytes; a file that was made or deleted may be
there or not until its folder is synced, which SQLite asks for where the pragma says EXTRA.
"""

import random
from collections.abc import Iterator
from pathlib import Path
from typing import Any, ClassVar

import apsw
from attrs import define, field

SECTOR = 512


@define
class Event:
    """One thing done to a file: write, truncate, sync, create, delete; or tell: something was acknowledged."""

    kind: str
    name: str = ""
    at: int = 0
    data: bytes = b""
    synced: bool = False


@define
class Disk:
    """The events, in order."""

    events: list[Event] = field(factory=list)

    def after(self, cut: int, chance: random.Random) -> "dict[str, bytes]":
        """The files as a loss of power after `cut` events may leave them."""
        files: dict[str, _File] = {}
        for event in self.events[:cut]:
            _apply(files, event)
        return {name: content for name, one in files.items() if (content := one.left(chance)) is not None}

    def told(self, cut: int) -> set[str]:
        """What had been acknowledged by then."""
        return {event.name for event in self.events[:cut] if event.kind == "tell"}


@define
class _File:
    sure: bytes | None = None
    """What is on the disk for certain; None where the folder does not know the file yet."""
    now: bytes = b""
    pending: list[Event] = field(factory=list)
    gone: bool = False

    def left(self, chance: random.Random) -> bytes | None:
        if self.gone and chance.random() < 0.5:
            return None
        if self.sure is None and chance.random() < 0.5:
            return None
        content = bytearray(self.sure or b"")
        for event in self._kept(chance):
            _write(content, event)
        return bytes(content)

    def _kept(self, chance: random.Random) -> Iterator[Event]:
        """All, none, some of what is pending, or all up to one that is torn."""
        how = chance.randrange(4)
        if how == 0:
            return
        for event in self.pending:
            if how == 2 and chance.random() < 0.5:
                continue
            if how == 3 and event.kind == "write" and chance.random() < 0.3:
                sectors = chance.randrange(len(event.data) // SECTOR + 1)
                yield Event("write", event.name, event.at, event.data[: sectors * SECTOR])
                return
            yield event


def _apply(files: dict[str, _File], event: Event) -> None:
    if event.kind == "tell":
        return
    if event.kind == "delete":
        if event.synced:
            files.pop(event.name, None)
        elif event.name in files:
            files[event.name].gone = True
        return
    if event.kind == "create" and event.name in files and files[event.name].gone:
        files[event.name] = _File()
    one = files.setdefault(event.name, _File())
    if event.kind in {"write", "truncate"}:
        one.pending.append(event)
        content = bytearray(one.now)
        _write(content, event)
        one.now = bytes(content)
    elif event.kind == "sync":
        one.sure, one.pending = one.now, []


def _write(content: bytearray, event: Event) -> None:
    if event.kind == "truncate":
        del content[event.at :]
        return
    content.extend(bytes(max(0, event.at - len(content))))
    content[event.at : event.at + len(event.data)] = event.data


class Faulty(apsw.VFS):
    """The real file system, with everything written down on `disk`."""

    NAME: ClassVar[str] = "faulty"

    def __init__(self, disk: Disk) -> None:
        self.disk = disk
        super().__init__(self.NAME, "")

    def xOpen(self, name: Any, flags: list[int]) -> "Recorded":
        """Open a file and watch it."""
        return Recorded(self.disk, name, flags)

    def xDelete(self, name: str, sync_folder: bool) -> None:
        """Delete a file."""
        super().xDelete(name, sync_folder)
        self.disk.events.append(Event("delete", Path(name).name, synced=bool(sync_folder)))


class Recorded(apsw.VFSFile):
    """A file whose every change is written down."""

    def __init__(self, disk: Disk, name: Any, flags: list[int]) -> None:
        path = name.filename() if isinstance(name, apsw.URIFilename) else name
        self.disk, self.name = disk, Path(path or "temp").name
        super().__init__("", name, flags)
        disk.events.append(Event("create", self.name))

    def xWrite(self, data: bytes, offset: int) -> None:
        """Write."""
        super().xWrite(data, offset)
        self.disk.events.append(Event("write", self.name, offset, bytes(data)))

    def xTruncate(self, size: int) -> None:
        """Cut."""
        super().xTruncate(size)
        self.disk.events.append(Event("truncate", self.name, size))

    def xSync(self, flags: int) -> None:
        """Make the disk keep it."""
        super().xSync(flags)
        self.disk.events.append(Event("sync", self.name))
