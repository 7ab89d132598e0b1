"""Tracked changes: accept all and it is the proposal, reject all and it is the law as it stands."""

import datetime as dt
import itertools
import random
import re
import subprocess
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from gapanalyzer.model.printed import legible
from gapanalyzer.report.blocks import Amended, Chapter, Document, Heading, Kind, Para, plain
from gapanalyzer.report.word import write
from gapanalyzer.report.word_changes import Tracked
from gapanalyzer.report.word_xml import NAMESPACES
from tests.documents import faults, needs_libreoffice
from tests.report.amended import after_edits, paragraphs
from tests.report.word_file import Element, W, WordFile, style, taken, words

LINES = st.lists(st.text(max_size=20), max_size=4).map(tuple)


def block(before: list[str] | tuple[str, ...], after: list[str] | tuple[str, ...], language: str = "fr") -> Element:
    """The paragraphs of a change, between two others."""
    numbers = itertools.count(1)
    said = Tracked(lambda: next(numbers), dt.date(2026, 11, 23)).block(Amended(tuple(before), tuple(after), language))
    return etree.fromstring(f"<w:body {NAMESPACES}>{said}<w:p><w:r><w:t>after</w:t></w:r></w:p></w:body>")


def either(body: Element) -> tuple[list[str], list[str]]:
    """The paragraphs where all changes are rejected, and where all are accepted, without the one that follows."""
    return taken(body, "ins")[:-1], taken(body, "del")[:-1]


def visible(texts: list[str] | tuple[str, ...]) -> list[str]:
    """What has no paragraph leaves an empty one."""
    return [legible(text) for text in texts] or [""]


def test_a_thousand_amended_articles_are_right_both_ways() -> None:
    chance = random.Random(4)
    for n in range(1000):
        before = paragraphs(chance)
        after = after_edits(before, chance)
        assert either(block(before, after)) == (visible(before), visible(after)), n


@given(LINES, LINES)
def test_any_text_is_right_both_ways(before: tuple[str, ...], after: tuple[str, ...]) -> None:
    if before or after:
        assert either(block(before, after)) == (visible(before), visible(after))


def test_every_change_has_an_id_of_its_own_an_author_and_a_date() -> None:
    changes = list(block(["a b c", "d"], ["a x c", "e f"]).iter(f"{W}ins", f"{W}del"))
    ids = [change.get(f"{W}id") for change in changes]
    assert len(ids) == len(set(ids)) > 3
    assert {c.get(f"{W}author") for c in changes} == {"GapAnalyzer"}
    assert {str(c.get(f"{W}date"))[:11] for c in changes} == {"2026-11-23T"}


def test_deleted_words_stand_in_an_element_of_their_own_and_all_carry_the_language_of_the_law() -> None:
    body = block(["the old house"], ["the new house"], "es")
    assert [t.text for t in body.iter(f"{W}delText")] == ["old"]
    assert {lang.get(f"{W}val") for lang in body.iter(f"{W}lang")} == {"es"}
    assert body.findall(f".//{W}del//{W}t") == []
    assert len(list(block(["بحر"], ["بر"], "ar").iter(f"{W}rtl"))) == 2


def document(pairs: list[tuple[list[str], list[str]]]) -> Document:
    blocks = [
        each
        for n, (before, after) in enumerate(pairs)
        for each in (Heading(f"Article {n}"), Amended(tuple(before), tuple(after), "en"))
    ]
    chapter = Chapter("Proposed amendments", (*blocks, Para(plain("The end."))), Kind.ANNEX)
    return Document("t", "s", (), (), dt.date(2026, 11, 23), "en", ("", ""), (chapter,), "GapAnalyzer")


def articles(body: Element) -> list[tuple[list[str], list[str]]]:
    """Each article of a document like that, with all changes rejected and with all accepted."""
    found: list[list[Element]] = []
    for paragraph in body.iter(f"{W}p"):
        if words(paragraph).startswith("Article ") and style(paragraph) == "Heading2":
            found.append([])
        elif found:
            found[-1].append(paragraph)
    read = []
    for held in found:
        inside = etree.Element(f"{W}body")
        inside.extend([p for p in held if style(p).startswith("ReportDraft")])
        inside.append(etree.fromstring(f"<w:p {NAMESPACES}><w:r><w:t>after</w:t></w:r></w:p>"))
        read.append(either(inside))
    return read


def chance_pairs(count: int) -> list[tuple[list[str], list[str]]]:
    chance = random.Random(5)
    pairs = []
    for _ in range(count):
        before = [re.sub(r"\s+", " ", text).strip() for text in paragraphs(chance)]
        pairs.append((before, [re.sub(r"\s+", " ", text).strip() for text in after_edits(before, chance)]))
    return pairs


def test_a_document_with_changes_is_valid(tmp_path: Path) -> None:
    path = tmp_path / "changes.docx"
    pairs = chance_pairs(30)
    path.write_bytes(write(document(pairs)))
    assert faults(path) == []
    file = WordFile.of(path.read_bytes())
    assert file.faults() == []
    assert articles(file.body) == pairs


@needs_libreoffice
def test_changes_are_right_both_ways_after_another_office_has_saved_them(tmp_path: Path) -> None:
    path = tmp_path / "changes.docx"
    pairs = chance_pairs(40)
    path.write_bytes(write(document(pairs)))
    again = tmp_path / "again"
    command = ["soffice", f"-env:UserInstallation={(tmp_path / 'office').as_uri()}", "--headless"]
    subprocess.run(
        [*command, "--convert-to", "docx", "--outdir", str(again), str(path)], check=True, capture_output=True
    )
    assert articles(WordFile.of((again / "changes.docx").read_bytes()).body) == pairs
