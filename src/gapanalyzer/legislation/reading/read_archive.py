"""A zip of sources: its files laid side by side in an empty folder, under names that lead nowhere else."""

import re
from collections.abc import Mapping
from pathlib import Path, PurePosixPath
from typing import Any

from gapanalyzer.isolate.trouble import unreadable
from gapanalyzer.legislation.reading.read_bytes import FRESH_COPY
from gapanalyzer.legislation.reading.read_package import Package
from gapanalyzer.legislation.sources import MOST, is_source
from gapanalyzer.model.meter import Meter

_UNFIT = re.compile(r'[\x00-\x1f\x7f<>:"/\\|?*\u200e\u200f\u202a-\u202e\u2066-\u2069]')
_LONGEST = 80
_DOCUMENTS = (
    ("[Content_Types].xml", "a Word or other Office file"),
    ("content.xml", "an OpenDocument file"),
    ("META-INF/container.xml", "an e-book"),
)


def unpack(arguments: Mapping[str, Any], meter: Meter) -> list[str]:
    """In the child process: {"path", "folder"} to the names of the files written to folder/0, folder/1 …, in order.

    Raises KnownError where the archive is damaged, protected, a bomb, a document, or holds nothing or too much.
    """
    path, folder = Path(arguments["path"]), Path(arguments["folder"])
    package = Package.open_(path)
    for part, said in _DOCUMENTS:
        if package.has(part):
            raise unreadable(path.name, f"it is called .zip but is {said}", "Give it back its own name")
    parts = sorted(part for part in package.archive.NameToInfo if is_source(PurePosixPath(part.replace("\\", "/"))))
    parts = [part for part in parts if not package.archive.NameToInfo[part].is_dir()]
    if not parts:
        raise unreadable(path.name, "there are no files in it", FRESH_COPY)
    if len(parts) > MOST:
        raise unreadable(path.name, f"there are more than {MOST} files in it", "Bring in a part of them")
    names = []
    for i, part in enumerate(parts):
        meter.tell("Unpacking", i, len(parts))
        names.append(_fit(part))
        (folder / str(i)).mkdir()
        (folder / str(i) / names[-1]).write_bytes(package.read(part))
    return names


def _fit(part: str) -> str:
    """The last word of a path, fit for any computer's folder: never a way to another place."""
    last = _UNFIT.sub("_", PurePosixPath(part.replace("\\", "/")).name).strip(". ") or "law"
    stem, dot, suffix = last.rpartition(".")
    return f"{stem[: _LONGEST - len(suffix)]}.{suffix}" if dot and len(suffix) < 8 else last[:_LONGEST]
