"""Precision and recall of the segmenter against gold lists, and its time as a ratio to bare text extraction.

    python benchmarks/segmentation.py [shared/legislation folder]

A unit counts as found where its printed number stands in the longest common subsequence of found and gold numbers,
compared without spaces, hyphens, final dots, ° and º, and case.
"""

import json
import re
import sys
import time
import zipfile
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TypeVar

import pypdfium2
from lxml import etree

from gapanalyzer.legislation.document import Document
from gapanalyzer.legislation.reading import read_docx, read_pdf, read_txt
from gapanalyzer.legislation.structure.segment import segment

Result = TypeVar("Result")
DEFAULT = Path(__file__).resolve().parents[2] / "shared" / "legislation"
READERS: dict[str, Callable[[Path], Document]] = {
    ".docx": read_docx.read,
    ".pdf": read_pdf.read,
    ".txt": read_txt.read,
}
BARS = {".docx": (0.99, 0.98), ".txt": (0.99, 0.98), ".pdf": (0.99, 0.88)}


def plain(number: str) -> str:
    """A number as the comparison sees it."""
    return re.sub(r"[\s\-‐‑–°º]", "", number).rstrip(".").casefold()


def common(found: Sequence[str], gold: Sequence[str]) -> int:
    """The length of the longest common subsequence."""
    row = [0] * (len(gold) + 1)
    for one in found:
        before = 0
        for j, other in enumerate(gold, 1):
            before, row[j] = row[j], before + 1 if one == other else max(row[j], row[j - 1])
    return row[-1]


def bare_extraction(path: Path) -> int:
    """The floor: the characters of the file, with no structure at all."""
    if path.suffix == ".pdf":
        pdf = pypdfium2.PdfDocument(path)
        return sum(len(pdf[i].get_textpage().get_text_bounded()) for i in range(len(pdf)))
    if path.suffix == ".docx":
        with zipfile.ZipFile(path) as package:
            return sum(len(text) for text in etree.fromstring(package.read("word/document.xml")).itertext())
    return len(path.read_text(encoding="utf-8"))


def timed(work: Callable[[], Result]) -> tuple[Result, float]:
    """A result and the seconds it took."""
    start = time.perf_counter()
    result = work()
    return result, time.perf_counter() - start


def measure(path: Path, gold: Sequence[str]) -> bool:
    """Print one line about one file; True where it reaches its bars."""
    _, floor = timed(lambda: bare_extraction(path))
    document, reading = timed(lambda: READERS[path.suffix](path))
    text, segmenting = timed(lambda: segment(document))
    found = [plain(article.number) for article in text.articles]
    matched = common(found, [plain(number) for number in gold])
    precision, recall = matched / max(len(found), 1), matched / len(gold)
    score = 2 * precision * recall / max(precision + recall, 1e-9)
    ratio = (reading + segmenting) / max(floor, 1e-6)
    print(
        f"{path.name:34} {len(gold):5} {precision:9.3f} {recall:7.3f} {score:6.3f} "
        f"{reading:8.2f} {segmenting:8.2f} {floor:7.2f} {ratio:7.1f}"
    )
    least = BARS[path.suffix]
    return precision >= least[0] and recall >= least[1]


def main(folder: Path) -> int:
    """Measure every file the gold lists name; 1 where one of them misses its bar."""
    lists = sorted((folder / "gold").glob("*.json"))
    if not lists:
        print(f"There are no gold lists in {folder}; name the folder that holds them.", file=sys.stderr)
        return 2
    columns = ("gold", 5), ("precision", 9), ("recall", 7), ("F", 6), ("read s", 8), ("segm. s", 8), ("bare s", 7)
    print(f"{'file':34} " + " ".join(f"{word:>{width}}" for word, width in columns) + "   ratio")
    reached = [
        measure(folder / name, gold["units"])
        for gold in (json.loads(path.read_text(encoding="utf-8")) for path in lists)
        for name in gold.get("file", [])
        if Path(name).suffix in READERS
    ]
    return 0 if all(reached) else 1


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]) if len(sys.argv) > 1 else DEFAULT))
