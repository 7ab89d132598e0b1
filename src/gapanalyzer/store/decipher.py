"""The plain pages of a damaged file under a password, each for itself, for `carve`.

SQLCipher gives up a file at its first bad page, and it is the only AES there is here. So the encrypted blocks are hung
into a sound file under the same key, as one long value, and read from there: decrypting a block takes the key and the
block before it, nothing else (CBC), and every page gets a code of its own again. What comes of a bad page is rubbish
that `carve` and the hashes of entries do not believe. No plain word is written to the disk.
Source: "SQLCipher Design" (page format, HMAC) and "Database File Format" of SQLite, sections 1.6 and 1.7.
"""

import hashlib
import hmac
import tempfile
from contextlib import closing
from pathlib import Path

from gapanalyzer.store.engine import MAGIC, SALT, Key, connect
from gapanalyzer.store.schema import PAGE

RESERVED = 80
"""Bytes at the end of an encrypted page: an initialisation vector of 16 and a code (HMAC-SHA512) of 64."""
_IV, _BLOCK = 16, 16
_USABLE = PAGE - RESERVED
_FILL = _USABLE - _BLOCK
"""Bytes of ours on a page of the value: its first block keeps the number of the page that follows."""

_ENOUGH = 2_000
"""Pages of which one shows whether the key is right."""


def fits(data: bytes, key: Key) -> bool:
    """Whether some page of a file was written under this key."""
    code = _code_key(key)
    return any(_code(code, data[at : at + PAGE], at // PAGE + 1) == data[at + PAGE - 64 : at + PAGE]
               for at in range(0, min(len(data), _ENOUGH * PAGE) - PAGE + 1, PAGE))  # fmt: skip


def plain(data: bytes, key: Key) -> bytes:
    """The pages of a file, decrypted; the reserved end of each is zero."""
    pages = [data[at : at + PAGE] for at in range(0, len(data) - PAGE + 1, PAGE)]
    secret = b"".join(page[SALT if n == 0 else 0 : _USABLE] for n, page in enumerate(pages))
    words = bytearray(_chained(secret, key))
    at, made = 0, list[bytes]()
    for n, page in enumerate(pages):
        size = _USABLE - (SALT if n == 0 else 0)
        _turn(words, at, _before(secret, at), page[_USABLE : _USABLE + _IV])
        made += [MAGIC if n == 0 else b"", bytes(words[at : at + size]), bytes(RESERVED)]
        at += size
    return b"".join(made)


def _chained(secret: bytes, key: Key) -> bytes:
    """All blocks decrypted as one chain that begins after a block of zeros."""
    fill = [secret[at : at + _FILL] for at in range(0, len(secret), _FILL)]
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "frame"
        local = _hang(path, key, len(fill))
        frame = bytearray(path.read_bytes())
        code = _code_key(key)
        firsts = [_replace(frame, number, piece, code) for number, piece in enumerate(fill, start=3)]
        path.write_bytes(frame)
        with closing(connect(path, key)) as connection:
            value: bytes = connection.execute("SELECT x FROM frame").fetchone()[0]
    words = bytearray()
    for n, piece in enumerate(fill):
        start = local + n * (_USABLE - 4) + _BLOCK - 4
        words += value[start : start + len(piece)]
        at = n * _FILL
        _turn(words, at, firsts[n], _before(secret, at))
    return bytes(words)


def _hang(path: Path, key: Key, pages: int) -> int:
    """Make a file with one value whose overflow is pages 3, 4 … to the last; how many bytes stand before that."""
    keeps = (_USABLE - 12) * 32 // 255 - 23
    whole = keeps + pages * (_USABLE - 4)
    size = next(n for n in range(whole - 10, whole) if 1 + _varint(12 + 2 * n) + n == whole)
    with closing(connect(path, key, isolation_level=None)) as connection:
        connection.execute("PRAGMA auto_vacuum = NONE")
        connection.execute("PRAGMA journal_mode = OFF")
        connection.execute("CREATE TABLE frame (x BLOB)")
        connection.execute("INSERT INTO frame VALUES (zeroblob(?))", (size,))
    return size - pages * (_USABLE - 4)


def _varint(number: int) -> int:
    """How many bytes a number takes in a record."""
    return -(-number.bit_length() // 7)


def _replace(frame: bytearray, number: int, piece: bytes, code: bytes) -> bytes:
    """Put blocks after the first one of a page, under a new code; that first block, still encrypted."""
    at = (number - 1) * PAGE
    frame[at + _BLOCK : at + _USABLE] = piece.ljust(_FILL, b"\0")
    frame[at + _USABLE + _IV : at + _USABLE + RESERVED] = _code(code, bytes(frame[at : at + PAGE]), number)
    return bytes(frame[at : at + _BLOCK])


def _before(secret: bytes, at: int) -> bytes:
    """The encrypted block before a place; zeros before the first."""
    return secret[max(at - _BLOCK, 0) : at].rjust(_BLOCK, b"\0")


def _turn(words: bytearray, at: int, was: bytes, prior: bytes) -> None:
    """Let a block that was decrypted after the block `was` come after the block `prior`."""
    here = slice(at, at + _BLOCK)
    words[here] = bytes(a ^ b ^ c for a, b, c in zip(words[here], was, prior, strict=True))


def _code_key(key: Key) -> bytes:
    salt = bytes(byte ^ 0x3A for byte in key.salt)
    return hashlib.pbkdf2_hmac("sha512", key.raw, salt, 2, 32)


def _code(key: bytes, page: bytes, number: int) -> bytes:
    """The code of a page: HMAC-SHA512 over its encrypted bytes, its vector and its number."""
    signed = page[SALT if number == 1 else 0 : _USABLE + _IV] + number.to_bytes(4, "little")
    return hmac.digest(key, signed, "sha512")
