"""Rows of a table and running heads that carry numbers like those of the law are none of its units."""

from gapanalyzer.legislation.document import Document, Paragraph
from gapanalyzer.legislation.structure.segment import segment
from gapanalyzer.model.instrument import LawText
from tests.legislation.laws import numbers


def law(*lines: str) -> LawText:
    return segment(Document(tuple(Paragraph(line) for line in lines)))


COMMENCEMENT = (
    "1. Sections 1 and 2 and anything not elsewhere covered",
    "The day of assent.",
    "2. Schedule 1",
    "The day after assent.",
    "3. Schedule 2",
    "A day to be fixed by Proclamation.",
    "4. Schedule 3",
    "The day after assent.",
)


def test_rows_with_a_dot_between_two_heads_without_one_are_no_sections() -> None:
    text = law(
        "1   Short title",
        "This Act is the Borders Amendment Act.",
        "2   Commencement",
        "(1) Each provision commences as the table says.",
        *COMMENCEMENT,
        "(2) The table is no part of this Act.",
        "3   Schedules",
        "Each Schedule amends the Act it names.",
        "4   Review",
        "The Minister reviews this Act after two years.",
    )
    assert numbers(text) == ["1", "2", "3", "4"]
    assert text.words_of(text.articles[2]).startswith("3   Schedules")


def test_a_section_that_lost_its_dot_stays_a_section() -> None:
    heads = ["1. ", "2. ", "3 ", "4. ", "5. ", "6 ", "7. "]
    text = law(*(f"{head}The officer keeps a register of every carrier and shows it on request." for head in heads))
    assert numbers(text) == ["1", "2", "3", "4", "5", "6", "7"]


def test_running_heads_that_name_the_section_of_a_page_are_no_sections() -> None:
    units = [(f"12{letter}", letter in "ACEG") for letter in "ABCDEFGH"]
    lines: list[str] = []
    for number, begins_a_page in units:
        lines += [f"Section {number}"] if begins_a_page else []
        lines += [f"{number} Notices to carriers", "An officer may give a notice to a carrier in writing."]
    assert numbers(law("Borders Act", *lines)) == [number for number, _ in units]


def test_articles_with_counted_paragraphs_are_not_taken_for_running_heads() -> None:
    lines = [
        line
        for n in range(1, 7)
        for line in (f"Article {n}", *(f"{m}. The State takes measure {m} without delay." for m in range(1, n + 1)))
    ]
    assert numbers(law("THE BORDERS ACT", *lines)) == [str(n) for n in range(1, 7)]


def test_the_rows_of_a_tariff_do_not_outweigh_the_items_of_a_decision() -> None:
    text = law(
        "关于修改出入境费用规定的决定",
        "一、第三条修改为：“费用由办理机关收取。”",
        "二、第五条中的“七日”修改为“十五日”。",
        "三、费用表修改为：",
        *(f"{n} 第{n}类证件的收费标准　{n}00" for n in range(1, 6)),
        "四、删去第九条。",
    )
    assert numbers(text) == ["一", "二", "三", "四"]


def test_labels_alone_behind_a_figure_name_a_provision() -> None:
    acts = [f"{n}. The officer shall do thing {n} for the purposes of this Act." for n in range(1, 4)]
    table = ["Sections amended", "4 (1)", "Council", "5 (2) (g)", "Council", "6 (3)", "Council"]
    assert numbers(law("BE IT ENACTED as follows:", *acts, "SCHEDULE", "[Section 2]", *table)) == ["1", "2", "3"]
