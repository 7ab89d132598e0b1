"""References that count from where they stand lead there, in each language; doubt gives no link."""

import pytest
from attrs import evolve

from gapanalyzer.legislation.document import Document, Paragraph
from gapanalyzer.legislation.finding.reference_book import Book
from gapanalyzer.legislation.finding.relative_references import links
from gapanalyzer.legislation.structure.segment import segment
from gapanalyzer.model.instrument import Flag, LawId, LawText

LAWS = {
    "en": (
        "Border Act", "Section 1. Duty", "(1) A carrier reports.", "(a) at sea;", "(b) by air.", "(2) A master helps.",
        "Section 2. Offence", "(1) A person offends.", "(a) at sea;", "(i) by night;", "(ii) by day;", "(b) {here}",
        "(2) A second rule.", "(3) A third rule.",
    ),
    "es": (
        "Ley de fronteras", "Artículo 1. Deberes", "El transportista informa:", "a) por mar;", "b) por aire.",
        "Artículo 2. Delitos", "Será sancionado quien:", "a) entre de noche;", "b) entre de día;", "c) {here}",
        "Artículo 3. Penas", "La pena es de multa.", "La multa se paga pronto.", "{there}",
    ),
    "fr": (
        "Loi sur les frontières", "Article 1", "Le transporteur informe :", "a) en mer ;", "b) par air.",
        "Article 2", "Est puni quiconque :", "a) entre de nuit ;", "b) entre de jour ;", "c) {here}",
        "Article 3", "La peine est une amende.", "Elle est payée.", "{there}",
    ),
    "pt": (
        "Lei das fronteiras", "Artigo 1.º", "Deveres", "1 - O transportador informa:", "a) por mar;", "b) por ar.",
        "2 - O comandante ajuda.", "Artigo 2.º", "Crimes", "1 - É punido quem:", "a) entra de noite;", "b) {here}",
        "2 - A tentativa é punível.",
    ),
    "zh": (
        "边境法", "第一条　运送人应当报告。", "第二条　禁止偷渡。", "违反的，处罚款。", "{here}",
    ),
    "ru": ("Закон о границе", "Статья 1. Обязанность", "Перевозчик сообщает.", "Статья 2. Наказание", "{here}"),
    "ar": ("قانون الحدود", "المادة 1", "على الناقل الإبلاغ.", "المادة 2", "{here}"),
}  # fmt: skip


def book(language: str, words: str, place: str = "{here}") -> tuple[Book, int]:
    lines = [words if line == place else line.replace(place, words) for line in LAWS[language]]
    lines = [line.replace("{here}", "x.").replace("{there}", "x.") for line in lines]
    text = segment(Document(tuple(Paragraph(line) for line in lines), title=lines[0], language=language))
    at = next(n for n, line in enumerate(LAWS[language]) if place in line)
    return Book(LawId("law"), (), language, text), at


def led(law: Book, at: int) -> str:
    """Each link as its words and the beginning of where it leads."""
    words = [(law.text.joined[a.start : a.end], law.text.paragraphs[a.provision.first][:12]) for a in links(law, at)]
    return " | ".join(f"{said}>{to}" for said, to in words)


@pytest.mark.parametrize(
    ("language", "words", "wanted"),
    [
        ("en", "under subsection (2).", "subsection (2)>(2) A second"),
        ("en", "subsections (2) and (3) apply.", "subsections (2)>(2) A second | (3)>(3) A third "),
        ("en", "paragraph (a) of this subsection.", "paragraph (a)>(a) at sea;"),
        ("en", "paragraph (a) of subsection (1).", "paragraph (a)>(a) at sea;"),
        ("en", "paragraph (b) of subsection (2) of section 1.", "subsection (2)>(2) A master | section 1>Section 1. D"),
        ("en", "subsection (2) of section 1 applies.", "subsection (2)>(2) A master | section 1>Section 1. D"),
        ("en", "under paragraph (a)(ii).", "paragraph (a)(ii)>(ii) by day;"),
        ("en", "paragraph 3 of this section.", "paragraph 3>(3) A third "),
        ("en", "the preceding section applies.", "preceding section>Section 1. D"),
        ("en", "subsection (2) of the Customs Act.", ""),
        ("en", "Article 9 of the Treaty, subsection (2).", ""),
        ("en", "subsection (9) applies.", ""),
        ("en", "for subsection (2) substitute the words.", ""),
        ("en", "subsection (1) applies.", ""),
        ("en", "the preceding article and the preceding section of the Customs Act.", ""),
        ("en", "in section 1, subsection (2) does not apply.", "section 1>Section 1. D"),
        ("es", "incurra en el inciso a) de este artículo.", "inciso a)>a) entre de "),
        ("es", "los incisos a) y b).", "incisos a)>a) entre de  | b)>b) entre de "),
        ("es", "el inciso anterior.", "inciso anterior>b) entre de "),
        ("es", "el artículo anterior.", "artículo anterior>Artículo 1. "),
        ("es", "el artículo 1, inciso b).", "artículo 1>Artículo 1.  | inciso b)>b) por aire."),
        ("es", "el inciso a) del artículo 1.", "inciso a)>a) por mar; | artículo 1>Artículo 1. "),
        ("es", "el inciso a) del Código Penal y el artículo anterior del Código.", ""),
        ("es", "el párrafo anterior y los artículos anteriores.", ""),
        ("es", "se sustituye el inciso a).", ""),
        ("fr", "à l’alinéa a) du présent article.", "alinéa a)>a) entre de "),
        ("fr", "à l’alinéa précédent.", "alinéa précédent>b) entre de "),
        ("fr", "à l’article précédent.", "article précédent>Article 1"),
        ("fr", "à l’article précédent du code.", ""),
        ("pt", "o n.º 2 deste artigo.", "n.º 2>2 - A tentat"),
        ("pt", "a alínea anterior.", "alínea anterior>a) entra de "),
        ("pt", "o artigo anterior.", "artigo anterior>Artigo 1.º"),
        ("zh", "依照前款处罚。", "前款>违反的，处罚款。"),
        ("zh", "依照前条处罚。", "前条>第一条　运送人应当报告。"),
        ("ru", "согласно предыдущей статьи.", "предыдущей статьи>Статья 1. Об"),
        ("ar", "تطبق المادة السابقة.", "المادة السابقة>المادة 1"),
    ],
)  # fmt: skip
def test_a_relative_reference_leads_to_its_unit(language: str, words: str, wanted: str) -> None:
    assert led(*book(language, words)) == wanted


@pytest.mark.parametrize(
    ("language", "words", "wanted"),
    [
        ("es", "Vale el párrafo anterior.", "párrafo anterior>La multa se "),
        ("fr", "Vaut l’alinéa précédent.", "alinéa précédent>Elle est pay"),
        ("es", "Vale el literal anterior.", ""),
    ],
)
def test_a_line_without_a_number_is_before_another(language: str, words: str, wanted: str) -> None:
    assert led(*book(language, words, "{there}")) == wanted


def test_an_article_in_doubt_has_none_before_it() -> None:
    law, at = book("es", "el artículo anterior.")
    doubtful = tuple(evolve(a, flags=(Flag.GAP,)) for a in law.text.articles)
    assert led(evolve(law, text=LawText(law.text.paragraphs, doubtful)), at) == ""


def test_outside_articles_in_quoted_words_and_in_other_languages_nothing_is_relative() -> None:
    law, at = book("en", "under subsection (2).")
    quoted = tuple(evolve(a, flags=(Flag.QUOTED,)) for a in law.text.articles)
    assert led(evolve(law, text=LawText(law.text.paragraphs, quoted)), at) == ""
    assert led(evolve(law, text=LawText(law.text.paragraphs)), at) == ""
    assert led(evolve(law, language="xx"), at) == ""
