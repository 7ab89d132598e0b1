"""Connections to SQLite files: plain ones, and those under a password (SQLCipher 4 with its default settings)."""

import hashlib
import secrets
import sqlite3
from importlib import import_module
from pathlib import Path
from typing import Any

from attrs import field, frozen

MAGIC = b"SQLite format 3\x00"
"""How a plain file begins; one under a password begins with its salt."""
ROUNDS = 256_000
"""PBKDF2-HMAC-SHA512, as SQLCipher 4 does by itself: about an eighth of a second, once a session."""
SALT = 16
"""Bytes at the beginning of an encrypted file."""


@frozen
class Key:
    """What a password and the salt of a file make: any SQLCipher 4 opens the file with the password alone."""

    raw: bytes = field(repr=False)
    salt: bytes

    @classmethod
    def of(cls, password: str, salt: bytes | None = None) -> "Key":
        """The key of a password for a file with this salt, or for a new file."""
        salt = salt or secrets.token_bytes(SALT)
        return cls(hashlib.pbkdf2_hmac("sha512", password.encode("utf-8", "surrogatepass"), salt, ROUNDS, 32), salt)

    @classmethod
    def for_file(cls, password: str, path: Path) -> "Key":
        """The key of a password for a file that is there; raises OSError."""
        with path.open("rb") as file:
            return cls.of(password, file.read(SALT).ljust(SALT, b"\0"))


def connect(place: str | Path, key: Key | None = None, **how: Any) -> sqlite3.Connection:
    """A connection as `sqlite3.connect` makes one; under a key, one of SQLCipher with the same methods."""
    if key is None:
        plain: sqlite3.Connection = sqlite3.connect(place, **how)
        return plain
    connection: sqlite3.Connection = _cipher().connect(str(place), **how)
    connection.execute("PRAGMA cipher_log_level = NONE")
    connection.execute(f"PRAGMA key = \"x'{key.raw.hex()}{key.salt.hex()}'\"")
    return connection


def is_plain(path: Path) -> bool:
    """Whether the file that is there is under no password."""
    try:
        with path.open("rb") as file:
            return file.read(len(MAGIC)) == MAGIC
    except OSError:
        return False


def errors(*others: type[Exception]) -> tuple[type[Exception], ...]:
    """What a connection raises, and `others`; for an `except`, which asks when something was raised."""
    return (sqlite3.Error, _cipher().Error, *others)


def _cipher() -> Any:
    """SQLCipher is loaded when the first password is met."""
    return import_module("sqlcipher3.dbapi2")
