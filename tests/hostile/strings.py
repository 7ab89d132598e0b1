"""Words of our own making that have done harm to programs, and every sign that turns, hides or controls text."""

import json
import unicodedata
from collections.abc import Iterator
from pathlib import Path

SHORT: dict[str, list[str]] = json.loads(Path(__file__).with_name("strings.json").read_text("ascii"))
"""By what they are made for: markup, formulas, paths, formats, code, scripts."""
LONG = (
    "x" * 100_000, "word " * 20_000, "\u0627" * 5_000, "W" * 3_000, " " * 500 + "x", "\n" * 300 + "x", "(" * 1_000,
    "'" * 1_000,
    "Z" + "\u0351" * 200, "\u0301" * 50, "\U0001f600" * 50, "\u200f" * 40, "a" * 260,
)  # fmt: skip
_RANGES = (
    (0x00, 0x1F), (0x7F, 0x9F), (0x200B, 0x200F), (0x202A, 0x202E), (0x2060, 0x2069), (0xFEFF, 0xFEFF),
    (0xFFFE, 0xFFFF), (0xE0000, 0xE0007), (0xE0020, 0xE007F),
)  # fmt: skip


def signs() -> Iterator[str]:
    """Every sign that turns, hides or controls text, alone between two letters."""
    for first, last in _RANGES:
        for code in range(first, last + 1):
            yield f"a{chr(code)}z"


def every() -> list[str]:
    """All of them, each once."""
    return list(dict.fromkeys((*(words for some in SHORT.values() for words in some), *LONG, *signs())))


def seen(words: str) -> str:
    """What of some words is read on a page: without blanks and signs that are not seen, in one form."""
    flat = unicodedata.normalize("NFKC", words)
    return "".join(c for c in flat if unicodedata.category(c)[0] not in "ZC")
