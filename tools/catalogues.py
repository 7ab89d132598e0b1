"""Keep the message catalogues beside the words that are said: python tools/catalogues.py [--write].

Lists for every report language what the program says and its catalogue lacks, and what the catalogue has besides;
`--write` puts the missing words there without a translation and takes the others out.
"""

import io
import sys
from collections.abc import Iterator
from pathlib import Path

from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po, write_po

SOURCE = Path(__file__).resolve().parent.parent / "src" / "gapanalyzer"
ROOMS = ("wording", "report")
"""The packages that say something in the language of a report."""
KEYWORDS = {"say": None, "count": (1, 2), "msg": None}
_STAMPS = tuple(
    f'"{name}'
    for name in (
        "Project-Id", "Report-Msgid", "POT-Creation", "PO-Revision", "Last-Translator", "Language-Team", "Generated-By",
    )
)  # fmt: skip
"""Lines of the head that would change with every writing, or say nothing."""
Said = str | tuple[str, ...]


def said() -> set[Said]:
    """Every English sentence of the program; one with a number as its two forms."""
    found = (extract_from_dir(SOURCE / room, method_map=[("**.py", "python")], keywords=KEYWORDS) for room in ROOMS)
    return {message for room in found for _file, _line, message, _comments, _context in room}


def path_of(language: str) -> Path:
    """Where the catalogue of a language is."""
    return SOURCE / "wording" / "locale" / language / "LC_MESSAGES" / "gapanalyzer.po"


def languages() -> tuple[str, ...]:
    """The languages that have a catalogue."""
    return tuple(sorted(path.parents[1].name for path in (SOURCE / "wording" / "locale").glob("*/LC_MESSAGES/*.po")))


def catalogue(language: str) -> Catalog:
    """The catalogue of a language."""
    with path_of(language).open("rb") as file:
        return read_po(file, locale=language)


def english(message: Message) -> Said:
    """What a message stands for, as `said` has it."""
    return message.id if isinstance(message.id, str) else tuple(message.id)


def missing(known: Catalog) -> list[Said]:
    """What is said and has no translation here, in every form of a number."""
    done = {english(m) for m in known if m.id and all((m.string,) if isinstance(m.string, str) else m.string or ("",))}
    return sorted(said() - done, key=str)


def besides(known: Catalog) -> list[Said]:
    """What is translated here and said nowhere."""
    return sorted({english(m) for m in known if m.id} - said(), key=str)


def write(known: Catalog, language: str) -> None:
    """The catalogue with exactly what is said, in the order of the alphabet."""
    for message in besides(known):
        known.delete(message if isinstance(message, str) else message[0])
    for wanted in said() - {english(m) for m in known if m.id}:
        known.add(wanted)
    made = io.BytesIO()
    write_po(made, known, width=110, no_location=True, sort_output=True)
    lines = made.getvalue().decode().splitlines(keepends=True)
    kept = "".join(line for line in lines if not line.startswith(_STAMPS))
    path_of(language).write_text(kept, encoding="utf-8", newline="\n")


def faults() -> Iterator[str]:
    """One line for each word too few or too many."""
    for language in languages():
        known = catalogue(language)
        yield from (f"{language}: not translated: {message}" for message in missing(known))
        yield from (f"{language}: said nowhere: {message}" for message in besides(known))


def main() -> int:
    """Lists, or writes and lists what is left to translate; 1 where something is."""
    if "--write" in sys.argv[1:]:
        for language in languages():
            write(catalogue(language), language)
    found = list(faults())
    sys.stdout.write("".join(f"{line}\n" for line in found))
    return int(bool(found))


if __name__ == "__main__":
    sys.exit(main())
