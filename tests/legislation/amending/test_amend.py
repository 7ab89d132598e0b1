"""Citations follow their own passage into an amended text, and one that is not sure of its place stays where it was."""

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gapanalyzer.legislation.amending.amend import LIMIT, carry
from gapanalyzer.legislation.document import Document, Paragraph
from gapanalyzer.legislation.structure.segment import segment
from gapanalyzer.model.amendment import Carried, Outcome
from gapanalyzer.model.citation import Citation, CitationId
from gapanalyzer.model.instrument import LawText

PENALTY = "Whoever does so shall be punished with imprisonment of 5 years."
ENTRY = "A person who procures the illegal entry of another into the territory commits an offence."
STAY = "A person who enables another to remain in the country without a permit commits an offence."
FORGERY = "Whoever produces a fraudulent travel document for gain commits an offence against public faith."
VESSEL = "The captain of a vessel shall verify that every passenger holds the documents required for entry."
OTHER = "The Minister keeps a register of carriers and publishes it every year in the official gazette."
ARTICLES = (
    ("Illegal entry", (ENTRY, PENALTY)),
    ("Illegal stay", (STAY, PENALTY)),
    ("False documents", (FORGERY, PENALTY)),
    ("Duties of captains", (VESSEL, PENALTY)),
)


def law(articles: Sequence[tuple[str, Sequence[str]]], first: int = 1) -> LawText:
    """Articles of a heading and numbered paragraphs."""
    paragraphs = ["PENAL CODE"]
    for number, (heading, said) in enumerate(articles, start=first):
        paragraphs.append(f"Article {number}. {heading}")
        paragraphs += [f"({n}) {words}" for n, words in enumerate(said, start=1)]
    return segment(Document(tuple(Paragraph(p) for p in paragraphs)))


def cite(text: LawText, words: str, nth: int = 0) -> Citation:
    """The citation of some words where they stand for the n-th time."""
    at = -1
    for _ in range(nth + 1):
        at = text.joined.index(words, at + 1)
    return over(text, at, at + len(words))


def over(text: LawText, start: int, end: int) -> Citation:
    paragraph = text.paragraph_at(start)
    at = text.starts[paragraph]
    return Citation(CitationId(f"{start}"), text.sha, paragraph, start - at, end - at, text.joined[start:end])


def one(old: LawText, new: LawText, citation: Citation) -> Carried:
    (carried,) = carry(old, new, [citation])
    return carried


def now(new: LawText, carried: Carried) -> str:
    assert carried.place is not None
    return new.joined[slice(*carried.place)]


OLD = law(ARTICLES)


def test_nothing_changed_and_everything_is_the_same() -> None:
    found = carry(OLD, OLD, [cite(OLD, PENALTY, n) for n in range(4)])
    assert [c.outcome for c in found] == [Outcome.SAME] * 4
    assert [c.place for c in found] == [cite(OLD, PENALTY, n).span(OLD) for n in range(4)]


def test_a_repeated_clause_stays_in_its_own_article_when_others_come_and_go() -> None:
    new = law([ARTICLES[0], ("Registers", (OTHER, PENALTY)), *ARTICLES[2:]])
    found = carry(OLD, new, [cite(OLD, PENALTY, n) for n in range(4)])
    assert [c.place for c in found if c.attached] == [cite(new, PENALTY, n).span(new) for n in (0, 2, 3)]
    assert not found[1].attached


def test_a_heading_that_many_articles_have_does_not_make_two_of_them_one() -> None:
    heads = [("Penalties for carriers", said) for _, said in ARTICLES]
    old, new = law(heads), law([heads[0], ("Penalties for carriers", (OTHER, PENALTY)), *heads[2:]])
    found = carry(old, new, [cite(old, PENALTY, n) for n in range(4)])
    assert [c.attached for c in found] == [True, False, True, True]


def test_a_law_with_other_numbers_keeps_its_citations() -> None:
    new = law([("Registers", (OTHER,)), *ARTICLES], first=10)
    found = carry(OLD, new, [cite(OLD, PENALTY, n) for n in range(4)])
    assert [(c.outcome, c.new_path.split("/")[0]) for c in found] == [
        (Outcome.MOVED, f"art_{n}") for n in (11, 12, 13, 14)
    ]


def test_articles_that_change_places_take_their_clauses_along() -> None:
    new = law([ARTICLES[2], ARTICLES[3], ARTICLES[0], ARTICLES[1]])
    found = carry(OLD, new, [cite(OLD, PENALTY, n) for n in range(4)])
    assert [c.place for c in found] == [cite(new, PENALTY, n).span(new) for n in (2, 3, 0, 1)]


def test_a_changed_penalty_is_the_same_passage_in_other_words() -> None:
    changed = PENALTY.replace("5", "10")
    new = law([ARTICLES[0], ("Illegal stay", (STAY, changed)), *ARTICLES[2:]])
    found = one(OLD, new, cite(OLD, PENALTY, 1))
    assert (found.outcome, now(new, found)) == (Outcome.REWORDED, changed)


def test_words_inside_a_paragraph_follow_through_changes_around_them() -> None:
    words = "illegal entry of another into the territory"
    new = law([("Illegal entry", (ENTRY.replace("A person", "Any natural or legal person"), PENALTY)), *ARTICLES[1:]])
    found = one(OLD, new, cite(OLD, words))
    assert (found.outcome, now(new, found)) == (Outcome.SAME, words)


def test_words_that_were_taken_out_are_not_put_on_others() -> None:
    new = law([("Illegal entry", ("The former provision is repealed.",)), *ARTICLES[1:]])
    assert not one(OLD, new, cite(OLD, ENTRY)).attached


def test_a_paragraph_that_was_replaced_is_shown_with_what_replaced_it_and_left_to_a_person() -> None:
    other = "A person who sells fraudulent permits to foreign nationals is liable to a fine."
    new = law([("Illegal entry", (other, PENALTY, STAY)), *ARTICLES[2:]])
    old = law([("Illegal entry", (ENTRY, PENALTY, STAY)), *ARTICLES[2:]])
    found = one(old, new, cite(old, ENTRY))
    assert (found.outcome, found.new_path) == (Outcome.UNSURE, "art_1/para_1")


def test_one_of_two_equal_clauses_in_an_article_is_not_guessed() -> None:
    middle = "The court may order the forfeiture of any vehicle that was used for the offence."
    old = law([("Illegal entry", (PENALTY, PENALTY, middle)), *ARTICLES[1:]])
    new = law([("Illegal entry", (PENALTY, middle)), *ARTICLES[1:]])
    assert not one(old, new, cite(old, PENALTY, 0)).attached


def test_a_paragraph_that_was_split_keeps_the_words_of_both_halves() -> None:
    long = f"{ENTRY[:-1]}, and {VESSEL[0].lower()}{VESSEL[1:]}"
    old = law([("Illegal entry", (long, PENALTY)), *ARTICLES[1:3]])
    new = law([("Illegal entry", (ENTRY, VESSEL, PENALTY)), *ARTICLES[1:3]])
    half = VESSEL[4:]
    found = one(old, new, cite(old, half))
    assert (found.outcome, now(new, found)) == (Outcome.MOVED, half)


def test_a_passage_over_several_paragraphs_is_carried_as_a_whole() -> None:
    start, end = OLD.joined.index("(1) " + STAY), OLD.joined.index("Article 3")
    new = law([("Registers", (OTHER,)), *ARTICLES])
    found = one(OLD, new, over(OLD, start, end - 1))
    assert (found.outcome, now(new, found)) == (Outcome.MOVED, OLD.joined[start : end - 1])


def test_a_heading_that_was_renumbered_has_the_same_words() -> None:
    new = law([("Registers", (OTHER,)), *ARTICLES])
    found = one(OLD, new, cite(OLD, "Article 2. Illegal stay"))
    assert (found.outcome, now(new, found)) == (Outcome.MOVED, "Article 3. Illegal stay")


def test_a_law_without_articles_is_followed_by_its_words() -> None:
    old, new = LawText((ENTRY, PENALTY, STAY, PENALTY)), LawText((OTHER, ENTRY, PENALTY, STAY, PENALTY))
    found = carry(old, new, [cite(old, PENALTY, 0), cite(old, PENALTY, 1)])
    assert [c.place for c in found] == [cite(new, PENALTY, n).span(new) for n in (0, 1)]


def test_chinese_is_followed_by_its_characters() -> None:
    def chinese(*said: str) -> LawText:
        lines = [f"第{'一二三四'[n]}条　{words}" for n, words in enumerate(said)]
        return segment(Document(tuple(Paragraph(line) for line in lines)))

    clause = "处五年以下有期徒刑或者拘役，并处罚金。"
    entry, stay = f"组织他人偷越国境的，{clause}", f"运送他人越过边界的人，{clause}"
    old, new = chinese(entry, stay), chinese("本法自公布之日起施行，由国务院解释。", entry, stay)
    found = carry(old, new, [cite(old, clause, 0), cite(old, clause, 1)])
    assert [(c.outcome, c.place) for c in found] == [(Outcome.MOVED, cite(new, clause, n).span(new)) for n in (0, 1)]


def test_a_quote_that_never_stood_there_is_unsure() -> None:
    strange = Citation(CitationId("x"), OLD.sha, 1, 0, 5, "other")
    assert one(OLD, OLD, strange) == Carried(strange, Outcome.UNSURE, 0.0, None, "", "")


def test_nothing_at_all_is_left_of_a_law() -> None:
    assert one(OLD, LawText(()), cite(OLD, ENTRY)).outcome is Outcome.GONE


WORDS = st.sampled_from(
    ["court", "fine", "visa", "entry", "person", "border", "the", "of", "5", "years", "(a)", "police;", "bis"]
)
SENTENCES = st.lists(WORDS, min_size=1, max_size=14).map(" ".join)
LAWS = st.lists(st.tuples(SENTENCES, st.lists(SENTENCES, max_size=4)), max_size=6).map(law)


@given(LAWS, st.data())
def test_a_text_amended_by_itself_keeps_every_passage_as_it_is(text: LawText, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text.joined) - 1))
    citation = over(text, start, data.draw(st.integers(start + 1, len(text.joined))))
    if not citation.quote.strip() or citation.quote != citation.quote.strip():
        return
    found = one(text, text, citation)
    assert (found.outcome, found.place) == (Outcome.SAME, citation.span(text))


@given(LAWS, LAWS, st.data())
def test_what_is_carried_is_sure_and_has_the_words_of_its_outcome(
    old: LawText, new: LawText, data: st.DataObject
) -> None:
    start = data.draw(st.integers(0, len(old.joined) - 1))
    citation = over(old, start, data.draw(st.integers(start + 1, len(old.joined))))
    found = one(old, new, citation)
    assert 0 <= found.confidence <= 1
    if found.place is not None:
        assert 0 <= found.place[0] < found.place[1] <= len(new.joined)
    assert not found.attached or (found.confidence >= LIMIT and found.place is not None)
    if found.outcome is Outcome.SAME:
        assert found.old_path == found.new_path


@pytest.mark.parametrize("size", [1, 40])
def test_articles_that_say_nothing_of_their_own_are_told_by_their_order(size: int) -> None:
    stub = ("Repealed", ("This article was repealed by the former Act.",))
    text = law([stub] * size)
    quotes = [cite(text, "This article was repealed", n) for n in range(size)]
    assert [c.place for c in carry(text, text, quotes)] == [q.span(text) for q in quotes]
