"""The fonts a PDF is set in: those we ship, by path, and a Chinese one where somebody has put it there."""

import mmap
import struct
from collections.abc import Iterator
from functools import cache
from importlib.util import find_spec
from pathlib import Path

_OWN = Path(__file__).parent / "fonts"
_WINDOW = Path(__file__).parents[1] / "ui" / "fonts"
"""The sans faces, which the window shows too."""
_PACKAGE = "manimgx_fonts_cjk"
"""A Python package that holds Noto Sans CJK."""
_SUFFIXES = frozenset({".ttf", ".otf", ".ttc"})
_SERIF, _SANS, _NASKH, _ARABIC = "GapAnalyzer Serif", "GapAnalyzer Sans", "Amiri", "IBM Plex Sans Arabic"
"""The Arabic of the window draws dots apart from their letters, and words copied from a PDF then hold letters twice."""
_CHINESE = tuple(f"{name} SC" for name in ("Noto Serif", "Noto Serif CJK", "Noto Sans", "Noto Sans CJK"))
_HAN = 0x4E2D
CHINESE_FOLDER = _OWN
"""Where a user puts the Chinese font."""


def folders() -> tuple[Path, ...]:
    """The folders fonts are in, ours first."""
    found = find_spec(_PACKAGE)
    return (_WINDOW, _OWN, *((Path(found.origin).parent,) if found and found.origin else ()))


def files() -> tuple[Path, ...]:
    """Every font file there is to use."""
    return tuple(path for folder in folders() for path in sorted(folder.iterdir()) if path.suffix.lower() in _SUFFIXES)


def has_chinese() -> bool:
    """Whether one of the fonts has Chinese characters."""
    return any(_HAN in covered for covered in coverage(files()))


def families(language: str, *, sans: bool) -> tuple[str, ...]:
    """The families to set text in, the one of the language first; the others stand in for letters it lacks."""
    latin, arabic = (_SANS, _ARABIC) if sans else (_SERIF, _NASKH)
    chinese = _CHINESE if has_chinese() else ()
    return (arabic, latin, *chinese) if language.startswith("ar") else (latin, arabic, *chinese)


@cache
def coverage(paths: tuple[Path, ...]) -> tuple[frozenset[int], ...]:
    """The code points that each font file has letters for; a file that is no font has none."""
    return tuple(frozenset(_code_points(path)) for path in paths)


def _code_points(path: Path) -> set[int]:
    try:
        with path.open("rb") as file, mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as data:
            start = struct.unpack_from(">I", data, 12)[0] if data[:4] == b"ttcf" else 0
            return set[int]().union(*(codes for table in _tables(data, start) for codes in _mapped(data, table)))
    except (OSError, ValueError, struct.error):
        return set()


def _tables(data: mmap.mmap, start: int) -> Iterator[int]:
    """Where the Unicode tables of the font's character map begin (OpenType specification, "cmap")."""
    for n in range(struct.unpack_from(">H", data, start + 4)[0]):
        tag, _sum, offset, _length = struct.unpack_from(">4sIII", data, start + 12 + 16 * n)
        if tag == b"cmap":
            for m in range(struct.unpack_from(">H", data, offset + 2)[0]):
                platform, encoding, at = struct.unpack_from(">HHI", data, offset + 4 + 8 * m)
                if platform == 0 or (platform == 3 and encoding in {1, 10}):
                    yield offset + at


def _mapped(data: mmap.mmap, at: int) -> Iterator[range]:
    """The runs of code points of a table of format 4 or 12; other formats have none that we need."""
    form = struct.unpack_from(">H", data, at)[0]
    if form == 12:
        for n in range(struct.unpack_from(">I", data, at + 12)[0]):
            first, last, _glyph = struct.unpack_from(">III", data, at + 16 + 12 * n)
            yield range(first, last + 1)
    if form == 4:
        twice = struct.unpack_from(">H", data, at + 6)[0]
        for n in range(0, twice, 2):
            last = struct.unpack_from(">H", data, at + 14 + n)[0]
            first = struct.unpack_from(">H", data, at + 16 + twice + n)[0]
            yield range(first, min(last + 1, 0xFFFF))
