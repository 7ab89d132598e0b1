"""Tables of contents found by their looks, before the numbering is followed."""

import pytest

from gapanalyzer.legislation.document import Document, Paragraph
from gapanalyzer.legislation.structure.segment import segment
from gapanalyzer.model.instrument import LawText
from tests.legislation.laws import numbers


def law(*lines: str) -> LawText:
    return segment(Document(tuple(Paragraph(line) for line in lines)))


TITLES = ("Short title", "Assisting unlawful entry", "Penalties", "Commencement")
ACT = (
    "BE IT ENACTED by the Parliament as follows:—",
    "1. This Act may be cited as the Borders Act.",
    "2. A person shall not assist unlawful entry for gain.",
    "3. The penalty is a fine or imprisonment or both of them.",
    "4. This Act comes into force on assent by the President.",
)


@pytest.mark.parametrize("head", ["ARRANGEMENT OF CLAUSES", "CONTENTS"])
@pytest.mark.parametrize("sign", [".", "—", ""])
def test_a_short_bill_is_not_taken_for_its_contents(head: str, sign: str) -> None:
    table = [f"{n}{sign} {title}." for n, title in enumerate(TITLES, 1)]
    text = law(head, *table, "A BILL", *ACT)
    assert numbers(text) == ["1", "2", "3", "4"]
    assert text.words_of(text.articles[0]).endswith("cited as the Borders Act.")


def test_contents_inside_the_first_section_open_nothing() -> None:
    heads = [f"SEC. {n}. {title.upper()}." for n, title in enumerate(TITLES, 1)]
    table = [f"Sec. {n}. {title}." for n, title in enumerate(TITLES, 1)]
    body = [line for head in heads[1:] for line in (head, "A person who assists unlawful entry shall be fined.")]
    text = law(heads[0], "The table of contents for this Act is as follows:", *table, *body)
    assert numbers(text) == ["1", "2", "3", "4"]


def test_two_tables_open_nothing() -> None:
    titles = [f"Artículo {n}. Regla del caso {n}" for n in range(1, 13)]
    body = [line for title in titles for line in (title, "La autoridad adoptará las medidas del caso con diligencia.")]
    text = law("SUMARIO", *titles, "ÍNDICE ANALÍTICO", *[t.replace("Regla", "De la regla") for t in titles], *body)
    assert numbers(text) == [str(n) for n in range(1, 13)]
    assert text.articles[0].first == 26


def test_articles_of_one_line_are_no_contents() -> None:
    lines = [f"Article {n}. Everyone has the right to leave any country ({n})." for n in range(1, 9)]
    assert numbers(law(*lines)) == [str(n) for n in range(1, 9)]


def test_a_title_in_the_contents_may_take_a_second_line() -> None:
    table = ("1. Short title.", "2. Assisting unlawful entry across any", "border of the State.", "3. Penalties.")
    text = law("ARRANGEMENT OF SECTIONS", "PART I", *table, "PART II", "4. Commencement.", "PART I", *ACT)
    assert numbers(text) == ["1", "2", "3", "4"]
    assert text.words_of(text.articles[1]).startswith("2. A person shall not assist")


def test_contents_may_have_each_number_on_a_line_above_its_title() -> None:
    table = [line for n, title in enumerate(TITLES, 1) for line in (f"{n}.", f"{title}.")]
    body = [line for n, words in enumerate(ACT[1:], 1) for line in (f"{n}.   {TITLES[n - 1]}.", words[3:])]
    text = law(
        "THE BORDERS ACT.", "Arrangement of Sections.", "Section", *table, "Schedule", "An Act for borders.", *body
    )
    assert numbers(text) == ["1", "2", "3", "4"]
    assert [text.words_of(a).splitlines()[-1] for a in text.articles] == [words[3:] for words in ACT[1:]]


def test_contents_without_numbers_open_nothing() -> None:
    table = ("Short title.", "1. Assisting unlawful entry.", "Penalties.", "Commencement.")
    text = law("Arrangement of Sections.", "Section", *table, "Schedules", "CHAPTER 7", "An Act for borders.", *ACT)
    assert numbers(text) == ["1", "2", "3", "4"]
    assert text.words_of(text.articles[0]) == ACT[1]


def test_contents_announced_by_a_wrapped_sentence_open_nothing() -> None:
    heads = [f"SEC. {n}. {title.upper()}." for n, title in enumerate(TITLES, 1)]
    table = [f"Sec. {n}. {title} across any border;" for n, title in enumerate(TITLES, 1)]
    wrapped = [line for entry in table for line in (entry, "further matters of borders.")]
    body = [line for head in heads[1:] for line in (head, "A person who assists unlawful entry shall be fined.")]
    text = law(heads[0], "(b) CONTENTS.—The table of contents for this", "Act is as follows:", *wrapped, *body)
    assert numbers(text) == ["1", "2", "3", "4"]
