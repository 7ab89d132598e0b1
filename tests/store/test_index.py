"""The full-text table."""

from functools import partial

from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from gapanalyzer.legislation.query import from_phrases, from_words
from gapanalyzer.legislation.sight import hear, sights
from gapanalyzer.store.index import Index, Passage, expression

SEA = (
    Passage.of("en", "Boarding", "Part II. The sea", "An officer may board and search a vessel."),
    Passage.of("en", "Registry", "Part II. The sea", "A vessel is registered by the minister."),
    Passage.of("en", "Passports", "Part III. Documents", "Whoever forges a passport is punished."),
)
VOCABULARY = st.lists(st.sampled_from(["ship", "ships", "board", "search", "the", "flag", "law"]), max_size=25)


def filled() -> Index:
    """An index of one small law."""
    index = Index()
    index.put("law", SEA)
    return index


def test_the_unit_that_holds_the_phrase_comes_first() -> None:
    rows = filled().find(from_phrases(["search of vessels"], "en"), ["law"], 5)
    assert [row.unit for row in rows] == [0, 1]
    assert rows[0].score > rows[1].score > 0


def test_headings_above_a_unit_are_searched_too() -> None:
    assert [row.unit for row in filled().find(from_words("documents", "en"), ["law"], 5)] == [2]


def test_no_more_than_the_limit_is_returned() -> None:
    assert len(filled().find(from_words("vessel", "en"), ["law"], 1)) == 1


def test_only_the_sources_asked_for_are_searched() -> None:
    index = filled()
    index.put("other", SEA)
    assert {row.source for row in index.find(from_words("vessel", "en"), ["other"], 9)} == {"other"}
    assert index.find(from_words("vessel", "en"), [], 9) == ()


def test_putting_a_source_again_replaces_it_and_dropping_forgets_it() -> None:
    index = filled()
    index.put("law", SEA[2:])
    assert index.find(from_words("vessel", "en"), ["law"], 9) == ()
    assert index.sources == {"law"}
    index.drop("law")
    index.drop("never there")
    assert index.sources == frozenset()


def test_needed_terms_keep_out_units_without_them() -> None:
    rows = filled().find(from_words('"a vessel" passport', "en"), ["law"], 9)
    assert {row.unit for row in rows} == {0, 1}


def test_a_word_typed_without_its_accent_is_found() -> None:
    index = Index()
    unit = partial(Passage.of, "fr", "", "")
    index.put("loi", [unit("Toute personne condamnée"), unit("Le ministre")])
    assert [row.unit for row in index.find(from_words("condamnee", "fr"), ["loi"], 9)] == [0]


def test_a_query_that_asks_for_nothing_finds_nothing() -> None:
    assert expression(from_words("  ", "en")) == ""
    assert filled().find(from_phrases([], "en"), ["law"], 9) == ()


@given(st.text(max_size=60), st.sampled_from(["en", "zh", "ar", ""]))
def test_nothing_a_person_types_is_read_as_an_operator(asked: str, language: str) -> None:
    index = Index()
    index.put("law", [Passage.of(language, asked, "", "text")])
    query = from_words(asked, language)
    rows = index.find(query, ["law"], 5)
    wanted = [term for term in query.terms if term.needed] or query.terms[:1]
    assert bool(rows) == bool(
        query.terms and all(sights(evolve(query, terms=(t,)), hear(asked, language)) for t in wanted)
    )
    index.close()


@given(
    VOCABULARY, st.lists(st.sampled_from(["ship", "boarded", "search", "flag"]), min_size=1, max_size=4, unique=True)
)
def test_the_table_and_the_eye_agree_on_where_a_phrase_stands(text: list[str], phrase: list[str]) -> None:
    index = Index()
    index.put("law", [Passage.of("en", "", "", " ".join(text))])
    query = evolve(from_phrases([" ".join(phrase)], "en"), words=())
    assert bool(index.find(query, ["law"], 1)) == bool(sights(query, hear(" ".join(text), "en")))
    index.close()
