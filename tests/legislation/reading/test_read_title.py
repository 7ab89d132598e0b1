"""What a law is called, in short, and in which language it is."""

import pytest

from gapanalyzer.legislation.document import Document, Paragraph
from gapanalyzer.legislation.reading.read_language import language_of
from gapanalyzer.legislation.reading.read_title import short_of, title_of


@pytest.mark.parametrize(
    ("title", "short"),
    [
        ("Penal Code of Calvara", "PC"),
        ("Immigration Act of Calvara", "IA"),
        ("Immigration and Refugee Protection Act", "IRPA"),
        ("Code of Criminal Procedure of the Republic of Calvara", "CCP"),
        ("Law of Evidence", "LE"),
        ("Loi sur l’immigration et la protection des réfugiés", "LIPR"),
        ("Ley 4/2000 sobre derechos de los extranjeros", "LDE"),
        ("Gesetz über den Aufenthalt (AufenthG 2004)", "AufenthG"),
        ("Strafgesetzbuch", "Strafgesetzbuch"),
        ("Уголовный кодекс", "УК"),
        ("中华人民共和国刑法", "刑法"),
        ("قانون مكافحة الاتجار بالبشر", "قانون مكافحة"),
        ("2014", "Law"),
    ],
)
def test_short_names(title: str, short: str) -> None:
    assert short_of(title) == short


def test_the_title_a_file_states_is_taken_unless_it_is_worthless() -> None:
    opening = (Paragraph("Immigration", size=26), Paragraph("Act", size=26), *[Paragraph("Section 1", size=10)] * 9)
    assert title_of(Document(opening, title="Immigration Act, 2009"), "scan_01") == "Immigration Act, 2009"
    assert title_of(Document(opening, title="Microsoft Word - law7.doc"), "scan_01") == "Immigration Act"


def test_the_largest_lines_are_the_title_unless_a_running_header_names_another() -> None:
    body = [Paragraph("1. Definitions", size=9)] * 9
    opening = (Paragraph("Thanks for downloading", size=20), *body, Paragraph("Graffiti By-law", size=14), *body)
    assert title_of(Document(opening), "x") == "Thanks for downloading"
    assert title_of(Document(opening, aside=("Graffiti By-law, 2010",) * 3), "x") == "Graffiti By-law"


def test_without_any_looks_a_title_is_the_first_line_or_the_name_of_the_file() -> None:
    assert (
        title_of(Document((Paragraph("An Act about borders"), Paragraph("Section 1"))), "x") == "An Act about borders"
    )
    assert title_of(Document((Paragraph("Article 1"), Paragraph("(1) text"))), "border_act") == "border act"


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ("Any person who in the opinion of the officer is under an order shall not be for that", "en"),
        ("Le ministre et les agents sont par la présente loi dans une situation qui est pour eux", "fr"),
        ("El que por medio de la fuerza se oponga y los que en una de las fronteras", "es"),
        ("O crime de que se trata e a pena do agente não se aplicam para uma pessoa em país da", "pt"),
        ("Die Aufenthaltserlaubnis ist dem Ausländer zu erteilen und wird nicht von der Behörde mit", "de"),
        ("Незаконное пересечение государственной границы", "ru"),
        ("组织他人偷越国边境的处二年以上", "zh"),
        ("يعاقب بالسجن كل من ارتكب جريمة", "ar"),
        ("Lorem ipsum", ""),
    ],
)
def test_languages(words: str, code: str) -> None:
    assert language_of([words] * 3) == code
