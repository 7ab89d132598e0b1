"""Texts of laws are looked over before they are believed."""

import pytest
from attrs import evolve

from gapanalyzer.store import texts
from tests.builders import LAW


def test_a_text_is_what_its_name_says() -> None:
    texts.look_over({LAW.sha: texts.pack(LAW)})
    with pytest.raises(ValueError, match="not what its name says"):
        texts.look_over({"0" * 64: texts.pack(LAW)})


def test_a_unit_that_leaves_its_text_is_noticed() -> None:
    (first, *others) = LAW.provisions
    beyond = evolve(LAW, provisions=(evolve(first, last=999), *others))
    with pytest.raises(ValueError, match="leaves its text"):
        texts.look_over({LAW.sha: texts.pack(beyond)})


def test_more_units_than_any_laws_have_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(texts, "_UNITS", 2)
    with pytest.raises(ValueError, match="more units"):
        texts.look_over({LAW.sha: texts.pack(LAW)})


def test_what_is_cut_off_is_no_text() -> None:
    with pytest.raises(ValueError, match="not all of it"):
        texts.look_over({LAW.sha: texts.pack(LAW)[:-9]})
