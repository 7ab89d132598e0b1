"""Workload W1: a made-up penal code of 1,000 articles as a Word file, always the same."""

import io
import random
import zipfile
from collections.abc import Iterator
from pathlib import Path

import docx

from benchmarks.common import ROOT

WORDS = (
    "person offence penalty court authority migrant border entry stay residence document passport visa carrier vessel"
    " crew officer prosecutor judge victim witness protection assistance consent benefit profit organized group crime"
    " attempt accomplice imprisonment fine confiscation property proceeds jurisdiction extradition request evidence"
    " seizure search measure procedure right obligation territory national foreign State law act regulation article"
    " paragraph decision appeal term period notice register"
).split()
MAIN = "word/document.xml"
CITED = "smuggling of migrants"
Line = tuple[str, int]
"""Words, and the level of their heading (0 for plain text)."""


def lines(articles: int = 1000, seed: int = 7) -> Iterator[Line]:
    """The paragraphs of the code, in order."""
    chance = random.Random(seed)

    def words(least: int, most: int) -> str:
        return " ".join(chance.choices(WORDS, k=chance.randint(least, most)))

    for article in range(1, articles + 1):
        if article % 25 == 1:
            yield f"CHAPTER {article // 25 + 1} - {words(4, 4)}", 1
        yield f"Article {article}. {words(5, 5).capitalize()}", 2
        for paragraph in range(1, chance.randint(2, 5) + 1):
            said = words(18, 45) + (f" {CITED}" if chance.random() < 0.05 else "")
            yield f"({paragraph}) {said}.", 0
            if chance.random() < 0.3:
                for letter in "abc"[: chance.randint(2, 3)]:
                    yield f"({letter}) {words(8, 16)};", 0


def word_file(articles: int = 1000) -> Path:
    """The code as .docx with heading styles; made once and kept in build/."""
    path = ROOT / "build" / f"w1-{articles}.docx"
    if not path.exists():
        path.parent.mkdir(exist_ok=True)
        body = "".join(_paragraph(said, level) for said, level in lines(articles))
        empty = io.BytesIO()
        docx.Document().save(empty)
        with zipfile.ZipFile(empty) as before, zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as after:
            for part in before.namelist():
                content = before.read(part)
                whole = content.replace(b"<w:body>", f"<w:body>{body}".encode()) if part == MAIN else content
                after.writestr(part, whole)
    return path


def _paragraph(said: str, level: int) -> str:
    """Written as text: python-docx takes the square of the time for ten times the paragraphs."""
    style = f'<w:pPr><w:pStyle w:val="Heading{level}"/></w:pPr>' if level else ""
    return f"<w:p>{style}<w:r><w:t>{said}</w:t></w:r></w:p>"
