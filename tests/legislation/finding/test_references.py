"""References to other articles lead to them, in each language; doubt gives no link."""

import pytest
from attrs import evolve

from gapanalyzer.legislation.finding.reference_book import Book, Link
from gapanalyzer.legislation.finding.references import references
from gapanalyzer.model.instrument import Flag, LawId, LawText, Provision, Unit

LABELS = {"en": "Section", "fr": "Article", "es": "Artículo", "pt": "Artigo", "de": "§", "ru": "Статья", "ar": "المادة",
          "zh": "条", "id": "Pasal", "vi": "Điều", "tr": "Madde"}  # fmt: skip
HAN = "一二三四五六七八九十"


def number(n: int, language: str) -> str:
    if language != "zh":
        return f"{n}.º" if language == "pt" else str(n)
    return HAN[n - 1] if n <= 10 else "十" + HAN[n - 11]


def book(language: str, *last: str, name: str = "", label: str | None = None) -> Book:
    """Nineteen articles, each with (1)(a)(b) and (2)(a); what is tested stands in a last paragraph of article 19."""
    paragraphs: list[str] = []
    articles: list[Provision] = []
    for n in range(1, 20):
        first, path = len(paragraphs), f"art_{n}"
        lines = ["(1) Words.", "(a) Words.", "(b) Words.", "(2) Words.", "(a) Words."]
        paragraphs += [f"Head of {n}", *lines, *(last if n == 19 else ())]
        point = Provision("a", Unit.POINT, "", f"{path}/1/a", first + 2, first + 2)
        beside = Provision("b", Unit.POINT, "", f"{path}/1/b", first + 3, first + 3)
        inner = Provision("1", Unit.PARAGRAPH, "", f"{path}/1", first + 1, first + 3, children=(point, beside))
        other = Provision("a", Unit.POINT, "", f"{path}/2/a", first + 5, first + 5)
        second = Provision("2", Unit.PARAGRAPH, "", f"{path}/2", first + 4, first + 5, children=(other,))
        own = LABELS[language] if label is None else label
        printed = number(n, language)
        articles.append(
            Provision(printed, Unit.ARTICLE, "", path, first, len(paragraphs) - 1, own, children=(inner, second))
        )
    return Book(LawId(name or language), (name,) if name else (), language, LawText(tuple(paragraphs), tuple(articles)))


def links(law: Book, paragraph: int, others: tuple[Book, ...] = ()) -> list[Link]:
    return [link for said in references(law, paragraph, others) for link in said.links]


def all_links(law: Book) -> list[Link]:
    return [link for n in range(len(law.text.paragraphs)) for link in links(law, n)]


def led(language: str, words: str, *others: Book, label: str | None = None) -> list[tuple[str, str]]:
    law = book(language, words, label=label)
    found = links(law, len(law.text.paragraphs) - 1, others)
    return [(law.text.joined[link.start : link.end], link.provision.path) for link in found]


CASES = (
    ("en", "an offence under section 12 is", "section 12>12"),
    ("en", "in sections 5, 7 and 9 of this Act", "sections 5>5 | 7>7 | 9>9"),
    ("en", "under paragraph 3(1)(a) or subsection 4(1)", "paragraph 3(1)(a)>3/1/a | subsection 4(1)>4/1"),
    ("en", "see sections 5 to 9", "sections 5>5 | 9>9"),
    ("en", "see ss. 4-7 and s. 9", "ss. 4>4 | 7>7 | s. 9>9"),
    ("en", "the applicant’s 5 sections", ""),
    ("en", "under section 3(1)(a) to (b)", "section 3(1)(a)>3/1/a | (b)>3/1/b"),
    ("en", "under section 3(1)(a), (b) and (d) or 4(1)", "section 3(1)(a)>3/1/a | (b)>3/1/b"),
    ("en", "under section 3(1) and (2)(a)", "section 3(1)>3/1 | (2)(a)>3/2/a"),
    ("en", "who (a) breaks section 3(1)(a) or (b) fails", "section 3(1)(a)>3/1/a"),
    ("en", "under section 3(1)(a) and (b) of the Customs Act", ""),
    ("en", "section 12 of the Criminal Code", ""),
    ("en", "section 3 or 4 of the Criminal Code", ""),
    ("en", "section 5, section 7 and section 9 of the Customs Act", ""),
    ("en", "section 5 of this Act and section 9 of the Customs Act", "section 5>5"),
    ("en", "paragraph (a) and subsection (1)", ""),
    ("en", "paragraph 2 applies", ""),
    ("en", "Article 3 of the Convention", ""),
    ("en", "article 3 applies", ""),
    ("en", "Under the Customs Act, section 5 applies", ""),
    ("en", "section 5 is hereby repealed", ""),
    ("en", "section 99 applies", ""),
    ("en", "Section 19 applies", ""),
    ("en", "within 12 months of section work", ""),
    ("fr", "visée à l’article 12 est punie", "article 12>12"),
    ("fr", "aux articles 5, 7 et 9 de la présente loi", "articles 5>5 | 7>7 | 9>9"),
    ("fr", "aux alinéas 3(1)a) à b)", "alinéas 3(1)a)>3/1/a | b)>3/1/b"),
    ("fr", "à l’alinéa 3(1)a) ou à l’article 4", "alinéa 3(1)a)>3/1/a | article 4>4"),
    ("fr", "l’article 12 du code pénal", ""),
    ("fr", "l’article 5 ou 7 de la Loi sur les douanes", ""),
    ("fr", "l’article 10 de cette loi", ""),
    ("fr", "les articles 5 à 9 s’appliquent", "articles 5>5 | 9>9"),
    ("fr", "le paragraphe 2 du présent article", ""),
    ("fr", "l’article 5 est abrogé", ""),
    ("es", "conforme al artículo 12 y siguientes", "artículo 12>12"),
    ("es", "los artículos 5, 7 y 9 de esta Ley", "artículos 5>5 | 7>7 | 9>9"),
    ("es", "en el artículo 12 del Código Penal", ""),
    ("es", "en el artículo 12, apartado 1, del Código Penal", ""),
    ("es", "el artículo 5 de la presente ley", "artículo 5>5"),
    ("es", "el art. 5 CP", ""),
    ("es", "Se modifica el artículo 5 de la Ley 4/2000", ""),
    ("es", "el artículo 5 queda redactado así", ""),
    ("es", "los artículos 5 a 9 se aplican", "artículos 5>5 | 9>9"),
    ("pt", "nos termos do artigo 12.º", "artigo 12.º>12"),
    ("pt", "os artigos 5.º e 7.º da presente lei", "artigos 5.º>5 | 7.º>7"),
    ("pt", "o artigo 12.º do Código Penal", ""),
    ("pt", "o art. 5º da Constituição", ""),
    ("pt", "o artigo 5.º, n.º 2, do Código Penal", ""),
    ("de", "nach § 12 Abs. 1 ist", "§ 12 Abs. 1>12/1"),
    ("de", "die §§ 5 und 7 gelten", "§§ 5>5 | 7>7"),
    ("de", "§ 12 Abs. 1 Satz 2 des Asylgesetzes", ""),
    ("de", "§§ 5, 7 und 9 StGB", ""),
    ("de", "nach § 5 dieses Gesetzes", "§ 5>5"),
    ("de", "Artikel 5 gilt", ""),
    ("de", "§ 5 Absatz 1 und § 7 Absatz 1 des Asylgesetzes", ""),
    ("de", "die §§ 4 bis 7, § 8 Absatz 1, 2 Satz 1 und 2 und Absatz 3, die §§ 9 und 10 Nummer 1 des Gesetzes", ""),
    ("ru", "предусмотренных статьей 12, наказываются", "статьей 12>12"),
    ("ru", "статьями 5, 7 и 9 настоящего Федерального закона", "статьями 5>5 | 7>7 | 9>9"),
    ("ru", "статьи 12 Уголовного кодекса", ""),
    ("ru", "статьи 5 указанного закона", ""),
    ("ru", "части 1 статьи 12 настоящего Кодекса", "статьи 12>12"),
    ("ar", "وفقا للمادة 5 من هذا القانون", "للمادة 5>5"),
    ("ar", "في المادتين 5 و7 تطبق", "المادتين 5>5 | 7>7"),
    ("ar", "المادة (12) من قانون العقوبات", ""),
    ("ar", "بموجب المادة ١٢، يعاقب", "المادة ١٢>12"),
    ("zh", "依照本法第十二条第一款的规定", "第十二条第一款>12"),
    ("zh", "依照《刑法》第十二条的规定", ""),
    ("zh", "依照刑法第五条、第七条处罚", ""),
    ("zh", "第五条、第七条规定的", "第五条>5 | 七条>7"),
    ("zh", "违反第十一条规定", "第十一条>11"),
    ("id", "sebagaimana dimaksud dalam Pasal 12 ayat (1) huruf a dipidana", "Pasal 12 ayat (1) huruf a>12/1/a"),
    ("id", "Pasal 5 dan Pasal 7 Undang-Undang ini", "Pasal 5>5 | 7>7"),
    ("id", "Pasal 12 Kitab Undang-Undang Hukum Pidana", ""),
    ("vi", "quy định tại khoản 1 Điều 12 của Luật này", "Điều 12>12"),
    ("vi", "Điều 12 Bộ luật hình sự", ""),
    ("tr", "bu Kanunun 12 nci maddesinin birinci fıkrası", "12 nci maddesinin>12"),
    ("tr", "5237 sayılı Türk Ceza Kanununun 12 nci maddesi", ""),
    ("tr", "5 inci ve 7 nci maddeler uygulanır", "5 inci>5 | 7 nci>7"),
)  # fmt: skip


@pytest.mark.parametrize(("language", "words", "wanted"), CASES, ids=[f"{case[0]}-{case[1][:30]}" for case in CASES])
def test_a_reference_leads_to_its_article_and_others_lead_nowhere(language: str, words: str, wanted: str) -> None:
    expected = [tuple(one.split(">")) for one in wanted.split(" | ")] if wanted else []
    assert [(said, path.removeprefix("art_")) for said, path in led(language, words)] == expected


@pytest.mark.parametrize(
    ("language", "words", "title", "path"),
    [
        ("en", "section 12 of the Criminal Code", "Criminal Code", "art_12"),
        ("ru", "статьи 12 Уголовного кодекса", "Уголовный кодекс", "art_12"),
        ("de", "§ 12 des Strafgesetzbuchs", "Strafgesetzbuch", "art_12"),
        ("es", "el artículo 12 del Código Penal", "Código Penal", "art_12"),
        ("fr", "l’article 12 du code pénal", "Code pénal", "art_12"),
        ("zh", "依照《刑法》第十二条的规定", "刑法", "art_12"),
    ],
)
def test_another_law_of_the_project_is_meant_where_it_is_named(
    language: str, words: str, title: str, path: str
) -> None:
    other = book(language, name=title)
    law = book(language, words)
    [link] = links(law, len(law.text.paragraphs) - 1, (other,))
    assert (link.law, link.provision.path) == (other.law, path)


def test_several_references_before_a_name_all_lead_to_that_law() -> None:
    customs = book("en", name="Customs Act")
    found = led("en", "section 5, section 7 and section 9 of the Customs Act", customs)
    assert found == [("section 5", "art_5"), ("section 7", "art_7"), ("section 9", "art_9")]
    assert led("en", "section 77 and section 9 of the Customs Act", customs) == [("section 9", "art_9")]


def test_a_named_law_that_has_no_such_article_gives_no_link() -> None:
    assert led("en", "section 77 of the Criminal Code", book("en", name="Criminal Code")) == []


def test_a_law_whose_articles_have_no_word_is_referred_to_by_the_usual_one() -> None:
    assert led("en", "see section 5", label="") == [("section 5", "art_5")]
    assert led("en", "see article 5", label="") == []


def test_words_quoted_from_another_law_and_unknown_languages_have_no_links() -> None:
    law = book("en", "see section 5")
    quoted = tuple(evolve(a, flags=(Flag.QUOTED,)) for a in law.text.articles)
    assert (all_links(evolve(law, text=LawText(law.text.paragraphs, quoted)))) == []
    assert (all_links(evolve(law, language="xx"))) == []


def test_a_number_that_stands_twice_is_in_doubt_but_not_beside_a_schedule() -> None:
    law = book("en", "see section 5")
    fifth = next(a for a in law.text.articles if a.number == "5")
    again = evolve(fifth, path="again", first=len(law.text.paragraphs) + 3, last=len(law.text.paragraphs) + 3)
    doubled = LawText((*law.text.paragraphs, "", "", "", "Words"), (*law.text.provisions, again))
    assert (all_links(evolve(law, text=doubled))) == []
    schedule = Provision("1", Unit.SCHEDULE, "", "schedule_1", again.first, again.last, children=(again,))
    beside = LawText(doubled.paragraphs, (*law.text.provisions, schedule))
    assert [link.provision.path for link in all_links(evolve(law, text=beside))] == ["art_5"]


def test_the_number_with_which_an_article_begins_is_no_reference() -> None:
    text = LawText(
        ("Section 1 Title", "see section 2", "Section 2 Other"),
        (
            Provision("1", Unit.ARTICLE, "", "a1", 0, 1, "Section"),
            Provision("2", Unit.ARTICLE, "", "a2", 2, 2, "Section"),
        ),
    )
    found = all_links(Book(LawId("x"), (), "en", text))
    assert [(text.joined[link.start : link.end], link.provision.path) for link in found] == [("section 2", "a2")]
