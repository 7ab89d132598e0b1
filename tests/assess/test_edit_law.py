"""Laws come in, are described and go out; names are unique and on one line."""

import pytest

from gapanalyzer.assess import edit
from gapanalyzer.assess.edit_law import free_short
from gapanalyzer.model.assessment import Assessment
from gapanalyzer.model.instrument import Kind, LawId, Status
from gapanalyzer.model.problem import Refused
from tests.builders import ANNA, BEN, LAW, after, empty


def with_law(title: str = "Penal Code", short: str = "PC", language: str = "") -> Assessment:
    return after(empty(), edit.add_law(empty(), ANNA, text=LAW, title=title, short=short, language=language))


def test_a_name_is_kept_on_one_line_without_stray_characters() -> None:
    (law,) = with_law(title="Penal\n Code \x00", short=" P\tC ").laws
    assert (law.title, law.short) == ("Penal Code", "P C")


@pytest.mark.parametrize("code", ["", "en", "EN", "fr-CA", "zh_Hant", "kok"])
def test_a_language_is_given_by_its_code(code: str) -> None:
    assert with_law(language=code).laws[0].language == code


@pytest.mark.parametrize("code", ["nonsense", "English", "e", "en us", "../x", "12"])
def test_what_is_no_code_of_a_language_is_refused(code: str) -> None:
    with pytest.raises(Refused, match="is not the code of a language"):
        with_law(language=code)


@pytest.mark.parametrize("what", [{"title": " "}, {"short": "\x00"}])
def test_a_law_needs_a_title_and_a_short_name(what: dict[str, str]) -> None:
    with pytest.raises(Refused, match="needs a title and a short name"):
        with_law(**what)


def test_a_free_short_name_is_the_wanted_one_or_it_with_a_number() -> None:
    assert free_short(empty(), " ") == "Law"
    assert free_short(empty(), "PC") == "PC"
    assert free_short(with_law(), "pc") == "pc 2"
    assert free_short(with_law(short="Law"), "") == "Law 2"


def test_a_law_is_described_anew_and_what_is_not_named_stays() -> None:
    now = with_law(language="en")
    law = now.laws[0].id
    now = after(now, edit.change_law(now, BEN, law=law, kind=Kind.TREATY, status=Status.BILL, short="pc"))
    (changed,) = now.laws
    assert (changed.title, changed.short, changed.kind, changed.status, changed.language) == (
        "Penal Code", "pc", Kind.TREATY, Status.BILL, "en",
    )  # fmt: skip
    assert edit.change_law(now, BEN, law=law) == ()


def test_a_citation_style_is_kept_with_the_law_and_the_usual_one_is_not_written_down() -> None:
    now = with_law()
    law = now.laws[0].id
    assert "style" not in now.ledger.value(("law", law))
    now = after(now, edit.change_law(now, BEN, law=law, style="es-ES"))
    assert now.laws[0].style == "es-ES"
    now = after(now, edit.change_law(now, BEN, law=law, title="Criminal Code"))
    assert now.laws[0].style == "es-ES"
    now = after(now, edit.change_law(now, BEN, law=law, style=""))
    assert "style" not in now.ledger.value(("law", law))


def test_a_law_that_is_gone_cannot_be_changed_or_removed() -> None:
    for change in (edit.change_law, edit.remove_law):
        with pytest.raises(Refused, match="not in the project any more"):
            change(empty(), ANNA, law=LawId("gone"))
