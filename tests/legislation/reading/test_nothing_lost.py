"""The sum: source = text + what is set aside. No character of a source is lost, in any format.

Compared are all characters but white space, control characters and the zero-width spaces, letters in their plain forms
(NFKC), hyphens of all kinds alike. What paragraphs have beyond the source are automatic numbers and the numbers of
notes. A mark ("hyphen: para-graph, page 3") stands for the one hyphen that was taken out.
"""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

import pypdfium2
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from gapanalyzer.legislation.document import Document, Paragraph
from gapanalyzer.legislation.reading import read_akn, read_docx, read_pdf, read_txt
from gapanalyzer.legislation.reading.read_hyphens import mended
from gapanalyzer.legislation.reading.read_left_out import left_out
from gapanalyzer.legislation.reading.read_package import Package, parsed
from gapanalyzer.legislation.reading.read_source_lines import AKN, lines_under, word_lines
from tests.legislation.reading.sources import FORMATS, PDF

LAWS = Path(__file__).parents[4] / "shared" / "legislation"
BLANK = re.compile("[\\s\x00-\x1f\x7f-\x9f\u200b\ufeff]")
HYPHENS = str.maketrans(dict.fromkeys("\x02\ufffe\u00ad\u2010\u2011", "-"))
MARK = re.compile(r"(?:soft )?hyphen: \S*-\S*?(?:, (?:page|line) \d+)?(?:, (\d+) times)?$")

WORDS = st.text(
    st.sampled_from("aábÇéñßzЖщ条第المادة019().,;:“”«»§°ª%&<>-\u00ad\u2011\u200e\u200f\u200d\u00a0 \ufb01①"),
    min_size=1,
    max_size=30,
)
LINES = st.lists(WORDS, min_size=1, max_size=8)
LATIN = st.text(st.sampled_from("abcdefgé 0123-(),."), min_size=12, max_size=60)


def characters(lines: Iterable[str]) -> Counter[str]:
    """The characters that count, in the form they are compared in."""
    plain = unicodedata.normalize("NFKC", "".join(lines).translate(HYPHENS)).translate(HYPHENS)
    return Counter(BLANK.sub("", plain))


def aside(lines: Iterable[str]) -> Counter[str]:
    """The characters of the source that the lines set aside stand for."""
    found: Counter[str] = Counter()
    for line in lines:
        mark = MARK.fullmatch(line)
        found += Counter({"-": int(mark.group(1) or 1)}) if mark else characters([line])
    return found


def said(document: Document) -> Counter[str]:
    """Text and what is set aside, without automatic numbers."""
    own = (p.text.removeprefix(p.numbering.strip()) for p in document.paragraphs)
    return characters(own) + aside(document.aside)


@pytest.mark.parametrize("suffix", FORMATS)
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(law=LINES, beside=st.lists(WORDS, max_size=6))
def test_source_is_text_plus_what_is_set_aside(suffix: str, law: list[str], beside: list[str], tmp_path: Path) -> None:
    write, read = FORMATS[suffix]
    file = tmp_path / f"law.{suffix}"
    law = [*law, "Article 1"]
    write(file, law, beside)
    added = {"docx": "x" * ((len(law) + 1) // 3), "html": "law" + "a" * (len(beside) // 3)}.get(suffix, "")
    numbers = "".join(f"{i}." for i in range(len(law))) if suffix == "xml" else ""
    assert said(read(file)) == characters([*law, *beside, added, numbers])


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=25)
@given(law=st.lists(LATIN, min_size=5, max_size=90), header=LATIN)
def test_a_pdf_gives_all_characters_of_its_text_layer(law: list[str], header: str, tmp_path: Path) -> None:
    write, read = PDF
    file = tmp_path / "law.pdf"
    write(file, ["Article 1. Whoever procures the illegal entry", *law], [f"Official Gazette {header}"])
    assert said(read(file)) == text_layer(file)


def text_layer(file: Path) -> Counter[str]:
    """The characters PDFium finds on the pages."""
    with pypdfium2.PdfDocument(file) as document:
        return characters(page.get_textpage().get_text_range() for page in document)


def test_a_hyphen_taken_out_is_named_with_its_word_and_its_place() -> None:
    lines = (Paragraph("the immigra-", page=3), Paragraph("tion law", page=3), Paragraph("immigration", page=4))
    kept, taken = mended(lines)
    assert [p.text for p in kept] == ["the immigration", "law", "immigration"]
    assert taken == ("hyphen: immigra-tion, page 3",)


def test_soft_hyphens_are_named_once_with_how_often_they_stand() -> None:
    kept, taken = mended((Paragraph("para\u00adgraph and para\u00adgraph"),))
    assert kept[0].text == "paragraph and paragraph"
    assert taken == ("soft hyphen: para-graph, line 1, 2 times",)


def test_words_that_a_reader_drops_are_set_aside_in_their_order() -> None:
    lines = ["Article 1 of the (old) law", "Official Gazette 12", "para\u00adgraph"]
    kept = [Paragraph("Article 1. Article 1 of the law", numbering="Article 1. "), Paragraph("paragraph")]
    assert left_out(lines, kept) == ("(old)", "Official Gazette 12", "soft hyphen: para-graph")


real = pytest.mark.skipif(not LAWS.is_dir(), reason="the real laws are not on this machine")


@real
@pytest.mark.parametrize("file", sorted(LAWS.glob("*.pdf")), ids=lambda file: file.name)
def test_no_character_of_a_real_pdf_is_lost(file: Path) -> None:
    assert said(read_pdf.read(file)) == text_layer(file)


@real
@pytest.mark.parametrize("file", sorted(LAWS.glob("*.docx")), ids=lambda file: file.name)
def test_no_character_of_a_real_word_file_is_lost(file: Path) -> None:
    document = read_docx.read(file)
    lost = characters(word_lines(Package.open_(file), "word/document.xml")) - said(document)
    assert not lost


@real
def test_no_character_of_a_real_text_or_akoma_ntoso_file_is_lost() -> None:
    text, akn = LAWS / "germany-aufenthg.txt", LAWS / "south-africa-graffiti-akn2.xml"
    assert said(read_txt.read(text)) == characters([text.read_text(encoding="utf-8")])
    words = lines_under(parsed(akn.read_bytes(), akn.name), AKN)
    assert not characters(words) - said(read_akn.read(akn))
