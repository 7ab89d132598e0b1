"""Hundreds of hostile files, crafted and damaged: each ends in a law or in one sentence, within the limits.

0 crashes, 0 hangs, 0 changes. With `--long` more than a thousand.
"""

import hashlib
import re
import sys
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

import pytest

from gapanalyzer.app.intake import bring_in, bring_in_all
from gapanalyzer.model.problem import KnownError
from tests.hostile.archive_files import ARCHIVE_FILES
from tests.hostile.damage import HONEST, damaged
from tests.hostile.markup_files import AKN_FILES, HTML_FILES
from tests.hostile.odt_files import ODT_FILES
from tests.hostile.pdf_files import PDF_FILES
from tests.hostile.sweep import Ending, sweep
from tests.hostile.text_files import RTF_FILES, TXT_FILES
from tests.hostile.word_files import WORD_FILES

CRAFTED: Mapping[str, Mapping[str, Callable[[], bytes]]] = {
    "docx": WORD_FILES,
    "odt": ODT_FILES,
    "rtf": RTF_FILES,
    "html": HTML_FILES,
    "xml": AKN_FILES,
    "txt": TXT_FILES,
    "pdf": PDF_FILES,
}
DAMAGED, DAMAGED_LONG = 7, 120
LEAST, LEAST_LONG = 300, 1_000
SENTENCE = re.compile(r"[^\n]+ cannot be read: [^\n]+\. [A-Z][^\n]+\.")
ABORTS = frozenset({"content-marked.pdf", "forms-doubled.pdf"})
"""PDFium breaks off where memory ends; the program's child dies with it, and that is a sentence too."""
PROJECT = b"SQLite format 3\0 a project that lies beside the files"


def crafted(suffix: str) -> Iterator[tuple[str, bytes]]:
    yield from ((f"{name}.{suffix}", make()) for name, make in CRAFTED[suffix].items())


def by_chance(suffix: str, first: int, last: int) -> Iterator[tuple[str, bytes]]:
    yield from ((f"damaged-{n}.{suffix}", damaged(suffix, n)) for n in range(first, last))


def endings(files: Iterator[tuple[str, bytes]], folder: Path) -> list[Ending]:
    """How each file ends; the folder with the files and a project must be the same before and after."""
    for name, content in files:
        (folder / name).write_bytes(content)
    (folder / "project.gap").write_bytes(PROJECT)
    before = prints(folder)
    found = sweep([folder / name for name in before if name != "project.gap"])
    assert prints(folder) == before
    assert len(found) == len(before) - 1
    return found


def prints(folder: Path) -> dict[str, str]:
    return {f.name: hashlib.sha256(f.read_bytes()).hexdigest() for f in sorted(folder.iterdir())}


def faults(found: list[Ending], folder: Path) -> list[Ending]:
    """The endings that are neither a law nor a sentence with the file, the reason and the next step."""
    return [end for end in found if not (end.kind == "law" or _is_sentence(end, folder))]


def _is_sentence(end: Ending, folder: Path) -> bool:
    words = end.words
    if end.kind in {"memory", "died"} and end.name in ABORTS:
        with pytest.raises(KnownError) as caught:
            bring_in(folder / end.name)
        words = str(caught.value)
    return words.startswith(end.name) and bool(SENTENCE.fullmatch(words)) and "root:" not in words


@pytest.mark.parametrize("suffix", CRAFTED)
def test_a_crafted_file_ends_in_a_law_or_in_one_sentence(suffix: str, tmp_path: Path) -> None:
    assert faults(endings(crafted(suffix), tmp_path), tmp_path) == []


def test_a_damaged_file_ends_in_a_law_or_in_one_sentence(tmp_path: Path) -> None:
    files = (file for suffix in HONEST for file in by_chance(suffix, 0, DAMAGED))
    found = endings(files, tmp_path)
    assert faults(found, tmp_path) == []
    assert {end.kind for end in found} == {"law", "sentence"}


@pytest.mark.long
@pytest.mark.parametrize("suffix", HONEST)
def test_a_thousand_damaged_files_end_so_too(suffix: str, tmp_path: Path) -> None:
    assert faults(endings(by_chance(suffix, DAMAGED, DAMAGED_LONG), tmp_path), tmp_path) == []


@pytest.mark.parametrize("name", ARCHIVE_FILES)
def test_an_archive_gives_its_files_one_by_one_and_nothing_outside(name: str, tmp_path: Path) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    file = folder / f"{name}.zip"
    file.write_bytes(ARCHIVE_FILES[name]())
    for brought in bring_in_all(file):
        if isinstance(brought.outcome, KnownError):
            assert SENTENCE.fullmatch(str(brought.outcome))
        else:
            assert "root:" not in brought.outcome.text.joined
    assert [f.name for f in tmp_path.iterdir()] == ["in"]
    assert [f.name for f in folder.iterdir()] == [file.name]


@pytest.mark.parametrize("suffix", HONEST)
def test_a_file_under_the_name_of_another_kind_is_refused_or_read_as_what_it_is(suffix: str, tmp_path: Path) -> None:
    files = ((f"called-{suffix}-{other}.{suffix}", content) for other, content in HONEST.items() if other != suffix)
    assert faults(endings(files, tmp_path), tmp_path) == []


def test_they_are_hundreds_and_no_two_are_the_same(capsys: pytest.CaptureFixture[str]) -> None:
    kinds = Counter[str]()
    seen: set[str] = set()
    for suffix in CRAFTED:
        new = {hashlib.sha256(content).hexdigest() for _, content in crafted(suffix)}
        new |= {hashlib.sha256(content).hexdigest() for _, content in by_chance(suffix, 0, DAMAGED)}
        kinds[suffix] = len(new - seen)
        seen |= new
    later = {hashlib.sha256(c).hexdigest() for suffix in HONEST for _, c in by_chance(suffix, DAMAGED, DAMAGED_LONG)}
    with capsys.disabled():
        said = ", ".join(f"{n} {suffix}" for suffix, n in kinds.items())
        sys.stdout.write(f"\n{len(seen)} distinct hostile files ({said}); {len(seen | later)} in the long run\n")
    assert len(seen) >= LEAST
    assert len(seen | later) >= LEAST_LONG
