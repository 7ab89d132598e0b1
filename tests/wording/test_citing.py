"""Citations are printed as drafters of each tradition print them, and what is printed finds its place again."""

import pytest
from attrs import evolve
from hypothesis import example as instance
from hypothesis import given
from hypothesis import strategies as st

from gapanalyzer.model.assessment import State
from gapanalyzer.model.citation import Locator
from gapanalyzer.model.instrument import Flag, Kind, Law, LawId, LawText, Provision, Status, Unit
from gapanalyzer.wording.citing import (
    Place,
    cite_named,
    example,
    offered,
    place_at,
    place_named,
    print_place,
    print_places,
    printed,
    style_of,
    usual,
)
from gapanalyzer.wording.citing_styles import STYLES
from tests.builders import LAW, empty

Tree = tuple[str, tuple["Tree", ...]]
"""The printed marker of a unit and what is inside it: ("(1)", (("(a)", ()),))."""


def branch(marker: str, *inside: Tree) -> Tree:
    return marker, inside


def law(label: str, *articles: tuple[str, tuple[Tree, ...]], after: str = "") -> LawText:
    """A law whose articles have the label before their number, or after it (Chinese)."""
    paragraphs: list[str] = ["LAW"]
    provisions = []
    for number, inside in articles:
        first = len(paragraphs)
        paragraphs.append(f"第{number}{after}" if after else f"{label} {number}")
        children = tuple(grow(tree, paragraphs, f"art_{number}", 0) for tree in inside)
        last = len(paragraphs) - 1
        provisions.append(
            Provision(number, Unit.ARTICLE, "", f"art_{number}", first, last, after or label, children=children)
        )
    return LawText(tuple(paragraphs), tuple(provisions))


def grow(tree: Tree, paragraphs: list[str], path: str, depth: int) -> Provision:
    marker, inside = tree
    first = len(paragraphs)
    paragraphs.append(f"{marker} Words.")
    number = marker.strip("().（）、")
    kind = Unit.PARAGRAPH if depth == 0 and number.isdecimal() else Unit.POINT
    own = f"{path}/{number}"
    children = tuple(grow(below, paragraphs, own, depth + 1) for below in inside)
    return Provision(number, kind, "", own, first, len(paragraphs) - 1, children=children)


A, B, C, D = branch("(a)"), branch("(b)", branch("(i)"), branch("(ii)")), branch("(c)"), branch("(d)")
ONE, TWO = branch("(1)", A, B, C, D), branch("(2)")
NUMBERED = branch("(1)", branch("1.", branch("a)"), branch("b)")), branch("2."), branch("3."))
RUSSIAN = branch("1.", branch("1)", branch("а)"), branch("б)")), branch("2)"))
UPPER = (branch("I."), branch("II.", branch("a)"), branch("b)")), branch("III."))


def common(label: str) -> LawText:
    numbered = [("3", (ONE, TWO)), ("4", ()), ("5", (A, B, C)), ("7", ()), ("8 bis", (TWO,)), ("9", UPPER)]
    return law(label, *numbered)


CHINESE = law(
    "", ("三", (branch("（一）"), branch("（二）", branch("1."), branch("2.")))), ("四", ()), ("五", ()), after="条"
)
LAWS = {
    "en": common("Section"), "en-short": common("Section"), "en-long": common("Article"), "fr": common("Article"),
    "fr-CA": common("Article"), "es": common("Artículo"), "es-ES": common("Artículo"), "es-literal": common("Artículo"),
    "es-short": common("ARTÍCULO"), "pt": common("Artigo"), "pt-BR": common("Art."),
    "de": law("§", ("3", (NUMBERED, TWO)), ("4", ()), ("5", (branch("1."), branch("2.")))),
    "de-long": law("Artikel", ("3", (NUMBERED, TWO)), ("4", ()), ("5", ())),
    "ru": law("Статья", ("3", (RUSSIAN,)), ("4", (branch("1)"),)), ("5", ()), ("6", ())),
    "ru-short": law("Статья", ("3", (RUSSIAN,)), ("4", ()), ("5", ())),
    "uk": law("Стаття", ("3", (RUSSIAN,)), ("4", ()), ("5", ())),
    "ar": law("المادة", ("3", (branch("1.", branch("أ)"), branch("ب)")),)), ("4", ()), ("5", ())),
    "zh": CHINESE,
    "id": law("Pasal", ("3", (branch("(1)", branch("a."), branch("b."), branch("c.")),)), ("4", ()), ("5", ())),
    "vi": law("Điều", ("3", (branch("1.", branch("a)"), branch("b)"), branch("c)")),)), ("4", ()), ("5", ())),
    "tr": law("MADDE", ("3", (branch("(1)", branch("a)"), branch("b)"), branch("c)")),)), ("4", (A,)), ("5", ())),
    "tr-long": law("Madde", ("3", (branch("(1)", branch("a)"), branch("b)")),)), ("4", ()), ("5", ())),
    "it": common("Articolo"), "nl": common("Artikel"), "plain": common("Kifungu"),
}  # fmt: skip
GOLDEN = (
    ("en", "3", "section 3"), ("en", "3(1)(b)", "section 3(1)(b)"), ("en", "3(1)(b)(ii)", "section 3(1)(b)(ii)"),
    ("en", "8 bis(2)", "section 8 bis(2)"), ("en", "3; 4; 5; 7", "sections 3–7"), ("en", "3; 4", "sections 3 | 4"),
    ("en", "3; 4; 5; 8 bis", "sections 3–5 | 8 bis"), ("en", "3(1)(a); 3(1)(b); 3(1)(c)", "section 3(1)(a)–(c)"),
    ("en", "3(1)(a); 3(1)(c)", "sections 3(1)(a) | 3(1)(c)"),
    ("en", "3(1)(a); 3(1)(b); 3(1)(c); 5", "sections 3(1)(a)–(c) | 5"),
    ("en-short", "3(1)(b)", "s. 3(1)(b)"), ("en-short", "3; 4; 5", "ss. 3–5"), ("en-short", "4; 7", "ss. 4 | 7"),
    ("en-long", "3(1)(b)", "article 3, paragraph 1, subparagraph (b)"),
    ("en-long", "3(1)(a); 3(1)(b); 3(1)(c)", "article 3, paragraph 1, subparagraphs (a)–(c)"),
    ("en-long", "3(1); 5", "article 3, paragraph 1 | article 5"),
    ("fr", "3(1)(b)", "article 3, paragraphe 1, point b)"), ("fr", "3; 4; 5", "articles 3 à 5"),
    ("fr", "3(1)(b)(i)", "article 3, paragraphe 1, point b), point i)"),
    ("fr-CA", "3(1)(b)", "article 3(1)b)"), ("fr-CA", "5(b)", "article 5b)"), ("fr-CA", "4; 7", "articles 4 | 7"),
    ("fr-CA", "3(1)(a); 3(1)(b); 3(1)(c)", "article 3(1)a) à c)"),
    ("es", "5(b)", "artículo 5, inciso b)"), ("es", "3; 4; 5", "artículos 3 a 5"),
    ("es", "3(1)(b)", "artículo 3, párrafo 1, inciso b)"), ("es", "9(II)(a)", "artículo 9, fracción II, inciso a)"),
    ("es", "5(a); 5(b); 5(c)", "artículo 5, incisos a) a c)"), ("es", "8 bis", "artículo 8 bis"),
    ("es", "5(b); 7", "artículo 5, inciso b) | artículo 7"), ("es", "4; 7", "artículos 4 | 7"),
    ("es-ES", "3(1)(b)", "artículo 3, apartado 1, letra b)"), ("es-ES", "9(II)", "artículo 9, inciso II"),
    ("es-literal", "3(1)(b)", "artículo 3, numeral 1, literal b)"),
    ("es-short", "3(1)(b)", "art. 3, párr. 1, inc. b)"), ("es-short", "3; 4; 5", "arts. 3 a 5"),
    ("pt", "3(1)(b)", "artigo 3, n.º 1, alínea b)"), ("pt", "3; 4; 5", "artigos 3 a 5"),
    ("pt-BR", "3(1)", "art. 3, § 1º"), ("pt-BR", "9(II)(b)", "art. 9, inciso II, alínea b"),
    ("de", "3(1)", "§ 3 Abs. 1"), ("de", "3(1)(2)", "§ 3 Abs. 1 Nr. 2"), ("de", "5(2)", "§ 5 Nr. 2"),
    ("de", "3(1)(1)(b)", "§ 3 Abs. 1 Nr. 1 Buchst. b"), ("de", "3; 4; 5", "§§ 3 bis 5"), ("de", "3; 5", "§§ 3 | 5"),
    ("de", "3(1)(1); 3(1)(2); 3(1)(3)", "§ 3 Abs. 1 Nr. 1 bis 3"),
    ("de-long", "3(1)(2)", "Artikel 3 Absatz 1 Nummer 2"), ("de-long", "3; 4; 5", "Artikel 3 bis 5"),
    ("ru", "3(1)", "статья 3, часть 1"), ("ru", "3(1)(2)", "статья 3, часть 1, пункт 2"),
    ("ru", "3(1)(1)(б)", "статья 3, часть 1, пункт 1, подпункт «б»"), ("ru", "3; 4; 5", "статьи 3–5"),
    ("ru", "4(1)", "статья 4, пункт 1"),
    ("ru-short", "3(1)(2)", "ст. 3, ч. 1, п. 2"), ("uk", "3(1)", "стаття 3, частина 1"),
    ("ar", "3", "المادة 3"), ("ar", "3(1)(ب)", "المادة 3، الفقرة 1، البند (ب)"), ("ar", "3; 4; 5", "المواد 3 إلى 5"),
    ("zh", "三", "第三条"), ("zh", "三(二)", "第三条第（二）项"), ("zh", "三(二)(1)", "第三条第（二）项第1目"),
    ("zh", "三; 四; 五", "第三条至第五条"), ("zh", "三(一); 五", "第三条第（一）项 | 第五条"),
    ("id", "3(1)(b)", "Pasal 3 ayat (1) huruf b"), ("id", "3; 4; 5", "Pasal 3 sampai dengan 5"),
    ("vi", "3(1)(b)", "Điều 3 khoản 1 điểm b"), ("vi", "3(1)(a); 3(1)(b); 3(1)(c)", "Điều 3 khoản 1 điểm a đến c"),
    ("tr", "3(1)(b)", "Madde 3/1-b"), ("tr", "3(1)(a); 3(1)(b); 3(1)(c)", "Madde 3/1-a–c"), ("tr", "4(a)", "Madde 4-a"),
    ("tr-long", "3(1)(b)", "Madde 3, fıkra 1, bent b"), ("it", "3(1)(b)", "articolo 3, comma 1, lettera b)"),
    ("nl", "3(1)(b)", "artikel 3, lid 1, onder b"), ("plain", "3(1)(b)", "Kifungu 3(1)(b)"),
)  # fmt: skip


def bare(words: str) -> str:
    return words.replace("\u00a0", " ")


@pytest.mark.parametrize(("code", "cited", "wanted"), GOLDEN, ids=[f"{code}-{said}" for code, said, _ in GOLDEN])
def test_a_place_is_printed_as_its_tradition_prints_it(code: str, cited: str, wanted: str) -> None:
    text = LAWS[code]
    places = [place_named(text, Locator.read(one)) for one in cited.split("; ")]
    assert all(places)
    printed = print_places(STYLES[code], text, places)
    assert bare(" | ".join(one.words for one in printed)) == wanted
    assert [place for one in printed for place in one.places] == places


def every_place(text: LawText) -> list[Place]:
    found = []
    for article in text.articles:
        below: list[Place] = [(article,)]
        while below:
            place = below.pop()
            found.append(place)
            below += [(*place, child) for child in place[-1].children]
    return found


@pytest.mark.parametrize("code", LAWS)
def test_every_place_printed_in_a_style_is_found_again(code: str) -> None:
    text = LAWS[code]
    for place in every_place(text):
        said = print_place(STYLES[code], text, place)
        assert Locator.read(said).find(text) is place[-1], said


ARTICLE = st.from_regex(r"[1-9]\d{0,2}( bis|-1|[A-F]|\.2)?", fullmatch=True)
LETTER = st.sampled_from("abcdefgh")


@given(st.sampled_from([code for code in LAWS if code not in ("zh", "tr")]), ARTICLE, st.integers(1, 40), LETTER)
@instance("tr-long", "1-1", 1, "a")
def test_any_number_printed_in_any_style_is_found_again(code: str, number: str, paragraph: int, letter: str) -> None:
    text = law(LAWS[code].articles[0].label, (number, (branch(f"({paragraph})", branch(f"{letter})")),)))
    [article] = text.articles
    place = (article, article.children[0], article.children[0].children[0])
    for depth in (1, 2, 3):
        said = print_place(STYLES[code], text, place[:depth])
        assert Locator.read(said).find(text) is place[depth - 1], said


def test_every_style_has_a_law_here_and_an_example() -> None:
    assert set(LAWS) == set(STYLES)
    assert example(STYLES["es"]) == "artículo 3, párrafo 1, inciso b)"
    assert example(STYLES["zh"]) == "第三条第一款第（二）项"
    assert len({example(style) for style in STYLES.values()}) == len(STYLES)


def one_law(language: str, style: str = "") -> Law:
    return Law(LawId("x"), "Law", "L", Kind.LAW, Status.IN_FORCE, language, (LAW.sha,), style=style)


@pytest.mark.parametrize(
    ("language", "country", "label", "code"),
    [
        ("en", "", "Section", "en"), ("es", "", "Artículo", "es"), ("es", "Kingdom of Spain", "Artículo", "es-ES"),
        ("es-ES", "Republic of Calvara", "Artículo", "es-ES"), ("es", "República del Perú", "Artículo", "es-literal"),
        ("fr", "Canada", "", "fr-CA"), ("pt", "Brasil", "Art.", "pt-BR"), ("pt", "Portugal", "Artigo", "pt"),
        ("de", "", "§", "de"), ("zh-Hant", "", "條", "zh"), ("", "", "Artículo", "es"), ("", "", "", "plain"),
        ("sw", "", "Kifungu", "plain"), ("es", "", "Article", "en"),
    ],
)  # fmt: skip
def test_a_law_has_the_style_of_its_language_its_own_word_and_the_state(
    language: str, country: str, label: str, code: str
) -> None:
    assert style_of(one_law(language), State(country), label).code == code


def test_the_style_a_person_chose_holds() -> None:
    assert style_of(one_law("es", "de"), State("Spain"), "Artículo").code == "de"
    assert style_of(one_law("es", "unknown"), State(), "Artículo").code == "es"


def test_the_styles_of_the_language_are_offered_first() -> None:
    assert [style.language for style in offered("es-MX")][:5] == ["es", "es", "es", "es", "en"]
    assert {style.code for style in offered("sw")} == set(STYLES)


def test_a_law_that_numbers_without_a_word_is_cited_by_the_usual_word() -> None:
    text = common("")
    assert bare(print_place(usual("en"), text, (text.articles[0],))) == "section 3"
    assert bare(print_place(STYLES["plain"], text, (text.articles[0],))) == "3"


def test_a_place_outside_any_article_is_none() -> None:
    assert place_at(LAW, 0, 0) == ()
    excluded = LawText(LAW.paragraphs, tuple(evolve(p, flags=(Flag.EXCLUDED,)) for p in LAW.provisions))
    assert place_at(excluded, 2, 2) == ()
    assert place_named(LAW, Locator(("99",))) == ()
    assert print_places(STYLES["en"], LAW, []) == ()


def test_what_a_person_wrote_is_printed_in_the_style_and_kept_where_it_names_nothing() -> None:
    now, known = empty(), one_law("en")
    assert bare(cite_named(now, known, "art. 1 (1)(a).")) == "article 1(1)(a)"
    assert cite_named(now, known, " new article 77 ") == "new article 77"
    assert cite_named(now, known, "") == ""


@pytest.mark.parametrize(
    ("number", "siblings", "form"),
    [("i", "abc", "letter"), ("i", "h", "letter"), ("v", "iv", "roman"), ("ii", "hh", "letter")],
)
def test_letters_that_may_be_roman_are_decided_by_their_neighbours(number: str, siblings: str, form: str) -> None:
    others = [siblings] if len(siblings) == 2 else list(siblings)
    text = law("Artículo", ("3", tuple(branch(f"{n})") for n in (*others, number))))
    place = place_named(text, Locator(("3", number)))
    word = {"letter": "inciso", "roman": "fracción"}[form]
    assert word in print_place(STYLES["es"], text, place)


@pytest.mark.parametrize(
    ("language", "wanted"), [("en", "paragraph 2"), ("es", "párrafo 2"), ("zh", "第2段"), ("vi", "paragraph 2")]
)
def test_a_paragraph_of_a_text_without_articles_is_printed_as_such(language: str, wanted: str) -> None:
    text = LawText(("Decree", "Ports are watched.", "Entry is punished."))
    law = Law(LawId("d"), "Decree", "D", Kind.LAW, Status.IN_FORCE, language, (text.sha,))
    assert printed(empty(), law, text, place_at(text, 1, 1)).replace("\u00a0", " ") == wanted
    assert place_at(text, 1, 2) == ()
    assert place_named(text, Locator.read(wanted)) == place_at(text, 1, 1)
