"""Segmenting whole laws: every tradition, whole paragraphs or wrapped lines."""

import random

import pytest

from gapanalyzer.legislation.document import Document, Paragraph
from gapanalyzer.legislation.structure.segment import segment
from gapanalyzer.model.citation import Locator
from tests.legislation import laws
from tests.legislation.laws import containers, document, numbers, outline, wrapped

EXPECTED = {
    "SPANISH": ["1", "2", "3", "3 bis", "3 ter", "4", "5"],
    "FRENCH": ["1er", "2", "3", "3-1", "4", "5"],
    "ENGLISH": ["1", "2", "3", "3A", "4"],
    "GERMAN": ["1", "2", "3", "3a", "4 bis 6", "7"],
    "RUSSIAN": ["1", "2", "3", "3.1", "4"],
    "ARABIC": ["الأولى", "الثانية", "٣", "٤ مكرر", "٥"],
    "CHINESE": ["一", "二", "三", "四", "四之一", "五"],
    "PORTUGUESE": ["1º", "2º", "3º", "3º-A", "10"],
    "INDONESIAN": ["1", "2", "3"],
    "VIETNAMESE": ["1", "2", "3"],
    "TURKISH": ["1", "2", "3", "1"],
}


@pytest.mark.parametrize("name", EXPECTED)
def test_finds_the_articles_in_paragraphs(name: str) -> None:
    assert numbers(segment(document(getattr(laws, name)))) == EXPECTED[name]


@pytest.mark.parametrize("name", [name for name in EXPECTED if name != "CHINESE"])
@pytest.mark.parametrize("width", [38, 62, 90])
def test_finds_the_same_articles_in_wrapped_lines(name: str, width: int) -> None:
    assert numbers(segment(wrapped(getattr(laws, name), width))) == EXPECTED[name]


def test_wrapped_lines_give_the_outline_of_the_paragraphs() -> None:
    for name in ("ENGLISH", "FRENCH", "RUSSIAN", "TREATY_LIKE"):
        law = getattr(laws, name)
        assert outline(segment(wrapped(law)).provisions) == outline(segment(document(law)).provisions)


def test_an_english_act_has_its_headings_parts_and_sub_units() -> None:
    found = outline(segment(document(laws.ENGLISH)).provisions)
    assert found == [
        "part I PRELIMINARY",
        "  article 1 Short title",
        "  article 2 Interpretation",
        "    paragraph 1",
        "    paragraph 2",
        "part II OFFENCES",
        "  article 3 Smuggling of migrants",
        "    paragraph 1",
        "      point a",
        "      point b",
        "        point i",
        "        point ii",
        "    paragraph 2",
        "  article 3A Aggravated offence",
        "  article 4 Protection of migrants",
        "schedule",
    ]


def test_containers_nest_as_the_law_nests_them() -> None:
    assert containers(segment(document(laws.FRENCH))) == [
        "title PREMIER DISPOSITIONS GÉNÉRALES",
        "title II DES INFRACTIONS",
        "  division 1 Du trafic",
        "  division 2 Des victimes",
    ]
    assert containers(segment(document(laws.RUSSIAN))) == [
        "title I Общие положения",
        "  chapter 1 Основы",
        "  chapter 2 Ответственность",
        "title II Заключительные положения",
        "  chapter 3 Вступление в силу",
    ]
    assert containers(segment(document(laws.CHINESE))) == ["chapter 一 总则", "chapter 二 法律责任"]
    assert containers(segment(document(laws.TURKISH))) == ["chapter BİRİNCİ Amaç ve Tanımlar", "chapter İKİNCİ Suçlar"]


def test_dispositions_stand_outside_the_titles() -> None:
    found = containers(segment(document(laws.SPANISH)))
    assert found[-1] == "division ÚNICA"
    assert found[0] == "title PRELIMINAR Disposiciones generales"


def test_german_sub_units_nest_three_deep() -> None:
    text = segment(document(laws.GERMAN))
    assert Locator.read("2(2)(2)(a)").find(text) is not None
    point = Locator.read("2(2)(2)(b)").find(text)
    assert point is not None
    assert text.words_of(point) == "b) Haftsachen verhandeln."


def test_brazilian_paragraphs_stand_beside_the_items_of_the_head() -> None:
    found = outline(segment(document(laws.PORTUGUESE)).provisions)
    start = found.index("  article 2º")
    assert found[start + 1 : start + 7] == [
        "    point I",
        "    point II",
        "    paragraph 1",
        "      point a",
        "      point b",
        "    paragraph 2",
    ]


def test_vietnamese_letters_include_d_with_a_stroke() -> None:
    found = outline(segment(document(laws.VIETNAMESE)).provisions)
    assert [line.strip() for line in found if "point" in line] == [f"point {c}" for c in "abcdđ"]


def test_headings_are_found_above_beside_and_below_the_number() -> None:
    above = {a.number: a.heading for a in segment(document(laws.TURKISH)).articles}
    beside = {a.number: a.heading for a in segment(document(laws.SPANISH)).articles}
    below = {a.number: a.heading for a in segment(document(laws.TREATY_LIKE)).articles}
    assert above["3"] == "Göçmen kaçakçılığı"
    assert beside["3 bis"] == "Tipo agravado"
    assert below["2"] == "Statement of purpose"


def test_a_heading_in_brackets_is_one_wherever_it_stands() -> None:
    law = """ARTIGO 1.º (Alterações)
São alterados os artigos 14.º e 37.º da Lei n.º 2/30, que passam a ter a seguinte redacção:
«ARTIGO 14.º
(Entrada ilegal)
É punido quem facilitar a entrada.
ARTIGO 37.º (Regresso)
O regresso é feito com dignidade.»
ARTIGO 2.º
(Revogações)
É revogado o artigo 9.º da mesma lei.
ARTIGO 3.º
(Dúvidas e omissões)
As dúvidas são resolvidas pela Assembleia.
ARTIGO 4.º (Entrada em vigor)
A lei entra em vigor na data da publicação."""
    text = segment(document(law))
    assert [a.heading for a in text.articles] == ["Alterações", "Revogações", "Dúvidas e omissões", "Entrada em vigor"]
    assert [unit.heading for unit in text.articles[0].children] == ["Entrada ilegal", "Regresso"]


def test_a_title_in_capitals_may_end_with_a_full_stop() -> None:
    law = """TÍTULO I.
DISPOSICIONES GENERALES.
ARTÍCULO 1o. La presente ley fortalece la seguridad.
TÍTULO II.
DELITOS Y PENAS.
ARTÍCULO 2o. El que promueva la entrada ilegal será castigado.
ARTÍCULO 3o. Rige a partir de su promulgación."""
    titles = segment(document(law)).provisions
    assert [unit.heading for unit in titles] == ["DISPOSICIONES GENERALES", "DELITOS Y PENAS"]


def test_a_heading_above_belongs_to_its_article() -> None:
    text = segment(document(laws.ENGLISH))
    assert text.words_of(text.articles[3]).splitlines()[0] == "Aggravated offence"
    assert text.words_of(text.articles[2]).splitlines()[-1].startswith("(2) The penalty")


def test_labels_are_kept_as_printed() -> None:
    assert {a.label for a in segment(document(laws.GERMAN)).articles} == {"§", "§§"}
    assert {a.label for a in segment(document(laws.TURKISH)).articles} == {"MADDE", "GEÇİCİ MADDE"}
    assert {a.label for a in segment(document(laws.ENGLISH)).articles} == {""}


def test_every_path_is_unique() -> None:
    for name in EXPECTED:
        paths = [p.path for top in segment(document(getattr(laws, name))).provisions for p in top.walk()]
        assert len(paths) == len(set(paths))


def test_word_outline_levels_and_automatic_numbers_are_used() -> None:
    law = Document(
        (
            Paragraph("Chapter 1 General", style="Heading 1", level=1),
            Paragraph("Article 1. Purpose", numbering="Article 1.", style="Heading 2", level=2),
            Paragraph("The purpose is stated in article 2 below."),
            Paragraph("Article 2. Scope", numbering="Article 2.", style="Heading 2", level=2),
            Paragraph("The scope is the whole territory."),
        )
    )
    assert outline(segment(law).provisions) == [
        "chapter 1 General",
        "  article 1 Purpose",
        "  article 2 Scope",
    ]


def test_lines_marked_as_contents_open_nothing() -> None:
    listed = tuple(Paragraph(f"Article {n} Heading {n}", style="TOC 1", contents=True) for n in (1, 2))
    body = tuple(p for n in (1, 2) for p in (Paragraph(f"Article {n} Heading {n}"), Paragraph("A person is free.")))
    text = segment(Document(listed + body))
    assert numbers(text) == ["1", "2"]
    assert text.articles[0].first == 2


def workload(articles: int) -> Document:
    """The shape of workload W1 of the notes on peers."""
    words = ["border", "vessel", "officer", "permit", "detain", "carrier", "master", "crew", "fine", "appeal"]
    draw = random.Random(7)
    lines: list[str] = []
    for a in range(1, articles + 1):
        if a % 25 == 1:
            lines.append(f"CHAPTER {a // 25 + 1} - {' '.join(draw.choices(words, k=4))}")
        lines.append(f"Article {a}. {' '.join(draw.choices(words, k=5))}.")
        for p in range(1, draw.randint(2, 5) + 1):
            lines.append(f"({p}) {' '.join(draw.choices(words, k=draw.randint(18, 45)))}.")
            if draw.random() < 0.3:
                lines += [f"({c}) {' '.join(draw.choices(words, k=10))};" for c in "abc"[: draw.randint(2, 3)]]
    return Document(tuple(Paragraph(line) for line in lines))


def test_a_generated_code_of_300_articles_is_found_whole() -> None:
    text = segment(workload(300))
    assert numbers(text) == [str(n) for n in range(1, 301)]
    assert len([p for p in text.provisions if p.kind == "chapter"]) == 12
    assert all(article.heading for article in text.articles)
