"""CPU time and memory of bringing laws in, beside their bare text: python -m benchmarks.intake.

The bar on PDF files is on what reading and finding the structure cost beside the text of all pages, taken by the same
library in the same process; the start of the child process, the same for every file, is printed by itself and with it.
"""

import resource
import subprocess
import sys
import time
import zipfile
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pypdfium2
from lxml import etree

from benchmarks.common import line, real_laws
from benchmarks.w1 import word_file
from gapanalyzer.app.intake import bring_in
from gapanalyzer.legislation.document import Document
from gapanalyzer.legislation.reading import read_docx, read_pdf
from gapanalyzer.legislation.structure.segment import segment

TEXT = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}t"
PDF_TIMES = 3.0
WORD_CPU = 1.5
GROWN = (100, 1_000, 10_000)
LINEAR = 1.5
"""How much dearer an article may be among 10,000 than among 1,000."""


def bare_pdf(path: Path) -> int:
    """Characters of a PDF, page by page, with nothing made of them."""
    with pypdfium2.PdfDocument(path) as document:
        return sum(len(page.get_textpage().get_text_range()) for page in document)


def bare_word(path: Path) -> int:
    """Characters of a Word file, with nothing made of them."""
    with zipfile.ZipFile(path) as package:
        return sum(len(text.text or "") for text in etree.fromstring(package.read("word/document.xml")).iter(TEXT))


def cpu(work: Callable[[], object], times: int = 5) -> float:
    """The least CPU time of some runs, in this process and in the children that ended meanwhile, after one warm-up."""
    work()
    taken = []
    for _ in range(times):
        began = _used()
        work()
        taken.append(_used() - began)
    return min(taken)


def _used() -> float:
    children = resource.getrusage(resource.RUSAGE_CHILDREN)
    return time.process_time() + children.ru_utime + children.ru_stime


def pdf(path: Path) -> None:
    """One line: reading and structure, each as a multiple of the bare text, and the whole with the child process."""
    floor = cpu(partial(bare_pdf, path))
    reading = cpu(partial(read_pdf.read, path))
    document = read_pdf.read(path)
    structure = cpu(partial(segment, document))
    whole = cpu(partial(bring_in, path), 3)
    times = (reading + structure) / floor
    held = "ok  " if times <= PDF_TIMES else "OVER"
    print(
        f"{held} {path.name}: {times:.2f} times its text alone (bar {PDF_TIMES:g}): reading {reading / floor:.2f},"
        f" structure {structure / floor:.2f}; text alone {floor:.3f} s CPU; with its process {whole / floor:.2f} times"
    )


def word(articles: int) -> float:
    """One line about a made-up code of so many articles; gives the seconds an article takes."""
    path = word_file(articles)
    read: Callable[[], Document] = partial(read_docx.read, path)
    took = cpu(lambda: segment(read()), 3 if articles < GROWN[-1] else 1)
    found = len(segment(read()).articles)
    floor = cpu(partial(bare_word, path), 3)
    print(line(f"{path.name}, {found} articles, CPU", took, WORD_CPU * articles / 1_000, floor, "its text alone"))
    return took / articles


def largest_child() -> float:
    """Peak memory in MB of the largest child process so far."""
    return resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024


def main() -> None:
    """Print the figures; the bars are the promises of the project."""
    subprocess.run([sys.executable, "-c", "import lxml.etree, pypdfium2"], check=True)
    bare_reader = largest_child()
    for path in sorted(real_laws().glob("*.pdf")):
        pdf(path)
    code = word_file()
    floor = cpu(partial(bare_word, code))
    whole = cpu(partial(bring_in, code), 3)
    print(line(f"{code.name} brought in, with its process, CPU", whole, WORD_CPU, floor, "its text alone"))
    print(line("memory of the largest reader", largest_child(), 300, bare_reader, "one that reads nothing", "MB"))
    each = [word(articles) for articles in GROWN]
    growth = each[-1] / each[1]
    held = "ok  " if growth <= LINEAR else "OVER"
    print(f"{held} an article among 10,000 takes {growth:.2f} times what it takes among 1,000 (bar {LINEAR:g})")


if __name__ == "__main__":
    main()
