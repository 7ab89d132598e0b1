"""Whatever a file tries, bringing it in ends in one sentence that names it, or in its text and nothing else."""

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from gapanalyzer.app.intake import bring_in
from gapanalyzer.legislation.document import Document
from gapanalyzer.legislation.incoming import Incoming
from gapanalyzer.legislation.reading import read_akn, read_docx, read_html, read_odt, read_pdf, read_rtf, read_txt
from gapanalyzer.model.problem import KnownError
from tests.hostile.attacks import ATTACKS
from tests.hostile.crafted import W, docx, line, p, package, pdf
from tests.legislation.reading.test_read_odt import LEVELS, item, odt, para

READERS = (read_docx.read, read_pdf.read, read_html.read, read_txt.read, read_akn.read, read_odt.read, read_rtf.read)


@pytest.mark.parametrize("name", ATTACKS)
def test_an_attack_ends_in_one_sentence_with_the_file_the_reason_and_the_next_step(name: str, tmp_path: Path) -> None:
    ATTACKS[name](tmp_path / name)
    with pytest.raises(KnownError) as caught:
        bring_in(tmp_path / name)
    sentence = str(caught.value)
    assert sentence.startswith(f"{name} cannot be read: ")
    assert sentence.endswith(".")
    assert sentence.count(". ") >= 1
    assert "secret" not in sentence
    assert "\n" not in sentence


@pytest.mark.parametrize("name", [n for n in ATTACKS if n.endswith((".docx", ".odt")) and n != "protected.docx"])
def test_the_reader_of_word_files_refuses_by_itself_what_is_no_honest_package(name: str, tmp_path: Path) -> None:
    ATTACKS[name](tmp_path / name)
    with pytest.raises(KnownError, match=f"^{name} cannot be read: "):
        read_docx.read(tmp_path / name)


@pytest.mark.parametrize("body", ["<table><tr><td>" * 3_000, "<ol><li>" * 3_000, "<b>" * 50_000, "<p>x" * 50_000])
def test_web_pages_built_to_exhaust_a_reader_give_their_words(body: str, tmp_path: Path) -> None:
    file = tmp_path / "page.html"
    file.write_text(f"<html><body><p>Article 1</p>{body}")
    found = outcome(read_html.read, file)
    assert isinstance(found, Document)
    assert found.paragraphs[0].text == "Article 1"


def outcome(read: Callable[[Path], object], file: Path) -> object:
    """What a reader gives, or the sentence it says instead."""
    try:
        return read(file)
    except KnownError as error:
        return str(error)


def test_parts_outside_the_file_are_never_followed(tmp_path: Path) -> None:
    styles = tmp_path / "styles.xml"
    styles.write_text(f"<w:styles {W}><w:style w:styleId='A'><w:name w:val='heading 1'/></w:style></w:styles>")
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles"
    relation = f'<Relationship Id="s" Type="{kind}" Target="{styles.as_uri()}" TargetMode="External"/>'
    above = f'<Relationship Id="t" Type="{kind}" Target="../../{styles.name}"/>'
    styled = p("Article 1", '<w:pStyle w:val="A"/>')
    body = f"<w:document {W}><w:body>{styled}</w:body></w:document>"
    for relations in (relation, above):
        parts = {
            "word/document.xml": body,
            "word/_rels/document.xml.rels": f"<Relationships>{relations}</Relationships>",
        }
        (paragraph,) = read_docx.read(package(tmp_path / "law.docx", parts)).paragraphs
        assert (paragraph.text, paragraph.level) == ("Article 1", 0)


def test_a_web_page_nested_a_hundred_thousand_deep_is_read_or_refused(tmp_path: Path) -> None:
    file = tmp_path / "deep.html"
    file.write_text("<html><body><p>Article 1 at the top</p>" + "<div>" * 100_000 + "Article 2 at the bottom")
    found = outcome(bring_in, file)
    if isinstance(found, Incoming):
        assert "Article 1 at the top" in found.text.paragraphs
    else:
        assert str(found).startswith("deep.html cannot be read: ")


RICH = rb"{\rtf1\ansi{\fonttbl{\f0 A;}}{\*\x y}{\listtext 1.\tab}\b Article 1\'e9\u8211? of {\footnote law}\par\row "
AKN_LAW = b"<akomaNtoso><act><body>" + b"<section><num>1.</num><heading>Duty</heading><p>It is kept.</p></section>" * 9


def honest(kind: str, file: Path) -> Callable[[Path], Document]:
    """Write a plain law of this kind; gives its reader."""
    if kind == "docx":
        docx(file, p("Article 1 of the law") * 20)
    elif kind == "pdf":
        pdf(file, [line("Article 1 of the law", 72, 700)] * 3)
    elif kind == "odt":
        odt(file, item(para("Article of the law")) * 20, LEVELS)
    elif kind == "rtf":
        file.write_bytes(RICH * 9)
    else:
        file.write_bytes(AKN_LAW + b"</body></act></akomaNtoso>")
    return READS[kind]


READS = {
    "docx": read_docx.read,
    "pdf": read_pdf.read,
    "odt": read_odt.read,
    "rtf": read_rtf.read,
    "xml": read_akn.read,
}


@pytest.mark.parametrize("damage", range(24))
@pytest.mark.parametrize("kind", READS)
def test_a_damaged_file_gives_its_text_or_one_sentence(kind: str, damage: int, tmp_path: Path) -> None:
    file = tmp_path / f"law.{kind}"
    read = honest(kind, file)
    content = bytearray(file.read_bytes())
    for i in range(damage, len(content), 61 if damage < 12 else 401):
        content[i] = (content[i] * 7 + damage) % 256
    file.write_bytes(content)
    found = outcome(read, file)
    assert isinstance(found, Document) or str(found).startswith(f"law.{kind} cannot be read: ")


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=80, deadline=None)
@given(
    content=st.binary(max_size=400),
    start=st.sampled_from([b"", b"%PDF-1.7\n", b"PK\x03\x04", b"<html>", b"\xff\xfe", b"<akomaNtoso>", b"{\\rtf1 "]),
)
def test_random_bytes_give_a_document_or_one_sentence(content: bytes, start: bytes, tmp_path: Path) -> None:
    file = tmp_path / "law"
    file.write_bytes(start + content)
    for read in READERS:
        found = outcome(read, file)
        assert isinstance(found, Document) or str(found).startswith("law cannot be read: ")
