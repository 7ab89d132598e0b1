"""The bytes of a source file, or one sentence why there are none; and the limits every reader keeps."""

from pathlib import Path

from gapanalyzer.isolate.trouble import unreadable

MOST_BYTES = 100 * 2**20
MOST_CHARACTERS = 20_000_000
OCR = "Ask for the file it was printed from, or run it through text recognition (OCR) first"
FRESH_COPY = "Ask for a fresh copy, or open it where it was made and save it again"
SMALLER = "Bring in the law alone, without pictures and annexes, or in several files"


def whole(path: Path) -> bytes:
    """All bytes of the file; raises KnownError where it is missing, a folder, empty, too large or locked."""
    try:
        if path.is_dir():
            raise unreadable(path.name, "it is a folder", "Choose the files in it")
        size = path.stat().st_size
        if size > MOST_BYTES:
            raise unreadable(path.name, f"it is larger than {MOST_BYTES // 2**20} MB", SMALLER)
        content = path.read_bytes()
    except (FileNotFoundError, NotADirectoryError):
        raise unreadable(path.name, "it is not there any more", "Check the name and the folder") from None
    except (OSError, ValueError):
        raise unreadable(path.name, "this computer does not allow it", "Close it elsewhere or copy it first") from None
    if not content.strip(b"\0\t\n\f\r "):
        raise unreadable(path.name, "it is empty", FRESH_COPY)
    return content


def limited(characters: int, name: str) -> None:
    """Raise KnownError where a text is longer than any law (20 million characters)."""
    if characters > MOST_CHARACTERS:
        raise unreadable(name, "it holds more than 20 million characters of text", SMALLER)
