"""Rich text in pieces: groups, control words with their numbers, bytes of text (RTF specification 1.9.1).

Also which code page the bytes of a font are written in.
"""

import codecs
import re
from collections.abc import Iterator, Mapping

from attrs import frozen

OPEN, CLOSE, WORD, BYTES = "{", "}", "word", "bytes"
_TOKEN = re.compile(
    rb"\\([a-zA-Z]{1,32})(-?[0-9]{1,10})? ?|\\'([0-9a-fA-F]{2})|\\([^a-zA-Z])|([{}])|[\r\n]+|([^\\{}\r\n]+)|\\",
    re.DOTALL,
)
_CHARSETS: Mapping[int, str] = {
    77: "mac_roman", 128: "cp932", 129: "cp949", 130: "johab", 134: "gbk", 136: "cp950", 161: "cp1253", 162: "cp1254",
    163: "cp1258", 177: "cp1255", 178: "cp1256", 186: "cp1257", 204: "cp1251", 222: "cp874", 238: "cp1250",
    254: "cp437", 255: "cp850", 2: "latin-1",
}  # fmt: skip


@frozen
class Token:
    """`kind` is OPEN, CLOSE, WORD (a control word or sign; `number` None where it has none) or BYTES."""

    kind: str
    word: str = ""
    number: int | None = None
    content: bytes = b""
    escaped: bool = False
    """Whether the byte was written as \\'hh and so counts as one character."""


def tokens(content: bytes) -> Iterator[Token]:
    """Every token in order; bytes that a word says are binary are jumped over."""
    at = 0
    while found := _TOKEN.match(content, at):
        at = found.end()
        word, number, code, sign, brace, plain = found.groups()
        if plain:
            yield Token(BYTES, content=plain)
        elif word:
            said = int(number) if number else None
            if word == b"bin":
                at += max(said or 0, 0)
            yield Token(WORD, word.decode("ascii"), said)
        elif brace:
            yield Token(OPEN if brace == b"{" else CLOSE)
        elif code:
            yield Token(BYTES, content=bytes.fromhex(code.decode("ascii")), escaped=True)
        elif sign:
            yield Token(WORD, sign.decode("latin-1"))


def code_page(number: int) -> str:
    """The name of a Windows code page that Python knows; that of Western Europe otherwise."""
    name = {65001: "utf-8", 10000: "mac_roman", 1200: "cp1252"}.get(number, f"cp{number}")
    try:
        codecs.lookup(name)
    except LookupError:
        return "cp1252"
    return name


def code_page_of(charset: int, usual: str) -> str:
    """The code page of a font's character set; 0 and 1 are the file's own, as older writers have it."""
    return _CHARSETS.get(charset, usual)
