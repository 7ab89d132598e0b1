"""Laws that amend other laws: what they quote nests under the article that quotes it, and says which law it is of."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gapanalyzer.legislation.document import Document, Paragraph
from gapanalyzer.legislation.structure.segment import segment
from gapanalyzer.model.instrument import Flag, LawText, Provision, Unit
from tests.legislation.bills import BILLS
from tests.legislation.laws import document, numbers, outline, wrapped

Reading = Callable[[str], Document]


def nested(text: LawText) -> dict[str, list[str]]:
    """The numbers quoted under each article."""
    found = {a.number: [p.number for p in a.walk() if Flag.QUOTED in p.flags] for a in text.articles}
    return {number: quoted for number, quoted in found.items() if quoted}


def quoted(text: LawText) -> list[Provision]:
    return [p for a in text.articles for p in a.walk() if Flag.QUOTED in p.flags]


@pytest.mark.parametrize("read", [document, wrapped])
@pytest.mark.parametrize("name", BILLS)
def test_quoted_units_nest_under_the_article_that_quotes_them(name: str, read: Reading) -> None:
    text = segment(read(BILLS[name].text))
    assert numbers(text) == BILLS[name].own
    assert nested(text) == BILLS[name].quoted


def test_quoted_units_name_the_law_they_belong_to() -> None:
    said = [(p.number, p.amends) for p in quoted(segment(document(BILLS["unquoted article by article"].text)))]
    assert said[:3] == [("5", "Ley 10 de 1990"), ("188", "Código Penal"), ("188A", "Código Penal")]
    french = quoted(segment(document(BILLS["a mark at each paragraph"].text)))
    assert [p.amends for p in french[:2]] == ["code pénal", "loi n° 45 du 2 mai"]
    english = quoted(segment(document(BILLS["sections and subsections"].text)))
    assert {p.amends for p in english} == {"the principal Act", "The principal Act"}


def test_a_decision_says_in_its_title_which_law_it_changes() -> None:
    text = segment(document(BILLS["a decision that counts its items"].text))
    assert {p.amends for p in quoted(text)} == {"《出境入境管理法》"}


def test_a_quoted_article_keeps_its_heading_and_its_own_sub_units() -> None:
    text = segment(document(BILLS["headings inside the marks"].text))
    found = outline(text.provisions)
    start = found.index("  paragraph 149-A Tráfico de Pessoas")
    assert found[start + 1 : start + 4] == ["    point I", "    point II", "  paragraph 149-B"]
    assert all(p.kind is Unit.PARAGRAPH for p in quoted(text))


def test_the_law_goes_on_below_a_quotation() -> None:
    text = segment(
        document(
            """
            AN ACT
            1. The Act is amended—
            (a) by inserting after section 4 the following section:
            “4A. No person shall smuggle.”;
            (b) by repealing section 9.
            2. This Act comes into force on assent.
            """
        )
    )
    assert outline(text.provisions) == [
        "article 1",
        "  point a",
        "    paragraph 4A",
        "  point b",
        "article 2",
    ]


def test_an_instruction_that_names_no_next_article_opens_no_quotation() -> None:
    lines = [f"Artículo {n}. Se sustituyen las medidas por las siguientes:" for n in range(1, 7)]
    text = segment(Document(tuple(Paragraph(line) for line in lines)))
    assert numbers(text) == ["1", "2", "3", "4", "5", "6"]
    assert not quoted(text)


def test_what_is_printed_after_a_bill_is_none_of_it() -> None:
    text = segment(
        document(
            """
            A BILL
            BE IT ENACTED by the Parliament, as follows:
            1. Section 4 of the Act is amended by deleting the word “ship”.
            2. Section 9 of the Act is repealed.
            3. This Act comes into force on assent.
            MEMORANDUM ON THE OBJECTS OF THE BILL
            1. PURPOSE OF BILL
            2. OBJECTS OF BILL
            2.1 Clause 1 amends a definition.
            3. DEPARTMENTS CONSULTED
            4. FINANCIAL IMPLICATIONS
            """
        )
    )
    assert numbers(text) == ["1", "2", "3"]


def test_a_memorandum_before_the_enacting_words_ends_nothing() -> None:
    text = segment(
        document(
            """
            BILL 12
            Clause 1 gives the short title. Clause 2 repeals a section.
            1. Background of the bill.
            2. What the bill does.
            EXPLANATORY MEMORANDUM
            The bill follows from a treaty.
            ENACTED by the Parliament as follows:
            1. This Act may be cited as the Border Act and comes into force on assent by the President.
            2. Section 9 of the Act is repealed, together with every rule that was made under it.
            3. Section 10 of the Act is repealed, together with every rule that was made under it.
            """
        )
    )
    assert numbers(text)[-3:] == ["1", "2", "3"]


def test_thousands_of_marks_that_never_close_cost_no_more_than_their_lines() -> None:
    lines = [f"“Artículo {n + 1}. El que trafique será castigado." for n in range(3000)]
    text = segment(Document((Paragraph("Artículo 1. Se añade:"), *map(Paragraph, lines))))
    assert text.articles[0].number == "1"
    assert len(text.paragraphs) == 3001


_OWN = [f"Artículo {n}. Se modifica el artículo {n + 40} de la Ley 9, que queda así:" for n in range(1, 9)]


@given(lost=st.sets(st.integers(0, 7)), opened=st.sampled_from(["«»", "“”", '""', "``''"]))
def test_no_lost_closing_mark_swallows_the_law(lost: set[int], opened: str) -> None:
    first, last = opened[: len(opened) // 2], opened[len(opened) // 2 :]
    lines: list[str] = []
    for n, own in enumerate(_OWN):
        lines += [own, f"{first}Artículo {n + 41}. El que trafique será castigado con prisión."]
        lines.append("La pena se aumentará en la mitad." + ("" if n in lost else last))
    text = segment(Document(tuple(Paragraph(line) for line in lines)))
    assert numbers(text) == [str(n) for n in range(1, 9)]
    assert nested(text) == {str(n): [str(n + 40)] for n in range(1, 9)}


def test_words_replaced_by_other_words_do_not_quote_the_next_article() -> None:
    text = segment(
        document(
            """
            Art. 1er. - L'article 2-1 du code des frontières est ainsi modifié:
            I. - Les mots: «les passages visés aux articles 7-1 et 7-2» sont remplacés par les mots: «les passages».
            II. - Les mots: «les transports visés aux articles 9,
            10 et 11 du code» sont remplacés par les mots: «les transports visés aux articles 9-1 à 9-4».
            Art. 2. - A l'article 2-2 du code, les mots: «les agents» sont remplacés par les mots: «les officiers».
            Art. 3. - L'article 2-4 du code est ainsi rédigé:
            «Art. 2-4. - Toute association peut exercer les droits de la victime.»
            Art. 4. - La présente loi sera publiée.
            """
        )
    )
    assert numbers(text) == ["1er", "2", "3", "4"]
    assert nested(text) == {"3": ["2-4"]}


@pytest.mark.parametrize(
    "formula", ['"EL CONGRESO GENERAL, DECRETA:', '"EL CONGRESO GENERAL DE LA\nREPÚBLICA, DECRETA:']
)
def test_marks_around_a_whole_decree_quote_nothing(formula: str) -> None:
    head = ("2 (Primera Sección) DIARIO OFICIAL Martes 3 de mayo", "El Congreso se ha servido dirigirme el siguiente")
    body = (
        "Artículo Primero. Se reforma el artículo 29 del Código Penal, para quedar como sigue:",
        "Artículo 29.- La multa se fija por días.",
        "Artículo Segundo. El presente Decreto entra en vigor mañana.",
        'México, a 21 de junio.- Rúbricas."',
    )
    text = segment(Document(tuple(Paragraph(line) for line in (*head, *formula.split("\n"), *body))))
    assert numbers(text) == ["Primero", "Segundo"]
    assert nested(text) == {"Primero": ["29"]}


def test_a_title_whose_mark_is_never_closed_does_not_swallow_the_first_section() -> None:
    text = segment(
        document(
            """
            AN ACT AMENDING THE LAW KNOWN AS
            "THE BORDERS ACT OF 1998
            Be it enacted by the Congress:
            SECTION 1. Section 5 of the Act is hereby amended to read as follows:
            "SEC. 5. No person shall carry another across the border unseen."
            SEC. 2. This Act takes effect after fifteen days.
            """
        )
    )
    assert numbers(text) == ["1", "2"]
    assert nested(text) == {"1": ["5"]}


def test_a_running_head_in_brackets_between_quotations_begins_none() -> None:
    text = segment(
        document(
            """
            8. In section 10 of the principal Act, in sub-section (4), the word "permit" shall be omitted.
            9. After section 10B of the principal Act, the following section shall be inserted, namely:—
            "10C. (1) The State may issue a permit.
            (2) A permit lasts a year.".
            SEC. 1] THE GAZETTE EXTRAORDINARY 5
            10. After section 11C, the following section shall be inserted, namely:—
            "11D. (1) The Government may issue a permit.
            (2) It tells the State.".
            """
        )
    )
    assert numbers(text) == ["8", "9", "10"]
    assert nested(text) == {"9": ["10C"], "10": ["11D"]}


def test_a_line_that_breaks_before_a_rule_heads_no_quoted_unit() -> None:
    text = segment(
        document(
            """
            4. In the said rules, after rule 9A, the following rule shall be inserted, namely:—
            “9B. Passes.—(1) The officer issues passes under
            rule 10. A pass is valid as said in
            rules 5 and 9.
            (2) The officer keeps a register.”.
            5. In the said rules, rule 12 shall be omitted.
            """
        )
    )
    assert numbers(text) == ["4", "5"]
    assert nested(text) == {"4": ["9B"]}


def test_a_quoted_definition_of_a_word_is_no_footnote() -> None:
    text = segment(
        document(
            """
            4. Section 12 of the Code is hereby repealed and the following section is substituted therefor:—
            “Republic
            12. The word “Republic” denotes the State.”.
            5. Section 13 of the Code is hereby repealed.
            """
        )
    )
    assert nested(text) == {"4": ["12"]}


def test_the_contents_of_a_law_are_no_words_of_another() -> None:
    text = segment(
        document(
            """
            SEC. 1. SHORT TITLE; CONTENTS.
            (a) This Act amends the Borders Act.
            (b) The table of contents of this Act is as follows:
            Sec. 1. Short title; contents.
            Sec. 101. Officers.
            SEC. 101. OFFICERS.
            The Minister appoints officers.
            """
        )
    )
    assert nested(text) == {}
