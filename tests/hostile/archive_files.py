"""Hostile zip archives of sources: nested, crowded, with names that lead elsewhere. Each entry gives bytes."""

import zipfile
from collections.abc import Callable, Mapping

from tests.hostile.packages import patched, word, zipped
from tests.hostile.word_files import LAW

TEXT = "Article 1. Whoever procures the illegal entry of another person is punished.\n" * 3


def named(*names: str) -> bytes:
    return zipped(dict.fromkeys(names, TEXT))


def inside(depth: int) -> bytes:
    content = named("law.txt")
    for i in range(depth):
        content = zipped({f"{i}.zip": content})
    return content


def linked() -> bytes:
    link = zipfile.ZipInfo("law.txt")
    link.external_attr = 0o120777 << 16
    return zipped({"other.txt": TEXT}) + zipped({link.filename: "/etc/passwd"})


ARCHIVE_FILES: Mapping[str, Callable[[], bytes]] = {
    "archive-in-archive": lambda: inside(1),
    "archives-in-archives": lambda: inside(30),
    "ten-thousand": lambda: named(*(f"{i}.txt" for i in range(10_000))),
    "six-hundred": lambda: named(*(f"{i}.txt" for i in range(600))),
    "upwards": lambda: named("../../../outside.txt", "..\\..\\outside.txt", "/outside.txt", "C:\\outside.txt"),
    "names-of-windows": lambda: named("CON", "nul.txt", "aux", "law.txt::$DATA", "law .txt. ."),
    "name-of-signs": lambda: named("\u202etxt.wal", "\x01\x02.txt", "a\nb.txt", "﷽" * 60 + ".txt"),
    "name-long": lambda: named("n" * 5_000 + ".txt", "d/" * 3_000 + "law.txt"),
    "name-empty": lambda: named("/", "./", "../", " "),
    "left-behind": lambda: named("__MACOSX/._law.txt", ".DS_Store", "~$law.docx", "Thumbs.db"),
    "bomb": lambda: zipped({"law.txt": b" " * 150_000_000}),
    "bombs": lambda: zipped({f"{i}.txt": b" " * 3_000_000 for i in range(90)}),
    "sum-wrong": lambda: patched(named("law.txt"), b"PK\x01\x02", 16, b"\0\0\0\0"),
    "locked": lambda: patched(named("law.txt"), b"PK\x01\x02", 8, b"\x01\x00"),
    "link": linked,
    "a-word-file": lambda: word(LAW) + b"",
    "no-archive": TEXT.encode,
    "empty-archive": lambda: zipped({}, comment=b"nothing"),
    "of-strangers": lambda: zipped(
        {"a.docx": b"PK\x03\x04", "b.pdf": b"%PDF-", "c.rtf": b"{\\rtf1", "d.bin": bytes(99)}
    ),
}
"""By name; the suffix is .zip."""
