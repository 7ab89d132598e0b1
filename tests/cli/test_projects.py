"""Commands that make or change a project."""

import json
import zipfile
from pathlib import Path

import pytest

from tests.cli.conftest import ACT, Run


@pytest.mark.parametrize("kind", ["law", "treaty"])
@pytest.mark.parametrize("status", ["in-force", "bill", "repealed"])
def test_every_kind_and_status_is_written_as_the_documentation_says(
    run: Run, gap: Path, act: Path, kind: str, status: str
) -> None:
    assert run("add-law", gap, act, "--kind", kind, "--status", status, "--short", "X")[0] == 0
    (law,) = json.loads(run("show", gap, "--json")[1])["laws"]
    assert (law["short"], law["kind"], law["status"]) == ("X", kind, status)


@pytest.mark.parametrize(("option", "value"), [("--kind", "LAW"), ("--status", "IN_FORCE")])
def test_another_kind_or_status_is_wrong_usage(run: Run, gap: Path, act: Path, option: str, value: str) -> None:
    assert run("add-law", gap, act, option, value)[0] == 2


def test_a_project_is_called_gap_and_a_report_docx(run: Run, gap: Path) -> None:
    code, _, err = run("new", "calvara", "--checklist", "som-protocol", "--state", "X", "--assessor", "Anna")
    assert (code, err) == (1, "calvara does not end in .gap; give it a name that does.\n")
    code, _, err = run("report", gap, "-o", gap)
    assert code == 1
    assert err.startswith("calvara.gap does not end in .docx")
    assert run("verify", gap)[0] == 0


def test_titles_and_short_names_are_of_one_source(run: Run, gap: Path, act: Path) -> None:
    assert run("add-law", gap, act, act, "--short", "X")[0] == 2


def test_of_several_sources_the_bad_are_named_and_the_good_come_in(run: Run, gap: Path, act: Path) -> None:
    code, out, err = run("add-law", gap, "none.txt", act, act, gap)
    assert code == 1
    assert out == "SA: Smuggling Act (2 articles)\n"
    assert [line.split()[0] for line in err.splitlines() if "cannot be read" in line][:2] == ["none.txt", "calvara.gap"]
    assert "in the project already, as SA" in err
    assert len(json.loads(run("show", gap, "--json")[1])["laws"]) == 1


def test_the_files_of_a_folder_and_of_an_archive_come_in_one_by_one(run: Run, gap: Path, tmp_path: Path) -> None:
    folder = tmp_path / "laws"
    folder.mkdir()
    for word in ("Aliens", "Borders"):
        (folder / f"{word}.txt").write_text(ACT.replace("Smuggling", word), "utf-8")
    (folder / "scan.png").write_bytes(b"\x89PNG")
    with zipfile.ZipFile(tmp_path / "more.zip", "w") as archive:
        archive.writestr("Carriers.txt", ACT.replace("Smuggling", "Carriers"))
    code, out, err = run("add-law", gap, folder, "more.zip")
    assert code == 1
    assert out == "AA: Aliens Act (2 articles)\nBA: Borders Act (2 articles)\nCA: Carriers Act (2 articles)\n"
    assert [line.split()[0] for line in err.splitlines() if "cannot be read" in line] == ["scan.png"]
    assert run("add-law", gap, folder, "--title", "X")[0] == 2


def test_a_language_that_is_none_is_refused_and_nothing_comes_in(run: Run, gap: Path, act: Path) -> None:
    code, _, err = run("add-law", gap, act, "--language", "nonsense")
    assert (code, err) == (1, "“nonsense” is not the code of a language; write one such as en, es or zh.\n")
    assert json.loads(run("show", gap, "--json")[1])["laws"] == []


def test_what_the_reader_noticed_is_told_beside_the_result(run: Run, gap: Path, tmp_path: Path) -> None:
    (tmp_path / "old.txt").write_bytes(
        "Loi\n\nArticle 1. Délit\nÉtranger puni.\n\nArticle 2. Été\nDès là.\n".encode("cp1252")
    )
    code, out, err = run("add-law", gap, "old.txt")
    assert code == 0
    short = out.split(":")[0]
    assert all(line.startswith(f"{short}: ") for line in err.splitlines())


def test_answers_are_counted_and_said_once(run: Run, gap: Path, tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text("requirements: {SOM-6.1a: {marks: {a: found}}}", "utf-8")
    assert run("answer", gap, "a.yaml")[:2] == (0, "1 statement changed.\n")
    assert run("answer", gap, "a.yaml")[:2] == (0, "0 statements changed.\n")


def test_two_people_who_differ_are_shown_as_disputed(run: Run, gap: Path, tmp_path: Path) -> None:
    for who, mark in (("Anna", "found"), ("Ben", "missing")):
        (tmp_path / "a.yaml").write_text(f"requirements: {{SOM-6.1a: {{marks: {{a: {mark}}}}}}}", "utf-8")
        assert run("answer", gap, "a.yaml", "--assessor", who)[0] == 0
    assert json.loads(run("show", gap, "--json")[1])["totals"]["disputed"] == 1


def test_a_verdict_can_be_set_with_a_reason(run: Run, gap: Path, tmp_path: Path) -> None:
    for verdict in ("met", "met_wider", "partly", "not_met", "not_assessed", "not_applicable"):
        yaml = f"requirements: {{SOM-6.1a: {{override: {{verdict: {verdict}, reason: Because.}}}}}}"
        (tmp_path / "a.yaml").write_text(yaml, "utf-8")
        assert run("answer", gap, "a.yaml")[0] == 0
        shown = json.loads(run("show", gap, "--json")[1])["requirements"]
        assert next(r["verdict"] for r in shown if r["id"] == "SOM-6.1a") == verdict


def test_answers_with_a_fault_change_nothing(run: Run, gap: Path, tmp_path: Path) -> None:
    before = gap.read_bytes()
    (tmp_path / "a.yaml").write_text("requirements: {SOM-6.1a: {marks: {a: found, zz: found}}}", "utf-8")
    code, _, err = run("answer", gap, "a.yaml")
    assert (code, err[:9]) == (1, "a.yaml:1:")
    assert gap.read_bytes() == before


@pytest.mark.parametrize("kind", ["gap", "observations", "concordance", "questionnaire", "notifications"])
def test_every_kind_of_report_is_written(run: Run, gap: Path, tmp_path: Path, kind: str) -> None:
    limited = ("--only", "core,L", "--scale", "ratings", "--profile", "anonymous")
    assert run("report", gap, "-o", "a.html", "--kind", kind, *limited)[:2] == (0, "Wrote a.html.\n")
    page = (tmp_path / "a.html").read_text("utf-8")
    assert "the workshop core and section L (33 of 110 requirements)" in page
    assert "State A" in page


def test_an_overview_of_several_states_is_written_from_their_files(run: Run, gap: Path, tmp_path: Path) -> None:
    new = ("new", "d.gap", "--checklist", "som-protocol", "--state", "Dorsia", "--assessor", "B. Drafter")
    assert run(*new)[0] == 0
    assert run("region", gap, "d.gap", "-o", "r.html", "--only", "core")[:2] == (0, "Wrote r.html.\n")
    assert "Regional overview" in (tmp_path / "r.html").read_text("utf-8")
    code, _, err = run("region", gap, gap, "-o", "r.html")
    assert (code, err[:17]) == (1, "Two of the files ")


def test_a_limit_or_a_kind_that_is_none_is_refused(run: Run, gap: Path) -> None:
    code, _, err = run("report", gap, "-o", "a.html", "--only", "Z")
    assert (code, err.split(";")[0]) == (1, "The checklist has no section or requirement “Z”")
    assert run("report", gap, "-o", "a.html", "--kind", "poem")[0] == 2


def test_a_report_is_written_or_its_language_refused(run: Run, gap: Path, tmp_path: Path) -> None:
    assert run("report", gap, "-o", "a.docx")[:2] == (0, "Wrote a.docx.\n")
    for language in ("xx", "../../x", ""):
        code, _, err = run("report", gap, "-o", "b.docx", "--language", language)
        assert code == 1
        assert "no words for the language" in err
    assert not (tmp_path / "b.docx").exists()


def test_the_demonstration_is_made_by_one_command(run: Run) -> None:
    code, out, _ = run("demo", "d")
    assert (code, out) == (0, "Made d/calvara.gap and d/calvara.docx.\n")
    assert run("verify", "d/calvara.gap")[0] == 0
