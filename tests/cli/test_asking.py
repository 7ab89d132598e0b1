"""What a source file leaves open is said on the command line: --changes and --encoding, and a sentence where unsure."""

import json
from pathlib import Path

from tests.cli.conftest import Run
from tests.ui.test_asking import tracked, ukrainian


def texts(run: Run, source: Path, *more: str) -> tuple[int, str, str]:
    code, out, err = run("outline", source, "--json", *more)
    return code, json.loads(out)[0]["text"] if code == 0 else "", err


def test_tracked_changes_are_read_as_amended_unless_before_is_said(run: Run, tmp_path: Path) -> None:
    act = tracked(tmp_path / "act.docx")
    assert "500 pounds" in texts(run, act)[1]
    assert "500 pounds" in texts(run, act, "--changes", "amended")[1]
    assert "100 pounds" in texts(run, act, "--changes", "before")[1]
    assert run("outline", act, "--changes", "after")[0] == 2


def test_a_doubtful_encoding_is_said_with_the_others_and_can_be_chosen(run: Run, gap: Path, tmp_path: Path) -> None:
    law = ukrainian(tmp_path / "law.txt")
    _, text, err = texts(run, law)
    assert "Переправлення" in text
    assert "they were read as cp1251" in err
    assert "It may also be " in err
    assert "--encoding" in err
    none = "No articles were recognized in law.txt; its words can be cited all the same.\n"
    assert run("outline", law, "--encoding", "koi8-r") == (0, none, "")
    code, _, err = run("add-law", gap, law, "--encoding", "cp1251")
    assert (code, err) == (0, "")


def test_a_name_of_no_encoding_is_one_sentence(run: Run, tmp_path: Path) -> None:
    code, _, err = texts(run, ukrainian(tmp_path / "law.txt"), "--encoding", "klingon")
    assert code == 1
    assert err.startswith("There is no encoding called klingon; names are for example cp1252")
