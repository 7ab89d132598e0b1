"""Segmenting what misleads: quotations, contents, cross-references, restarts, memoranda, documents without units."""

from collections.abc import Callable

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from gapanalyzer.legislation.document import Document, Paragraph
from gapanalyzer.legislation.structure.segment import segment
from gapanalyzer.model.instrument import Flag, LawText, Unit
from tests.legislation import laws, traps
from tests.legislation.laws import containers, document, numbers, outline, wrapped

Reading = Callable[[str], Document]
BOTH = pytest.mark.parametrize("read", [document, wrapped])


@BOTH
def test_quoted_articles_are_sub_units_of_the_article_that_quotes_them(read: Reading) -> None:
    text = segment(read(traps.AMENDING_SPANISH))
    assert numbers(text) == ["1", "2", "3"]
    quoted = [p for a in text.articles for p in a.children if Flag.QUOTED in p.flags]
    assert [p.number for p in quoted] == ["318", "318 bis", "318 ter"]


@BOTH
def test_a_short_amending_bill_is_not_taken_for_its_memorandum(read: Reading) -> None:
    text = segment(read(traps.AMENDING_ENGLISH))
    assert numbers(text) == ["1", "2", "3", "4", "5"]
    assert "EXPLANATORY MEMORANDUM" not in text.words_of(text.articles[-1])


@BOTH
def test_numbered_paragraphs_alone_are_the_units(read: Reading) -> None:
    assert numbers(segment(read(traps.NUMBERED))) == ["1", "2", "3", "4"]


@BOTH
def test_numbering_may_begin_anew_in_transitory_provisions(read: Reading) -> None:
    text = segment(read(traps.TRANSITORY))
    assert numbers(text) == ["1o", "2o", "3o", "4o", "1o", "2o"]
    assert not any(article.flags for article in text.articles)


@BOTH
def test_a_decree_and_the_regulation_it_approves_both_count(read: Reading) -> None:
    assert numbers(segment(read(traps.DECREE))) == ["primero", "segundo", "1", "2", "3"]


@BOTH
def test_a_law_whose_first_section_is_missing_is_flagged(read: Reading) -> None:
    text = segment(read(traps.FIRST_MISSED))
    assert numbers(text) == ["2", "3", "4", "5"]
    assert text.articles[0].flags == (Flag.GAP,)


@BOTH
def test_grouped_repeals_stars_and_inserted_decimals(read: Reading) -> None:
    text = segment(read(traps.REPEALED))
    assert numbers(text) == ["1", "2 and 3", "4", "*5", "6 to 9", "9.1", "9.11", "9.2", "10"]
    assert not any(article.flags for article in text.articles)


def test_articles_that_only_hold_sections_are_containers() -> None:
    text = segment(document(traps.SECTIONS_IN_ARTICLES))
    assert numbers(text) == ["1", "2", "1", "2", "3", "1", "2"]
    assert containers(text) == ["chapter I National Territory", "chapter II Principles", "chapter III Bill of Rights"]


def test_numbers_may_begin_anew_in_each_chapter() -> None:
    assert numbers(segment(document(traps.RESTART_IN_CHAPTERS))) == ["1", "2", "1", "2", "3"]


def test_decimal_paragraphs_belong_to_their_figure() -> None:
    found = outline(segment(document(traps.DECIMAL_PARAGRAPHS)).provisions)
    assert found[:3] == ["article 1 General provisions", "  paragraph 1.1", "  paragraph 1.2"]


def test_a_layered_code_has_no_gaps() -> None:
    text = segment(document(traps.LAYERED_CODE))
    legislative = ["111-1", "111-2", "111-3", "112-1", "112-2", "121-1", "121-2"]
    assert numbers(text) == [*legislative, "R. 610-1", "R. 610-2"]
    assert not any(article.flags for article in text.articles)
    assert containers(text)[:3] == [
        "book Ier Dispositions générales",
        "  title Ier De la loi pénale",
        "    chapter Ier Des principes généraux",
    ]


def test_long_numbered_lists_do_not_outweigh_the_articles() -> None:
    items = [f"{n}. The officer shall keep record number {n} of the crossing." for n in range(1, 26)]
    lines = [line for a in (1, 2, 3) for line in (f"Article {a}", *items)]
    text = segment(Document(tuple(Paragraph(line) for line in lines)))
    assert numbers(text) == ["1", "2", "3"]
    assert [len(article.children) for article in text.articles] == [25, 25, 25]


def test_a_gap_and_a_duplicate_are_flagged() -> None:
    lines = [f"Section {n}. A person shall be free to leave." for n in (1, 2, 5, 5, 6)]
    flags = [a.flags for a in segment(Document(tuple(Paragraph(line) for line in lines))).articles]
    assert flags == [(), (), (Flag.GAP,), (Flag.DUPLICATE,), ()]


@pytest.mark.parametrize("width", [45, 60, 75])
def test_cross_references_at_the_start_of_a_line_open_nothing(width: int) -> None:
    sentence = "A person who acts under section {} of this Act or in the circumstances of sections {} and {} is liable."
    lines: list[str] = []
    for n in range(1, 31):
        lines += [f"Section {n}. Heading of this section", sentence.format(max(1, n - 2), n + 1, n + 2) * 3]
    assert numbers(segment(wrapped("\n".join(lines), width))) == [str(n) for n in range(1, 31)]


@pytest.mark.parametrize("front", [True, False])
@pytest.mark.parametrize("leaders", ["", " ............ 7"])
def test_a_table_of_contents_opens_nothing_before_or_after_the_law(leaders: str, *, front: bool) -> None:
    headings = [f"{n}. Powers of officers in case {n}" for n in range(1, 13)]
    body = [line for h in headings for line in (h, "An officer may board and inspect any vessel within the waters.")]
    table = [h + leaders for h in headings]
    lines = table + body if front else body + table
    text = segment(Document(tuple(Paragraph(line) for line in lines)))
    assert numbers(text) == [str(n) for n in range(1, 13)]
    assert text.articles[0].first == (len(table) if front else 0)


def test_a_document_without_units_keeps_its_paragraphs() -> None:
    text = segment(document("A letter to the Minister.\nIt has no units at all.\nYours faithfully"))
    assert text.provisions == ()
    assert text.paragraphs == ("A letter to the Minister.", "It has no units at all.", "Yours faithfully")


def test_an_empty_document_gives_an_empty_text() -> None:
    assert segment(Document(())) == LawText(())
    assert segment(Document((Paragraph(""),))).paragraphs == ()


def test_lines_set_aside_stay_aside() -> None:
    assert segment(Document((Paragraph("Text."),), aside=("Page 1",))).aside == ("Page 1",)


def test_units_inside_contain_each_other_in_the_order_of_the_text() -> None:
    for law in (laws.ENGLISH, laws.SPANISH, traps.AMENDING_ENGLISH):
        for top in segment(document(law)).provisions:
            for unit in top.walk():
                assert unit.first <= unit.last
                assert all(unit.first <= child.first and child.last <= unit.last for child in unit.children)


_FRAGMENTS = st.sampled_from(
    [
        "Article 3",
        "§ 5a",
        "(a)",
        "12.",
        "PART I",
        "«Artículo 2.",
        "of the Act",
        "Title",
        "A person,",
        "第三条",
        "المادة ٢",
        "",
    ]
)
_LINES = st.lists(st.lists(_FRAGMENTS | st.text(max_size=12), max_size=4).map(" ".join), max_size=25)


@given(lines=_LINES, page=st.integers(0, 1))
@example(["Article 3 第三条", "第三条"], 0)
def test_no_letters_are_lost_whatever_the_lines(lines: list[str], page: int) -> None:
    source = Document(tuple(Paragraph(line, page=page) for line in lines))
    text = segment(source)
    kept = iter("".join(text.paragraphs))  # Chinese lines are joined without a blank
    assert all(letter in kept for line in lines for letter in "".join(line.split()))
    for top in text.provisions:
        for unit in top.walk():
            assert 0 <= unit.first <= unit.last < len(text.paragraphs)
            assert unit.kind in Unit


def each(count: int, *lines: str) -> list[str]:
    """The lines once for each number, with # for the number."""
    return [line.replace("#", str(n)) for n in range(1, count + 1) for line in lines]


def law(*lines: str) -> LawText:
    return segment(Document(tuple(Paragraph(line) for line in lines)))


def counted(count: int) -> list[str]:
    return [str(n) for n in range(1, count + 1)]


def test_recitals_and_a_long_annex_do_not_outweigh_the_articles() -> None:
    recitals = each(60, "(#) It is necessary to strengthen the control of border number #.")
    articles = each(14, "Article #", "Heading of #", "1. States take measure #.", "2. They inform the Commission.")
    text = law("Whereas:", *recitals, *articles, "ANNEX I", *each(80, "#. Document of kind #"))
    assert numbers(text) == counted(14)
    assert text.provisions[-1].kind is Unit.SCHEDULE


def test_a_treaty_in_a_schedule_does_not_outweigh_the_act() -> None:
    act = each(12, "Heading #", "#. (1) The Minister may do thing # for the purposes of this Act.", "(2) He reports.")
    treaty = each(40, "Article #", "The States Parties agree on matter # and on everything that follows from it.")
    assert numbers(law("ACT", *act, "FIRST SCHEDULE", "THE CONVENTION", *treaty)) == counted(12)


def test_an_elucidation_article_by_article_counts_no_articles() -> None:
    body = each(15, "Pasal #", "(1) Setiap orang wajib melakukan hal # sesuai dengan ketentuan.", "(2) Cukup.")
    assert numbers(law(*body, "PENJELASAN", "II. PASAL DEMI PASAL", *each(15, "Pasal #", "Cukup jelas."))) == counted(
        15
    )


def test_a_memorandum_before_the_law_counts_no_articles() -> None:
    memorandum = each(9, "Article # : cet article précise la portée de la règle #.")
    body = each(9, "Article #", "Toute personne qui commet le fait # est punie d'une amende et d'un emprisonnement.")
    text = law("EXPOSÉ DES MOTIFS", *memorandum, "PROJET DE LOI", *body)
    assert numbers(text) == counted(9)
    assert text.articles[0].first > 9


def test_footnotes_at_the_foot_of_a_page_open_nothing() -> None:
    body = each(
        12, "#. Power in case #.—(1) An officer may enter.", "(2) He reports.", "1. Subs. by Act 5 of 2000, s. 3."
    )
    text = law(*body)
    assert numbers(text) == counted(12)
    assert text.articles[4].heading == "Power in case 5"


def test_widely_spaced_articles_are_kept_and_flagged() -> None:
    lines = [line for n in (3, 80, 120, 180, 251) for line in (f"Article {n}. Offence", "The penalty is a fine.")]
    text = law(*lines)
    assert numbers(text) == ["3", "80", "120", "180", "251"]
    assert all(Flag.GAP in article.flags for article in text.articles)


def test_headings_in_brackets_belong_to_their_articles() -> None:
    japanese = law(
        "第一章　総則", "（目的）", "第一条　この法律は、目的を定める。", "（定義）", "第二条　定義を定める。"
    )
    korean = law("제1조(목적) ① 이 법은 목적을 정한다.", "② 다른 것을 정한다.", "제2조(정의) 정의를 정한다.")
    italian = law(*each(4, "Art. #.", "(Oggetto della legge)", "1. La legge disciplina la materia."))
    assert [a.heading for a in japanese.articles] == ["目的", "定義"]
    assert [a.heading for a in korean.articles] == ["목적", "정의"]
    assert italian.articles[0].heading == "Oggetto della legge"


def test_chapters_may_have_their_number_first_and_annexes_may_be_chinese() -> None:
    hungarian = law(
        "I. FEJEZET", "ÁLTALÁNOS RÉSZ", *each(4, "#. § (1) E törvény hatálya kiterjed.", "(2) A hatóság eljár.")
    )
    chinese = law(*[f"第{n}条　国家保护移民的合法权益。" for n in "一二三四"], "附件一", "名单")
    assert containers(hungarian) == ["chapter I ÁLTALÁNOS RÉSZ"]
    assert numbers(hungarian) == counted(4)
    assert containers(chinese) == ["schedule 一 名单"]


def test_a_numbered_list_in_the_preamble_counts_no_articles() -> None:
    preamble = each(10, "#. Having regard to the treaty numbered # and to its protocols;")
    body = each(30, "#. The Minister may do thing # where the public interest so requires.")
    assert numbers(law(*preamble, "HAS DECIDED:", *body)) == counted(30)


def test_many_equal_numbers_are_named_apart_in_linear_time() -> None:
    text = law("Article 1", *["1. The same words."] * 3000, "Article 2", "Other words.")
    paths = [unit.path for top in text.provisions for unit in top.walk()]
    assert len(paths) == len(set(paths)) == 3002


def test_the_letters_of_a_french_code_count_in_one_row() -> None:
    heads = ["L. 111-1", "R. 111-2", "L. 111-3", "LO. 111-4", "R.* 112-1", "D. 112-9", "L. 112-10", "L. 121-1"]
    text = law(*[f"Art. {head}. - Les autorités compétentes prennent les mesures utiles." for head in heads])
    assert numbers(text) == heads


def test_the_chapters_of_a_layered_code_may_leave_numbers_out() -> None:
    heads = ["L1411-1", "L1411-2", "L1421-1", "L1462-1", "L1471-1", "L2111-1"]
    body = "Toute action portant sur l'exécution du contrat se prescrit par deux ans."
    assert numbers(law(*[line for head in heads for line in (f"Article {head}", body)])) == heads


def test_resolutions_count_in_words() -> None:
    words = ["PRIMERO", "SEGUNDO", "TERCERO", "CUARTO", "QUINTO"]
    rule = "Apruébese la medida que corresponda para el cumplimiento de la ley."
    assert numbers(law("RESUELVE:", *[f"{word}.- {rule}" for word in words])) == words


def test_transitory_articles_count_anew_and_say_so() -> None:
    rule = "La autoridad competente adoptará las medidas necesarias para su cumplimiento."
    heads = ["Artículo 1", "Artículo 2", "Artículo 3", "Artículo primero transitorio", "Artículo transitorio segundo"]
    assert numbers(law(*[f"{head}.- {rule}" for head in heads]))[3:] == ["primero transitorio", "transitorio segundo"]
    only = law(*[f"{head}.- {rule}" for head in heads[:3]], f"Artículo único.- {rule}")
    assert numbers(only) == ["1", "2", "3", "único"]


def test_the_only_transitory_article_needs_no_number() -> None:
    heads = ["Artículo 1º", "Artículo 2º", "Artículo 3º", "Artículo transitorio"]
    rule = "La autoridad competente adoptará las medidas necesarias para su cumplimiento."
    text = law(*[f"{head}.- {rule}" for head in heads])
    assert numbers(text) == ["1º", "2º", "3º", "transitorio"]
    assert [article.flags for article in text.articles] == [(), (), (), ()]


def test_paragraphs_of_schedules_are_no_sections() -> None:
    act = each(11, "#. Powers #", "(1) The Minister may do thing #.", "(2) He reports to the Parliament.")
    rules = each(30, "#. The rule of the case # applies.")
    text = law("AN ACT", *act, "SCHEDULE 1", "TRANSITIONAL PROVISIONS", "Part 1", *rules, "SCHEDULE 2", *rules)
    assert numbers(text) == counted(11)


def test_an_article_may_stand_beside_its_note_in_the_margin() -> None:
    rows = [Paragraph(f"Powers of officers\t{n}. An officer may board any vessel.", table=True) for n in range(1, 7)]
    assert numbers(segment(Document(tuple(rows)))) == counted(6)


def test_sections_with_two_letters_and_subsections_with_capitals() -> None:
    heads = ["239. Of 1.", "239A. Of 2.", "239AA. Of 3.", "239AB. Of 4.", "240. Of 5.", "243ZA. Of 6."]
    text = law(*[line for h in heads for line in (h, "(1) The President may by order.", "(1A) He reports.", "(2) So.")])
    assert numbers(text) == ["239", "239A", "239AA", "239AB", "240", "243ZA"]
    assert [unit.number for unit in text.articles[0].children] == ["1", "1A", "2"]


def test_chinese_signs_that_a_scan_mistook_are_read() -> None:
    heads = ["第十条", "笫十一条", "第十二奈", "第十三条", "第二十―条"]
    text = law(*[f"{head}　国家保护移民的合法权益。" for head in heads])
    assert [article.number for article in text.articles][:4] == ["十", "十一", "十二", "十三"]


def test_spaced_chinese_numerals_are_one_number() -> None:
    text = law(*[f"第 {' '.join(n)} 条 国家保护移民的合法权益。" for n in ("九", "十", "十一", "十二")])
    assert numbers(text) == ["九", "十", "十一", "十二"]


def test_chapters_marked_as_headings_in_plain_text_let_the_numbering_begin_anew() -> None:
    title = ("### TÍTULO PRELIMINAR", *(f"**Artículo {n}. Principio**" for n in ("I", "II", "III")))
    body = [line for n in range(1, 5) for line in (f"**Artículo {n}. Objeto**", "La ley protege a las personas.")]
    text = law("# LEY DE FRONTERAS", *title, "### TÍTULO I", "### DEL TRÁNSITO", *body)
    assert numbers(text) == ["I", "II", "III", "1", "2", "3", "4"]
    assert [p.number for p in text.provisions if p.kind is Unit.TITLE] == ["PRELIMINAR", "I"]


def test_a_note_in_the_margin_that_names_a_chapter_opens_none() -> None:
    text = law(
        "1. This Act may be cited as the Borders Act.",
        "2. Section 14 of the Act is hereby amended as follows:",
        "Amendment of section 14 of",
        "Chapter 351",
        "(1) in subsection (1), by the substitution of “five years”;",
        "3. This Act comes into force at once.",
    )
    assert numbers(text) == ["1", "2", "3"]
    assert [p.kind for p in text.provisions] == [Unit.ARTICLE] * 3


def test_a_number_parted_from_its_keyword_by_a_break_belongs_to_it() -> None:
    rule = "La autoridad competente adopta las medidas necesarias."
    text = law(*(line for n in range(1, 5) for line in ("ARTÍCULO", f"{n}.- Fines", rule)))
    assert numbers(text) == ["1", "2", "3", "4"]
    assert text.words_of(text.articles[0]).startswith("ARTÍCULO 1.- Fines")
