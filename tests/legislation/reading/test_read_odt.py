"""OpenDocument text: list numbers as printed, tracked changes, tables, notes, looks."""

import zipfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from gapanalyzer.app.intake import bring_in
from gapanalyzer.app.plugins import ODT, importer_of
from gapanalyzer.legislation.document import Document, Paragraph
from gapanalyzer.legislation.reading.read_docx import COMMENTS, TRACKED
from gapanalyzer.legislation.reading.read_odt import read
from gapanalyzer.model.problem import KnownError
from tests.hostile.crafted import docx, p

_NAME = "urn:oasis:names:tc:opendocument:xmlns"
SPACES = " ".join(
    f'xmlns:{short}="{_NAME}:{name}:1.0"'
    for short, name in (
        ("office", "office"),
        ("text", "text"),
        ("style", "style"),
        ("table", "table"),
        ("draw", "drawing"),
        ("fo", "xsl-fo-compatible"),
    )
)
LEVELS = (
    '<text:list-style style:name="L1">'
    '<text:list-level-style-number text:level="1" style:num-format="1" style:num-prefix="Article "'
    ' style:num-suffix="."/>'
    '<text:list-level-style-number text:level="2" style:num-format="1" text:display-levels="2"/>'
    '<text:list-level-style-number text:level="3" style:num-format="a" style:num-prefix="(" style:num-suffix=")"/>'
    '</text:list-style><text:list-style style:name="L2"><text:list-level-style-bullet text:level="1"'
    ' text:bullet-char="&#xF0B7;"/></text:list-style>'
)


def odt(path: Path, body: str, automatic: str = "", styles: str = "") -> Path:
    """An OpenDocument text: `body` is what stands in office:text."""
    content = (
        f"<office:document-content {SPACES}><office:automatic-styles>{automatic}</office:automatic-styles>"
        f"<office:body><office:text>{body}</office:text></office:body></office:document-content>"
    )
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.text", zipfile.ZIP_STORED)
        archive.writestr("content.xml", content)
        archive.writestr(
            "styles.xml",
            f"<office:document-styles {SPACES}><office:styles>{styles}</office:styles></office:document-styles>",
        )
    return path


def item(*parts: str, start: int | None = None) -> str:
    said = f' text:start-value="{start}"' if start else ""
    return f"<text:list-item{said}>{''.join(parts)}</text:list-item>"


def listed(*items: str, style: str = "L1", more: str = "") -> str:
    return f'<text:list text:style-name="{style}" {more}>{"".join(items)}</text:list>'


def nested(*items: str) -> str:
    return f"<text:list>{''.join(items)}</text:list>"


def para(text: str) -> str:
    return f"<text:p>{text}</text:p>"


def texts(path: Path) -> list[str]:
    return [paragraph.text for paragraph in read(path).paragraphs]


def test_list_numbers_stand_in_the_text_over_levels_and_restarts(tmp_path: Path) -> None:
    points = nested(item(para("land;")), item(para("sea.")))
    inner = nested(item(para("Scope"), points))
    body = (
        listed(item(para("Purpose"), para("It goes on."), inner))
        + para("Between")
        + listed(item(para("Offences")), more='text:continue-numbering="true" xml:id="x"')
        + listed(item(para("Aid"), start=7))
        + listed(item(para("Attempt")), more='text:continue-list="x"')
        + listed(item(para("sign")), style="L2")
    )
    assert texts(odt(tmp_path / "law.odt", body, LEVELS)) == [
        "Article 1. Purpose",
        "It goes on.",
        "1.1 Scope",
        "(a) land;",
        "(b) sea.",
        "Between",
        "Article 2. Offences",
        "Article 7. Aid",
        "Article 3. Attempt",
        "• sign",
    ]


def test_headings_are_numbered_by_the_outline_and_by_the_list_of_their_style(tmp_path: Path) -> None:
    styles = (
        '<text:outline-style style:name="Outline"><text:outline-level-style text:level="1" style:num-format="I"'
        ' style:num-prefix="Chapter "/></text:outline-style>'
        '<style:style style:name="Art" style:family="paragraph" style:list-style-name="L1"/>'
    )
    body = (
        '<text:h text:outline-level="1">Frontiers</text:h><text:h text:outline-level="2">General<text:line-break/>rules'
        '</text:h><text:h text:outline-level="1" text:is-list-header="true">Annex</text:h>'
    ) + nested(item('<text:p text:style-name="Art">Purpose</text:p>'))
    found = read(odt(tmp_path / "law.odt", body, LEVELS, styles)).paragraphs
    assert [(q.level, q.text) for q in found] == [
        (1, "Chapter I Frontiers"),
        (2, "General rules"),
        (1, "Annex"),
        (0, "Article 1. Purpose"),
    ]


def test_deleted_words_and_comments_go_and_inserted_words_stay(tmp_path: Path) -> None:
    body = (
        "<text:tracked-changes><text:changed-region><text:deletion><text:p>imprisonment</text:p></text:deletion>"
        "</text:changed-region></text:tracked-changes><text:p>A <text:change-start/>fine<text:change-end/>"
        "<office:annotation><text:p>Really?</text:p></office:annotation> is due.</text:p>"
    )
    document = read(odt(tmp_path / "law.odt", body))
    assert [q.text for q in document.paragraphs] == ["A fine is due."]
    assert document.notes == (TRACKED, COMMENTS)


def test_notes_tables_boxes_and_breaks_are_printed_lines(tmp_path: Path) -> None:
    body = (
        "<text:p>A ship<text:note text:note-class='footnote'><text:note-citation>1</text:note-citation><text:note-body>"
        "<text:p>Any vessel.</text:p></text:note-body></text:note> is<text:s text:c='2000000000'/>free."
        "<text:line-break/>"
        "<draw:frame><draw:text-box><text:p>Boxed.</text:p></draw:text-box></draw:frame>So is it.</text:p>"
        "<table:table><table:table-header-rows><table:table-row><table:table-cell><text:p>Class</text:p>"
        "</table:table-cell><table:table-cell table:number-columns-repeated='9000'/><table:table-cell><text:p>Fine"
        "</text:p></table:table-cell></table:table-row></table:table-header-rows></table:table>"
    )
    assert texts(odt(tmp_path / "law.odt", body)) == [
        "A ship is free.",
        "So is it.",
        "[1] Any vessel.",
        "Boxed.",
        "Class\t\tFine",
    ]


def test_looks_come_from_styles_and_those_they_rest_on(tmp_path: Path) -> None:
    styles = (
        '<style:style style:name="Head" style:display-name="Law Head" style:family="paragraph"><style:text-properties'
        ' fo:font-size="14pt" fo:font-weight="bold"/><style:paragraph-properties fo:text-align="center"/></style:style>'
    )
    automatic = (
        '<style:style style:name="P1" style:family="paragraph" style:parent-style-name="Head">'
        '<style:paragraph-properties fo:margin-left="1in"/></style:style>'
        '<style:style style:name="T1" style:family="text"><style:text-properties text:display="none"/></style:style>'
    )
    body = '<text:p text:style-name="P1">Penal Code<text:span text:style-name="T1"> of old</text:span></text:p>'
    (found,) = read(odt(tmp_path / "law.odt", body, automatic, styles)).paragraphs
    assert found == Paragraph("Penal Code", style="Law Head", size=14.0, bold=True, centred=True, indent=72.0)


def test_a_table_of_contents_is_marked(tmp_path: Path) -> None:
    body = (
        "<text:table-of-content><text:table-of-content-source/><text:index-body><text:p>Article 1<text:tab/>3</text:p>"
        "</text:index-body></text:table-of-content><text:p>Article 1</text:p>"
    )
    found = read(odt(tmp_path / "law.odt", body)).paragraphs
    assert [(q.text, q.contents) for q in found] == [("Article 1\t3", True), ("Article 1", False)]


def test_it_comes_in_under_its_own_name_only(tmp_path: Path) -> None:
    file = odt(tmp_path / "law.odt", "".join(para(f"Article {n}. Duty {n}") + para("A duty.") for n in (1, 2, 3)))
    assert importer_of(file) is ODT
    assert [a.number for a in bring_in(file).text.articles] == ["1", "2", "3"]
    with pytest.raises(KnownError, match=r"called \.docx but is an OpenDocument text\. Rename it .* in \.odt"):
        importer_of(file.rename(tmp_path / "law.docx"))
    with pytest.raises(KnownError, match=r"called \.odt but is a Word file"):
        importer_of(docx(tmp_path / "word.odt", p("Article 1")))


NAMES = ["text:p", "text:h", "text:list", "text:list-item", "text:note", "text:note-body", "table:table", "text:s"]
NAMES += ["table:table-row", "table:table-cell", "draw:text-box", "text:span", "text:tracked-changes", "text:section"]
TREES = st.recursive(
    st.sampled_from(["word", ""]),
    lambda inner: st.builds(
        lambda name, said, parts: f"<{name} {said}>{''.join(parts)}</{name}>",
        st.sampled_from(NAMES),
        st.sampled_from(["", 'text:outline-level="99"', 'text:start-value="x"', 'text:style-name="L1"']),
        st.lists(inner, max_size=4),
    ),
    max_leaves=30,
)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=100, deadline=None)
@given(body=TREES)
def test_elements_in_any_order_give_a_document_or_one_sentence(body: str, tmp_path: Path) -> None:
    file = odt(tmp_path / "law.odt", body, LEVELS)
    try:
        found: object = read(file)
    except KnownError as error:
        found = str(error)
    assert isinstance(found, Document) or found == (
        "law.odt cannot be read: there are no words in it. "
        "Open it in LibreOffice, check that the law's text is in it, and save it again."
    )
