"""Akoma Ntoso: printed lines with their numbers, whatever the namespace; notes, quotations and tables."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from gapanalyzer.app.intake import bring_in
from gapanalyzer.legislation.reading.read_akn import read
from gapanalyzer.legislation.taking_in import incoming_of
from gapanalyzer.model.instrument import Unit
from gapanalyzer.model.problem import KnownError

BY_LAW = Path(__file__).parents[4] / "shared" / "legislation" / "south-africa-graffiti-akn2.xml"
META = (
    '<meta><identification><FRBRWork><FRBRalias value="Frontier Act of Calvara"/></FRBRWork><FRBRExpression>'
    '<FRBRlanguage language="eng"/></FRBRExpression></identification></meta>'
)
TREE = (
    '<chapter eId="chp_1"><num>1</num><heading>Frontiers</heading>'
    "<section><num>1.</num><heading>Short <i>title</i></heading><content><p>This is the Frontier Act.</p></content>"
    "</section><section><num>2.</num><heading>Duties</heading>"
    "<subsection><num>(1)</num><intro><p>A carrier shall</p></intro>"
    "<paragraph><num>(a)</num><content><p>check papers; and</p></content></paragraph>"
    "<paragraph><num>(b)</num><content><p>report.</p></content></paragraph></subsection>"
    "<subsection><num>(2)</num><content><p>A master is a carrier.</p></content></subsection></section></chapter>"
)


def law(
    path: Path, body: str, space: str = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0", meta: str = META
) -> Path:
    path.write_text(f'<akomaNtoso xmlns="{space}"><act>{meta}<body>{body}</body></act></akomaNtoso>', encoding="utf-8")
    return path


def texts(path: Path) -> list[str]:
    return [p.text for p in read(path).paragraphs]


@pytest.mark.parametrize(
    "space", ["http://www.akomantoso.org/2.0", "http://docs.oasis-open.org/legaldocml/ns/akn/3.0", ""]
)
def test_numbers_and_headings_stand_as_printed_whatever_the_namespace(space: str, tmp_path: Path) -> None:
    document = read(law(tmp_path / "law.xml", TREE, space))
    assert [(p.level, p.text) for p in document.paragraphs] == [
        (1, "Chapter 1 Frontiers"),
        (2, "1. Short title"),
        (0, "This is the Frontier Act."),
        (2, "2. Duties"),
        (0, "(1) A carrier shall"),
        (0, "(a) check papers; and"),
        (0, "(b) report."),
        (0, "(2) A master is a carrier."),
    ]
    assert (document.title, document.language) == ("Frontier Act of Calvara", "en")


def test_the_tree_comes_out_of_the_segmenter(tmp_path: Path) -> None:
    incoming = bring_in(law(tmp_path / "law.xml", TREE))
    (chapter,) = incoming.text.provisions
    assert (chapter.kind, chapter.number, chapter.heading) == (Unit.CHAPTER, "1", "Frontiers")
    assert [(a.number, a.heading) for a in chapter.children] == [("1", "Short title"), ("2", "Duties")]
    assert [c.number for c in chapter.children[1].children] == ["1", "2"]
    assert incoming.title == "Frontier Act of Calvara"


def test_a_number_without_heading_stands_before_its_words_and_a_worded_one_alone(tmp_path: Path) -> None:
    body = (
        "<article><num>Article 3</num><paragraph><num>1.</num><content><p>Smuggling is an offence.</p></content>"
        "</paragraph></article><section><num>4.</num><content><p>Words.</p></content></section>"
        "<section><num>5.</num></section>"
    )
    assert texts(law(tmp_path / "law.xml", body)) == ["Article 3", "1. Smuggling is an offence.", "4. Words.", "5."]


def test_notes_follow_deleted_words_go_and_rows_are_lines(tmp_path: Path) -> None:
    body = (
        "<section><num>1.</num><content><p>A ship<authorialNote marker='*'><p>Any vessel.</p></authorialNote> is"
        "<del>was</del> free.<eol/>So is a boat.</p><table><tr><th><p>Class</p></th><td><p>Fine</p><p>in marks</p></td>"
        "</tr></table></content></section>"
    )
    document = read(law(tmp_path / "law.xml", body))
    assert [p.text for p in document.paragraphs] == [
        "1. A ship is free.",
        "[*] Any vessel.",
        "So is a boat.",
        "Class\tFine in marks",
    ]
    assert document.notes == ("The file marks words as deleted; they were left out.",)


def test_what_an_amending_law_quotes_keeps_its_quotation_marks(tmp_path: Path) -> None:
    body = (
        "<section><num>1.</num><content><p>The Penal Code is amended by adding <mod><quotedStructure startQuote='“'"
        " endQuote='”'><section><num>9A.</num><heading>Smuggling</heading><content><p>Whoever smuggles is punished."
        "</p></content></section></quotedStructure></mod></p></content></section>"
    )
    assert texts(law(tmp_path / "law.xml", body)) == [
        "1. The Penal Code is amended by adding",
        "“9A. Smuggling",
        "Whoever smuggles is punished.”",
    ]


def test_xml_of_another_kind_is_named(tmp_path: Path) -> None:
    (tmp_path / "law.xml").write_text("<Statute><Section/></Statute>")
    with pytest.raises(KnownError, match=r"^law\.xml cannot be read: it is an XML file of a kind that is not read\. "):
        bring_in(tmp_path / "law.xml")
    with pytest.raises(KnownError, match="of a kind that is not read"):
        read(tmp_path / "law.xml")


def test_a_long_remark_before_the_first_element_or_wide_letters_do_not_matter(tmp_path: Path) -> None:
    plain = law(tmp_path / "law.xml", TREE).read_text("utf-8")
    for name, content in (
        ("remark.akn", f"<?xml version='1.0'?><!-- {'x' * 9_000} -->{plain}".encode()),
        ("wide.xml", f"<?xml version='1.0' encoding='UTF-16'?>{plain}".encode("utf-16")),
    ):
        (tmp_path / name).write_bytes(content)
        assert [a.number for a in bring_in(tmp_path / name).text.articles] == ["1", "2"]


NAMES = ["section", "num", "heading", "p", "authorialNote", "table", "tr", "td", "mod", "quotedStructure", "del", "toc"]
TREES = st.recursive(
    st.sampled_from(["word", "1.", ""]),
    lambda inner: st.builds(
        lambda name, parts: f"<{name}>{''.join(parts)}</{name}>", st.sampled_from(NAMES), st.lists(inner, max_size=4)
    ),
    max_leaves=30,
)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=100, deadline=None)
@given(body=TREES)
def test_elements_in_any_order_give_a_document_or_one_sentence(body: str, tmp_path: Path) -> None:
    file = law(tmp_path / "law.xml", body)
    try:
        found = "".join(p.text for p in read(file).paragraphs)
    except KnownError as error:
        found = str(error)
    assert found


@pytest.mark.skipif(not BY_LAW.exists(), reason="the real laws are not on this machine")
def test_a_real_by_law_has_its_twelve_sections() -> None:
    incoming = incoming_of(read(BY_LAW), BY_LAW.name)
    assert [a.number for a in incoming.text.articles] == [str(n) for n in range(1, 13)]
    assert (incoming.title, incoming.language) == ("City of Cape Town: Graffiti By-law, 2010", "en")
