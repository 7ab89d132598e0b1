"""What the examination prints, in words and in the documented form."""

import json
from pathlib import Path

from tests.cli.conftest import Run

ANSWERS = """
requirements:
  SOM-6.1a:
    marks: {a: found, b: missing}
    analysis: "To be finished: TODO."
"""
FORM = {"rule", "severity", "requirement", "recommendation", "citation", "field", "words", "sentence"}


def answered(run: Run, gap: Path, tmp_path: Path) -> None:
    (tmp_path / "answers.yaml").write_text(ANSWERS, "utf-8")
    assert run("answer", gap, tmp_path / "answers.yaml")[0] == 0


def test_observations_are_listed_under_what_they_have_in_common(run: Run, gap: Path, tmp_path: Path) -> None:
    answered(run, gap, tmp_path)
    code, out, _ = run("examine", gap)
    assert code == 0
    assert "To put right: Placeholders left (1)\n  SOM 6(1)(a)" in out
    assert "“TODO” is still to be filled in." in out


def test_it_speaks_the_language_of_the_report(run: Run, gap: Path, tmp_path: Path) -> None:
    answered(run, gap, tmp_path)
    code, out, _ = run("examine", gap, "--language", "fr")
    assert code == 0
    assert "À corriger\u00a0: Passages restés à compléter (1)\n  SOM 6(1)(a)  Trafic illicite de migrants" in out
    assert "«\u202fTODO\u202f» reste à compléter." in out
    assert "observation" in out.splitlines()[-1]
    rows = json.loads(run("examine", gap, "--language", "ru", "--json")[1])
    assert "«TODO» еще предстоит заполнить." in {row["sentence"] for row in rows}


def test_a_recommendation_is_named_without_its_full_stop(run: Run, gap: Path, tmp_path: Path) -> None:
    said = "requirements: {SOM-3b: {recommendations: [{text: Define illegal entry., measure: statute}]}}"
    (tmp_path / "answers.yaml").write_text(said, "utf-8")
    assert run("answer", gap, tmp_path / "answers.yaml")[0] == 0
    assert "Recommendation 1  Define illegal entry: It does not say who should act" in run("examine", gap)[1]


def test_the_documented_form_says_where_to_put_it_right(run: Run, gap: Path, tmp_path: Path) -> None:
    answered(run, gap, tmp_path)
    code, out, _ = run("examine", gap, "--json")
    rows = json.loads(out)
    assert code == 0
    assert all(set(row) == FORM for row in rows)
    left = next(row for row in rows if row["rule"] == "placeholder")
    assert (left["severity"], left["requirement"], left["field"]) == ("error", "SOM-6.1a", "analysis")
    assert {row["rule"] for row in rows} == {"placeholder", "core_unanswered"}


def test_a_language_without_words_is_refused(run: Run, gap: Path) -> None:
    code, _, err = run("examine", gap, "--language", "xx")
    assert code == 1
    assert "no words for the language" in err


def test_the_demonstration_has_nothing_to_look_at(run: Run, tmp_path: Path) -> None:
    assert run("demo", tmp_path / "demo")[0] == 0
    assert run("examine", tmp_path / "demo" / "calvara.gap") == (0, "Nothing was found to look at.\n", "")
