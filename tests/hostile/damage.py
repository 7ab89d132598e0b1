"""Honest files damaged by chance, the same each time: cut, overwritten, doubled, shuffled, inside and out."""

import random
from collections.abc import Callable, Mapping

from tests.hostile import markup_files, odt_files, pdf_files, text_files, word_files
from tests.hostile.crafted import line
from tests.hostile.packages import Parts, odt_parts, word_parts, zipped

Damage = Callable[[bytes, random.Random], bytes]

_WORD = word_parts(
    word_files.LAW * 4 + word_files.numbered() + word_files.refers("1") + word_files.styled("A"),
    numbering=word_files.numbering(),
    styles=word_files.style("A", "B") + word_files.style("B", "C"),
    footnotes=word_files.note("1"),
    comments="<w:comment/>",
)
_ODT = odt_parts(
    odt_files.LIST + odt_files.LAW * 6 + odt_files.LIST_END, odt_files.levels(""), odt_files.styled("A", "B")
)
PACKAGES: Mapping[str, Parts] = {"docx": _WORD, "odt": _ODT}
HONEST: Mapping[str, bytes] = {
    "docx": zipped(_WORD),
    "odt": zipped(_ODT),
    "rtf": text_files.RTF * 9 + b"{\\footnote x}{\\fonttbl{\\f1\\fcharset178 A;}}\\u233 ?\\'e9\\cell\\row}",
    "html": markup_files.page("<ol><li>It is punished.</li></ol><table><tr><td>a<td>b</table>" * 9),
    "xml": markup_files.akn(markup_files.SECTION * 9),
    "txt": "".join(f"Artículo {n}. Será reprimido\n1. el que\na) por tierra\n" for n in range(1, 30)).encode(),
    "pdf": pdf_files.page(
        "".join(line(f"Article {n}. It is punished.", 72, 800 - 15 * n) for n in range(1, 40)).encode()
    ),
}


def cut(content: bytes, chance: random.Random) -> bytes:
    return content[: chance.randrange(len(content))]


def beheaded(content: bytes, chance: random.Random) -> bytes:
    return content[chance.randrange(1, 200) :]


def overwritten(content: bytes, chance: random.Random) -> bytes:
    out = bytearray(content)
    for _ in range(chance.choice((1, 3, 30, 300))):
        out[chance.randrange(len(out))] = chance.randrange(256)
    return bytes(out)


def blanked(content: bytes, chance: random.Random) -> bytes:
    at, size = chance.randrange(len(content)), chance.randrange(1, 200)
    return content[:at] + bytes(size) + content[at + size :]


def doubled(content: bytes, chance: random.Random) -> bytes:
    at, size = chance.randrange(len(content)), chance.randrange(1, 400)
    return content[: at + size] + content[at : at + size] * chance.choice((1, 9)) + content[at + size :]


def shuffled(content: bytes, chance: random.Random) -> bytes:
    size = max(1, len(content) // chance.choice((3, 8, 20)))
    pieces = [content[i : i + size] for i in range(0, len(content), size)]
    chance.shuffle(pieces)
    return b"".join(pieces)


def numbers_grown(content: bytes, chance: random.Random) -> bytes:
    """Some figures replaced by absurd ones."""
    out = bytearray(content)
    figures = [i for i, byte in enumerate(content) if 48 <= byte <= 57]
    for i in sorted(chance.sample(figures, min(len(figures), 5)), reverse=True):
        out[i : i + 1] = chance.choice((b"-1", b"2147483648", b"99999999999999999999", b"1e9", b""))
    return bytes(out)


DAMAGE: tuple[Damage, ...] = (cut, overwritten, blanked, doubled, shuffled, numbers_grown, beheaded)


def damaged(suffix: str, number: int) -> bytes:
    """The honest file of this kind with damage of this number; every other package is damaged within a part."""
    chance = random.Random(f"{suffix} {number}")
    harm = DAMAGE[number % len(DAMAGE)]
    if suffix not in PACKAGES or number % 2:
        return harm(HONEST[suffix], chance)
    parts = dict(PACKAGES[suffix])
    name = chance.choice(sorted(parts))
    kind = chance.randrange(4)
    if kind == 0:
        del parts[name]
    elif kind == 1:
        parts[name] = parts[chance.choice(sorted(parts))]
    else:
        whole = parts[name]
        parts[name] = harm(whole if isinstance(whole, bytes) else whole.encode(), chance)
    return zipped(parts)
