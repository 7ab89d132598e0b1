"""Places in a treaty are the same in every language but for the words that stand in them."""

import re

import pytest

from gapanalyzer.wording import languages
from gapanalyzer.wording.pinpoints import pinpoint
from tests.report.assessments import som


@pytest.mark.parametrize("language", languages())
def test_articles_and_codes_stay(language: str) -> None:
    for written in (r.pinpoint for r in som().requirements):
        said = pinpoint(written, language)
        assert re.findall(r"[0-9]+|[(][a-z]+[)]", said) == re.findall(r"[0-9]+|[(][a-z]+[)]", written)
        assert [one.split()[0] for one in said.split("; ") if one.split()[0] in som().treaties] == [
            one.split()[0] for one in written.split("; ") if one.split()[0] in som().treaties
        ]


@pytest.mark.parametrize("language", ["ar", "ru", "zh"])
def test_no_english_word_stays_in_them(language: str) -> None:
    known = {*som().treaties, "Add"}
    for written in (r.pinpoint for r in som().requirements):
        left = re.findall(r"[A-Za-z]{2,}", re.sub(r"[(][ivx]+[)]", "", pinpoint(written, language)))
        assert set(left) <= known, written


def test_words_are_said_in_the_language_and_a_remark_to_oneself_is_not_printed() -> None:
    assert pinpoint("SOM 6(2)(b), first part", "fr") == "SOM 6(2)(b), première partie"
    assert pinpoint("IFR 2018, para. 88; HAG 1961, ch. III", "zh") == "IFR 2018, 第88段; HAG 1961, 第III章"
    assert pinpoint("IFR 2018, para. 88", "ru") == "IFR 2018, п. 88"
    assert pinpoint("SOM 6(2)(b), first part") == "SOM 6(2)(b), first part"
    assert pinpoint("CAT 3 (from memory); ICCPR 7") == "CAT 3; ICCPR 7"
