"""Rich text: letters of every code page, printed numbers, tracked changes, tables, notes, looks."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from gapanalyzer.app.intake import bring_in
from gapanalyzer.app.plugins import RTF, importer_of
from gapanalyzer.legislation.document import Document
from gapanalyzer.legislation.reading.read_docx import TRACKED
from gapanalyzer.legislation.reading.read_rtf import CUT, read
from gapanalyzer.model.problem import KnownError


def rtf(path: Path, body: str, head: str = r"\ansi\ansicpg1252\deff0{\fonttbl{\f0 Arial;}}") -> Path:
    path.write_bytes(("{\\rtf1" + head + body + "}").encode("latin-1"))
    return path


def texts(path: Path) -> list[str]:
    return [p.text for p in read(path).paragraphs]


def test_letters_come_as_unicode_as_bytes_and_as_words(tmp_path: Path) -> None:
    body = (
        r"Art\'edculo 1\u186\'ba \endash  \ldblquote ley\rdblquote\~ y {\uc2\u26465\'cc\'f5}{\uc0\u26465},"
        r" \u-10179?\u-8707? a\_b c\-d \{e\} \\f\par "
    )
    assert texts(rtf(tmp_path / "law.rtf", body)) == ["Artículo 1º – “ley” y 条条, 🗽 a-b cd {e} \\f"]


def test_bytes_are_read_by_the_code_page_of_the_file_and_of_the_font(tmp_path: Path) -> None:
    head = (
        r"\ansi\ansicpg1251\deff0{\fonttbl{\f0\fnil\fcharset0 Arial;}{\f1\fcharset134 SimSun;}{\f2\fcharset178 A;}"
        r"{\f3\cpg1250 B;}}"
    )
    russian = "".join(rf"\'{byte:02x}" for byte in "Статья 1".encode("cp1251"))
    chinese = "".join(rf"\'{byte:02x}" for byte in "第一条".encode("gbk"))
    arabic = "".join(rf"\'{byte:02x}" for byte in "المادة".encode("cp1256"))
    body = rf"\plain {russian}\par\f1 {chinese}\par {{\f2 {arabic}}}\par\f3 \'e8l.\par\plain {russian}"
    found = texts(rtf(tmp_path / "law.rtf", body, head))
    assert found == ["Статья 1", "第一条", "المادة", "čl.", "Статья 1"]


def test_printed_numbers_stand_in_the_text_and_bullets_are_plain(tmp_path: Path) -> None:
    body = (
        r"{\listtext\pard\plain Article 1.\tab}Purpose\par {\pntext\f0 (a)\tab}land;\par"
        r"{\*\pn\pnlvlblt{\pntxtb -}}{\listtext\u-3913 ?\tab}sign\par{\listtext\'b7\tab}\par end"
    )
    found = read(rtf(tmp_path / "law.rtf", body)).paragraphs
    assert [(p.numbering, p.text) for p in found] == [
        ("Article 1.", "Article 1. Purpose"),
        ("(a)", "(a) land;"),
        ("•", "• sign"),
        ("·", "·"),
        ("", "end"),
    ]


def test_deleted_hidden_and_unprinted_words_go_and_inserted_words_stay(tmp_path: Path) -> None:
    body = (
        r"{\header Gazette\par}{\*\unheard words}{\pict 00ff}{\info{\author A}{\title Penal Code}}A {\revised fine}"
        r"{\deleted  prison\par} is {\v not }due.{\field{\*\fldinst PAGE}{\fldrslt  7}}{\*\annotation Really?\par}\par"
    )
    document = read(rtf(tmp_path / "law.rtf", body))
    assert [p.text for p in document.paragraphs] == ["A fine is due. 7"]
    assert (document.title, document.notes) == ("Penal Code", (TRACKED,))


def test_notes_boxes_rows_and_breaks_are_printed_lines(tmp_path: Path) -> None:
    body = (
        r"A ship\chftn{\footnote\pard\plain\chftn  Any\par vessel.} is free.\line So is it.\par"
        r"\trowd\cellx1000\cellx2000\pard\intbl Class\cell Fine\cell\row\trowd\pard\intbl One\par two\cell X\cell\row"
        r"\pard After{\shp{\*\shpinst{\sp{\sn x}{\sv 1}}{\shptxt Boxed.\par}}{\shprslt Boxed.\par}}\par"
    )
    assert texts(rtf(tmp_path / "law.rtf", body)) == [
        "A ship is free.",
        "So is it.",
        "[1] Any vessel.",
        "Class\tFine",
        "One",
        "two",
        "X",
        "AfterBoxed.",
    ]


def test_looks_and_headings_come_from_the_paragraph_and_its_style(tmp_path: Path) -> None:
    head = r"\ansi{\stylesheet{\s0 Normal;}{\s1\outlinelevel0 heading 1;}{\s2 heading 2;}{\s3 toc 1;}{\s4 Title;}}"
    body = (
        r"\pard\s4\qc\b\fs32 Penal\line Code\par\pard\plain\s1 Chapter I\par\pard\s2 Section A\par"
        r"\pard\s3 Chapter I\tab 3\par\pard\li720\outlinelevel2 Deep\par\pard\plain\fs24 Body\par"
    )
    document = read(rtf(tmp_path / "law.rtf", body, head))
    assert [(p.text, p.level, p.style, p.contents) for p in document.paragraphs] == [
        ("Penal Code", 0, "Title", False),
        ("Chapter I", 1, "heading 1", False),
        ("Section A", 2, "heading 2", False),
        ("Chapter I\t3", 0, "toc 1", True),
        ("Deep", 3, "Normal", False),
        ("Body", 0, "Normal", False),
    ]
    title, deep = document.paragraphs[0], document.paragraphs[4]
    assert (title.bold, title.size, title.centred, deep.indent, document.title) == (
        True,
        16.0,
        True,
        36.0,
        "Penal Code",
    )


def test_a_file_that_breaks_off_gives_what_there_is_and_says_so(tmp_path: Path) -> None:
    file = tmp_path / "law.rtf"
    file.write_bytes(rb"{\rtf1\ansi {\b Article 1. Purpose\par {\footnote Note")
    document = read(file)
    assert [p.text for p in document.paragraphs] == ["Article 1. Purpose", "[1] Note"]
    assert document.notes == (CUT,)


def test_nothing_counts_after_the_end(tmp_path: Path) -> None:
    file = rtf(tmp_path / "law.rtf", r"Article 1\par")
    file.write_bytes(file.read_bytes() + b"}{\\par more}")
    assert texts(file) == ["Article 1"]


def test_it_comes_in_by_what_it_is(tmp_path: Path) -> None:
    body = "".join(rf"Article {n}. Duty {n}\par Everybody has the duty {n}.\par " for n in (1, 2, 3))
    file = rtf(tmp_path / "law.rtf", body)
    assert importer_of(file) is RTF
    assert [a.number for a in bring_in(file).text.articles] == ["1", "2", "3"]
    with pytest.raises(
        KnownError, match=r"called \.docx but is an RTF file\. Rename it so that its name ends in \.rtf"
    ):
        importer_of(file.rename(tmp_path / "law.docx"))


PIECES = [rb"{", rb"}", rb"\par ", rb"\cell ", rb"\row ", rb"\intbl ", rb"\u-70000 ?", rb"\u55357 ?", rb"\'9", rb"\'e9"]
PIECES += [
    rb"\f9999999999 ",
    rb"\fonttbl ",
    rb"\*",
    rb"\bin3 ",
    rb"\footnote ",
    rb"\listtext ",
    rb"\uc-5 ",
    rb"\\",
    b"\\",
]
PIECES += [rb"\stylesheet ", rb"\s1 ", rb"\outlinelevel99 ", rb"\ansicpg1 ", rb"\fcharset128 ", rb"words;", b"\xff\x80"]


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=300, deadline=None)
@given(body=st.one_of(st.binary(max_size=300), st.lists(st.sampled_from(PIECES), max_size=40).map(b"".join)))
def test_whatever_follows_the_first_word_is_a_document_or_one_sentence(body: bytes, tmp_path: Path) -> None:
    file = tmp_path / "law.rtf"
    file.write_bytes(b"{\\rtf1" + body)
    try:
        found: object = read(file)
    except KnownError as error:
        found = str(error)
    assert isinstance(found, Document) or str(found).startswith("law.rtf cannot be read: ")


@given(words=st.text(st.characters(codec="utf-8", categories=["L", "N"]), min_size=1, max_size=60))
def test_every_letter_written_as_unicode_comes_back(words: str, tmp_path_factory: pytest.TempPathFactory) -> None:
    units = words.encode("utf-16-le")
    coded = "".join(rf"\u{int.from_bytes(units[i : i + 2], 'little', signed=False)}?" for i in range(0, len(units), 2))
    assert texts(rtf(tmp_path_factory.mktemp("rtf") / "law.rtf", coded)) == [words]


RUSSIAN = "Статья {n}. Незаконное перемещение лиц через границу наказывается штрафом по закону и в настоящее время."
UKRAINIAN = "Стаття {n}. Незаконне переправлення осіб через кордон карається обмеженням волі."


def escaped(words: str, code_page: str) -> str:
    return "".join(chr(b) if b < 128 else f"\\'{b:02x}" for b in words.encode(code_page))


def cyrillic(path: Path, words: str, head: str) -> Path:
    return rtf(path, "".join(escaped(words.format(n=n), "cp1251") + r"\par " for n in range(1, 9)), head)


@pytest.mark.parametrize(
    "head", [r"\ansi\deff0{\fonttbl{\f0 A;}}", r"\ansi\ansicpg1252\deff0{\fonttbl{\f0\fcharset0 A;}}"]
)
def test_letters_that_no_code_page_explains_are_read_in_the_one_that_does(tmp_path: Path, head: str) -> None:
    document = read(cyrillic(tmp_path / "a.rtf", RUSSIAN, head))
    assert document.paragraphs[0].text == RUSSIAN.format(n=1)
    assert document.guesses == ()


def test_letters_in_doubt_give_encodings_to_choose_from_and_the_chosen_one_is_read(tmp_path: Path) -> None:
    path = cyrillic(tmp_path / "a.rtf", UKRAINIAN, r"\ansi\deff0{\fonttbl{\f0 A;}}")
    document = read(path)
    names = [guess.encoding for guess in document.guesses]
    assert "cp1251" in names
    assert "does not say how its letters are stored" in " ".join(document.notes)
    chosen = read(path, encoding="cp1251")
    assert chosen.paragraphs[0].text == UKRAINIAN.format(n=1)
    assert chosen.guesses == ()
    assert read(path, encoding=names[0]).paragraphs == document.paragraphs


def test_what_a_font_declares_is_never_in_doubt(tmp_path: Path) -> None:
    path = cyrillic(tmp_path / "a.rtf", UKRAINIAN, r"\ansi\deff0{\fonttbl{\f0\fcharset204 A;}}")
    assert read(path).guesses == ()
    assert read(path, encoding="cp1256").paragraphs[0].text == UKRAINIAN.format(n=1)
