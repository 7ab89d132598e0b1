"""A zip package opened with suspicion: limits on parts and sizes, hard-capped reads, no document type, no entities.

Limits measured in the notes on reliability, C: a zip says how large it is, and lies.
"""

import posixpath
import zipfile
import zlib
from collections import Counter
from io import BytesIO
from pathlib import Path, PurePosixPath

from attrs import frozen
from lxml import etree

from gapanalyzer.isolate.trouble import unreadable
from gapanalyzer.legislation.reading.read_bytes import FRESH_COPY, OCR, SMALLER, whole
from gapanalyzer.model.problem import KnownError

MOST_PARTS = 5_000
MOST_UNPACKED = 200 * 2**20
MOST_IN_A_PART = 64 * 2**20
MOST_RATIO = 200
_SMALL = 2**20
_ENCRYPTED = 0x1
_PICTURES = frozenset({".png", ".jpg", ".jpeg", ".tif", ".tiff", ".gif", ".bmp", ".emf", ".wmf", ".jp2", ".webp"})
_BOMB = "it is built to fill the memory when unpacked"

Element = etree._Element  # noqa: SLF001  lxml gives its element class no public name


@frozen
class Package:
    """An open zip package; `name` is the file's name, for sentences."""

    name: str
    archive: zipfile.ZipFile

    @classmethod
    def open_(cls, path: Path) -> "Package":
        """Open and weigh the package; raises KnownError where it is broken, protected or bomb-like."""
        content = whole(path)
        try:
            archive = zipfile.ZipFile(BytesIO(content))
        except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError, RecursionError):
            raise unreadable(path.name, "it is damaged or not complete", FRESH_COPY) from None
        package = cls(path.name, archive)
        package._weigh()
        return package

    def _weigh(self) -> None:
        parts = self.archive.infolist()
        if len(parts) > MOST_PARTS:
            raise unreadable(self.name, f"it has more than {MOST_PARTS:,} parts inside", FRESH_COPY)
        if sum(part.file_size for part in parts) > MOST_UNPACKED:
            raise unreadable(self.name, _BOMB, FRESH_COPY)
        if any(p.file_size > _SMALL and p.file_size > MOST_RATIO * p.compress_size for p in parts):
            raise unreadable(self.name, _BOMB, FRESH_COPY)
        twice = [name for name, n in Counter(part.filename for part in parts).items() if n > 1]
        if twice:
            raise unreadable(
                self.name, "one part stands in it twice, and programs would show different texts", FRESH_COPY
            )

    def has(self, part: str) -> bool:
        """Whether the package holds this part."""
        return part in self.archive.NameToInfo

    @property
    def pictures(self) -> bool:
        """Whether pictures are in it."""
        return any(PurePosixPath(name).suffix.lower() in _PICTURES for name in self.archive.NameToInfo)

    def without_words(self, remedy: str) -> KnownError:
        """The error where no words were found; with pictures in it, it is a scan."""
        if self.pictures:
            return unreadable(self.name, "there are pictures in it but no words: it is a scan", OCR)
        return unreadable(self.name, "there are no words in it", remedy)

    def read(self, part: str) -> bytes:
        """The bytes of one part, at most 64 MB; raises KnownError where they are damaged, protected or too many."""
        info = self.archive.NameToInfo[part]
        if info.flag_bits & _ENCRYPTED:
            raise unreadable(self.name, "it is protected with a password", "Save a copy without the password")
        try:
            with self.archive.open(info) as stream:
                content = stream.read(MOST_IN_A_PART + 1)
        except (zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError, NotImplementedError, RuntimeError):
            raise unreadable(self.name, "it is damaged or not complete", FRESH_COPY) from None
        if len(content) > MOST_IN_A_PART:
            raise unreadable(self.name, "its text is larger than 64 MB", SMALLER)
        return content

    def xml(self, part: str) -> Element | None:
        """The root of an XML part, or None where there is no such part; a document type is refused."""
        if not self.has(part):
            return None
        return parsed(self.read(part), self.name)

    def related(self, part: str) -> dict[str, str]:
        """Parts that `part` ("" for the package) refers to inside the package, by the last word of the relation."""
        folder, name = posixpath.split(part)
        root = self.xml(posixpath.join(folder, "_rels", f"{name}.rels"))
        found: dict[str, str] = {}
        for relation in root if root is not None else ():
            target = relation.get("Target", "")
            if relation.get("TargetMode") == "External" or not target:
                continue
            inside = (
                target.lstrip("/") if target.startswith("/") else posixpath.normpath(posixpath.join(folder, target))
            )
            found.setdefault(relation.get("Type", "").rpartition("/")[2], inside)
        return found


def parsed(content: bytes, name: str) -> Element:
    """Parse XML that a stranger wrote; raises KnownError where it is broken, too deep, or has a document type."""
    parser = etree.XMLParser(
        resolve_entities=False, load_dtd=False, no_network=True, remove_comments=True, remove_pis=True
    )
    try:
        root = etree.fromstring(content, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        deep = "depth" in str(error)
        reason = "it is nested too deeply" if deep else "its inside is damaged"
        raise unreadable(name, reason, FRESH_COPY) from None
    if root.getroottree().docinfo.internalDTD is not None:
        raise unreadable(name, "it defines words of its own (a document type), which no plain law does", FRESH_COPY)
    return root
