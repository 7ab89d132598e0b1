"""Time and memory of bringing laws in: python -m benchmarks.intake. Each beside the bare extraction of its text."""

import resource
import subprocess
import sys
import zipfile
from functools import partial
from pathlib import Path

import pypdfium2
from lxml import etree

from benchmarks.common import line, real_laws, seconds
from benchmarks.w1 import word_file
from gapanalyzer.app.intake import bring_in
from gapanalyzer.legislation.incoming import Incoming

TEXT = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}t"


def bare_pdf(path: Path) -> int:
    """Characters of a PDF, page by page, with nothing made of them."""
    with pypdfium2.PdfDocument(path) as document:
        return sum(len(page.get_textpage().get_text_range()) for page in document)


def bare_word(path: Path) -> int:
    """Characters of a Word file, with nothing made of them."""
    with zipfile.ZipFile(path) as package:
        return sum(len(text.text or "") for text in etree.fromstring(package.read("word/document.xml")).iter(TEXT))


def articles(incoming: Incoming) -> int:
    """How many articles were found."""
    return len(incoming.text.articles)


def largest_child() -> float:
    """Peak memory in MB of the largest child process so far."""
    return resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024


def main() -> None:
    """Print the figures; the bars are the promises of the project."""
    subprocess.run([sys.executable, "-c", "import lxml.etree, pypdfium2"], check=True)
    bare_reader = largest_child()
    pdf, word = real_laws() / "canada-irpa-en.pdf", word_file()
    for path, bar, bare in ((pdf, 2.0, bare_pdf), (word, 5.0, bare_word)):
        found = articles(bring_in(path))
        took = seconds(partial(bring_in, path), 3)
        floor = seconds(partial(bare, path), 3)
        print(line(f"{path.name} brought in, {found} articles", took, bar, floor, "its text alone"))
    print(line("memory of the largest reader", largest_child(), 300, bare_reader, "one that reads nothing", "MB"))


if __name__ == "__main__":
    main()
