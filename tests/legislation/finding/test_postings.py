"""Which provisions answer a query, and in what order."""

from functools import partial
from random import Random

from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from gapanalyzer.legislation.finding.postings import Passage, Postings
from gapanalyzer.legislation.finding.query import from_phrases, from_words
from gapanalyzer.legislation.finding.sight import hear, sights

SEA = (
    Passage.of("en", "Boarding", "Part II. The sea", "An officer may board and search a vessel."),
    Passage.of("en", "Registry", "Part II. The sea", "A vessel is registered by the minister."),
    Passage.of("en", "Passports", "Part III. Documents", "Whoever forges a passport is punished."),
)
VOCABULARY = st.lists(st.sampled_from(["ship", "ships", "board", "search", "the", "flag", "law"]), max_size=25)


def filled() -> Postings:
    """One small law."""
    postings = Postings()
    postings.put("law", SEA)
    return postings


def test_the_unit_that_holds_the_phrase_comes_first() -> None:
    rows = filled().find(from_phrases(["search of vessels"], "en"), ["law"], 5)
    assert [row.unit for row in rows] == [0, 1]
    assert rows[0].score > rows[1].score > 0


def test_headings_above_a_unit_are_searched_too() -> None:
    assert [row.unit for row in filled().find(from_words("documents", "en"), ["law"], 5)] == [2]


def test_no_more_than_the_limit_is_returned() -> None:
    assert len(filled().find(from_words("vessel", "en"), ["law"], 1)) == 1


def test_only_the_sources_asked_for_are_searched() -> None:
    postings = filled()
    postings.put("other", SEA)
    assert {row.source for row in postings.find(from_words("vessel", "en"), ["other"], 9)} == {"other"}
    assert postings.find(from_words("vessel", "en"), [], 9) == ()


def test_putting_a_source_again_replaces_it_and_dropping_forgets_it() -> None:
    postings = filled()
    postings.put("law", SEA[2:])
    assert postings.find(from_words("vessel", "en"), ["law"], 9) == ()
    assert postings.sources == {"law"}
    postings.drop("law")
    postings.drop("never there")
    assert postings.sources == frozenset()


def test_needed_terms_keep_out_units_without_them() -> None:
    rows = filled().find(from_words('"a vessel" passport', "en"), ["law"], 9)
    assert {row.unit for row in rows} == {0, 1}


def test_a_word_typed_without_its_accent_is_found() -> None:
    postings = Postings()
    unit = partial(Passage.of, "fr", "", "")
    postings.put("loi", [unit("Toute personne condamnée"), unit("Le ministre")])
    assert [row.unit for row in postings.find(from_words("condamnee", "fr"), ["loi"], 9)] == [0]


def test_a_query_that_asks_for_nothing_finds_nothing() -> None:
    assert filled().find(from_words("  ", "en"), ["law"], 9) == ()
    assert filled().find(from_phrases([], "en"), ["law"], 9) == ()


@given(st.text(max_size=60), st.sampled_from(["en", "zh", "ar", ""]))
def test_nothing_a_person_types_is_read_as_an_operator(asked: str, language: str) -> None:
    postings = Postings()
    postings.put("law", [Passage.of(language, asked, "", "text")])
    query = from_words(asked, language)
    rows = postings.find(query, ["law"], 5)
    wanted = [term for term in query.terms if term.needed] or query.terms[:1]
    assert bool(rows) == bool(
        query.terms and all(sights(evolve(query, terms=(t,)), hear(asked, language)) for t in wanted)
    )


@given(
    VOCABULARY, st.lists(st.sampled_from(["ship", "boarded", "search", "flag"]), min_size=1, max_size=4, unique=True)
)
def test_the_postings_and_the_eye_agree_on_where_a_phrase_stands(text: list[str], phrase: list[str]) -> None:
    postings = Postings()
    postings.put("law", [Passage.of("en", "", "", " ".join(text))])
    query = evolve(from_phrases([" ".join(phrase)], "en"), words=())
    assert bool(postings.find(query, ["law"], 1)) == bool(sights(query, hear(" ".join(text), "en")))


def test_a_word_in_a_heading_weighs_more_than_in_the_body() -> None:
    units = (Passage.of("en", "", "", "ship law"), Passage.of("en", "ship", "", "law"), *SEA)
    postings = Postings()
    postings.put("law", units)
    assert [row.unit for row in postings.find(from_words("ship", "en"), ["law"], 9)] == [1, 0]


def test_the_rarer_word_decides() -> None:
    postings = filled()
    rows = postings.find(from_words("vessel registered", "en"), ["law"], 9)
    assert [row.unit for row in rows] == [1, 0]
    assert postings.count(from_words("vessel", "en"), ["law"]) == 2
    assert postings.count(from_words("vessel", "en"), ["other"]) == 0


@given(st.integers(min_value=0), st.integers(min_value=1, max_value=20))
def test_the_first_few_are_the_same_as_if_every_unit_had_been_ranked(seed: int, limit: int) -> None:
    chance = Random(seed)
    words = ["fox"] * 20 + ["lion"] * 15 + ["ship"] * 10 + ["flag", "search", "board"]
    units = [Passage.of("en", "", "", " ".join(chance.choices(words, k=chance.randint(1, 30)))) for _ in range(250)]
    postings = Postings()
    postings.put("law", units[:125])
    postings.put("other", units[125:])
    query = from_phrases(["flag ship", "board the lion", "fox"], "en")
    for sources in (["law", "other"], ["law"]):
        every = postings.find(query, sources, 1000)
        assert postings.find(query, sources, limit) == every[:limit]
