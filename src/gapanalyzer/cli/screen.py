"""What is printed commands no terminal: control signs from laws and other people's files are printed as codes."""

import io
import sys
from collections.abc import Iterator
from contextlib import contextmanager, redirect_stdout
from typing import TextIO

_CODES = {code: f"\\u{code:04x}" for code in (*range(0x20), *range(0x7F, 0xA0)) if chr(code) not in "\n\t"}
"""As JSON writes them, so that a form that is printed reads back."""


def harmless(words: str) -> str:
    """The words with a code in place of each sign that a terminal may take for a command."""
    return words.translate(_CODES)


@contextmanager
def screened() -> Iterator[None]:
    """Everything written to standard output meanwhile is harmless."""
    with redirect_stdout(_Screen(sys.stdout)):
        yield


class _Screen(io.TextIOBase):
    """A stream of words before another one."""

    encoding, errors = "utf-8", "backslashreplace"
    """As `main` sets the other one."""

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream

    def isatty(self) -> bool:
        """Whether a person reads it as it comes."""
        return self._stream.isatty()

    def write(self, words: str) -> int:
        """Pass the words on without what commands a terminal."""
        self._stream.write(harmless(words))
        return len(words)

    def flush(self) -> None:
        """Let the other one write what it holds."""
        self._stream.flush()
