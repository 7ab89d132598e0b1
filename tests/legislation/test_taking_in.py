"""A file becomes a law on its way into a project, in the form that crosses between processes."""

import json
from pathlib import Path

import pytest

from gapanalyzer.legislation.incoming import unpacked
from gapanalyzer.legislation.taking_in import read
from gapanalyzer.model.meter import Meter
from gapanalyzer.model.problem import Cancelled

WORDS = (
    "Smuggling Act\n\nArticle 1. Offence\nWhoever smuggles is punished.\n\nArticle 2. Force\nThis Act is in force.\n"
)


@pytest.fixture
def asked(tmp_path: Path) -> dict[str, str]:
    path = tmp_path / "act.txt"
    path.write_text(WORDS, "utf-8")
    return {"path": str(path), "reader": "gapanalyzer.legislation.reading.read_txt:read"}


def test_text_outline_title_short_name_and_language_come_across(asked: dict[str, str]) -> None:
    told: list[str] = []
    packed = read(asked, Meter(lambda step, _done, _total: told.append(step)))
    law = unpacked(json.loads(json.dumps(packed)))
    assert (law.title, law.short, law.language, law.text.source) == ("Smuggling Act", "SA", "", "act.txt")
    assert [(a.number, a.heading) for a in law.text.articles] == [("1", "Offence"), ("2", "Force")]
    assert told == ["Reading the text", "Finding the articles", "Handing it over"]


def test_it_stops_where_the_person_asks_it_to(asked: dict[str, str]) -> None:
    with pytest.raises(Cancelled):
        read(asked, Meter(cancelled=True))
