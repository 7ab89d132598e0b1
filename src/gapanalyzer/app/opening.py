"""Reads project files: a stranger's in a child process first, one that was looked over here before at once."""

import json
from collections.abc import Mapping, Sequence
from contextlib import suppress
from pathlib import Path

from gapanalyzer.app import settings
from gapanalyzer.isolate.limits import Limits
from gapanalyzer.isolate.run import run
from gapanalyzer.model.meter import Meter
from gapanalyzer.store import document, publish, schema
from gapanalyzer.store.document import Damaged, Locked
from gapanalyzer.store.engine import Key
from gapanalyzer.store.schema import Contents

_LIMITS = Limits(memory_mb=3072, cpu_s=60, wall_s=120.0, output_mb=1)
_ADVICE = "Open a copy of it, or the last backup"
_REMEMBERED = 200
"""Files whose bytes this computer remembers having looked over."""


def read(path: Path, meter: Meter | None = None) -> Contents:
    """Everything in a document; raises KnownError (Damaged) where it cannot be believed."""
    return read_all([path], meter)[0]


def unlock(path: Path, password: str | None) -> tuple[Contents, Key | None]:
    """Everything in a document and the key it is under; raises Locked where it needs a password, or another one."""
    if not document.locked(path):
        return read(path), None
    if password is None:
        raise Locked(f"{path.name} is under a password, or it is no GapAnalyzer file; give its password.")
    key = Key.for_file(password, path)
    sha = publish.fingerprint(path)
    contents = document.unlock(path, key, verified=sha in _known())
    remember(sha)
    return contents, key


def read_all(paths: Sequence[Path], meter: Meter | None = None) -> tuple[Contents, ...]:
    """Everything in each of several documents; what is new here is looked over in one child process."""
    held = [(path, data, schema.digest(data)) for path in paths for data in (document.load(path),)]
    known = set(_known())
    new = {sha: path for path, _, sha in held if sha not in known}
    for sha, said in zip(new, _looked_over(list(new.values()), meter), strict=True):
        if "damaged" in said:
            raise Damaged(said["damaged"])
        if said["sha"] == sha:
            known.add(sha)
            remember(sha)
    return tuple(document.take(data, path.name, verified=sha in known) for path, data, sha in held)


def _looked_over(paths: Sequence[Path], meter: Meter | None) -> Sequence[Mapping[str, str]]:
    if not paths:
        return ()
    arguments = {"paths": [str(path.absolute()) for path in paths]}
    target, about = "gapanalyzer.store.document:look_over", paths[0].name
    said: Sequence[Mapping[str, str]] = run(target, arguments, about=about, limits=_LIMITS, meter=meter, advice=_ADVICE)
    return said


def remember(sha: str) -> None:
    """The bytes with this SHA-256 have been looked over; forgetting it costs time only."""
    known = [one for one in _known() if one != sha]
    with suppress(OSError):
        _place().parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        publish.put(json.dumps([sha, *known][:_REMEMBERED]).encode(), _place(), lasting=False)


def forget() -> None:
    """No bytes have been looked over; raises OSError where that cannot be forgotten."""
    _place().unlink(missing_ok=True)


def _known() -> list[str]:
    try:
        said = json.loads(_place().read_text("utf-8"))
    except (OSError, ValueError):
        return []
    return [one for one in said if isinstance(one, str)] if isinstance(said, list) else []


def _place() -> Path:
    return settings.folder("data") / "looked-over.json"
