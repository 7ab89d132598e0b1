"""A project is put under a password, and a copy of it made that can be handed over."""

import json
import zlib
from pathlib import Path

import pytest

from gapanalyzer.cli import secrecy, unlocking
from gapanalyzer.store import document
from tests.cli.conftest import Run

PLANTED = tuple(f"Planted secret {n} of fifty" for n in range(50))
OLD, NEW = "old password", "new password"


@pytest.fixture
def shut(run: Run, gap: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The project, under a password that nobody says."""
    monkeypatch.setenv(secrecy.NEW, OLD)
    assert run("password", gap, "--set") == (0, "The file opens with the new password only.\n", "")
    monkeypatch.delenv(secrecy.NEW)
    return gap


def test_without_the_password_no_command_reads_it(run: Run, shut: Path) -> None:
    for command in ("show", "verify", "history"):
        code, out, err = run(command, shut)
        assert (code, out) == (1, "")
        assert err == "calvara.gap is under a password, or it is no GapAnalyzer file; give its password.\n"


def test_with_the_password_every_command_does(run: Run, shut: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(unlocking.PASSWORD, OLD)
    assert json.loads(run("show", shut, "--json")[1])["state"]["name"] == "Calvara"
    assert run("verify", shut)[0] == 0


def test_a_wrong_password_is_one_sentence(run: Run, shut: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(unlocking.PASSWORD, "wrong")
    assert run("show", shut) == (
        1,
        "",
        "That is not the password of calvara.gap, or it is no GapAnalyzer file; try again.\n",
    )


def test_the_password_is_changed_and_removed(run: Run, shut: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(unlocking.PASSWORD, OLD)
    monkeypatch.setenv(secrecy.NEW, NEW)
    assert run("password", shut, "--change")[0] == 0
    assert run("show", shut)[0] == 1
    monkeypatch.setenv(unlocking.PASSWORD, NEW)
    assert run("password", shut, "--remove")[1] == "The file opens without a password.\n"
    monkeypatch.delenv(unlocking.PASSWORD)
    assert run("show", shut)[0] == 0


def test_a_password_is_set_once_and_changed_only_where_there_is_one(
    run: Run, gap: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert "has no password" in run("password", gap, "--change")[2]
    assert "has no password" in run("password", gap, "--remove")[2]
    assert run("password", gap)[0] == 2
    code, _, err = run("password", gap, "--set", "--remove")
    assert (code, "Say --set or --remove, one of them." in err) == (2, True)
    monkeypatch.setenv(secrecy.NEW, NEW)
    run("password", gap, "--set")
    monkeypatch.setenv(unlocking.PASSWORD, NEW)
    assert "has a password already" in run("password", gap, "--set")[2]


def test_a_damaged_file_under_a_password_is_salvaged_with_it(
    run: Run, shut: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    data = bytearray(shut.read_bytes())
    data[4096:6000] = bytes(1904)
    shut.write_bytes(bytes(data))
    assert "under a password" in run("salvage", shut, "-o", tmp_path / "out.gap")[2]
    monkeypatch.setenv(unlocking.PASSWORD, OLD)
    code, _, err = run("verify", shut)
    assert (code, "Together: " in err) == (1, True)
    assert run("salvage", shut, "-o", tmp_path / "out.gap")[0] == 0
    assert run("verify", tmp_path / "out.gap")[0] == 0
    monkeypatch.delenv(unlocking.PASSWORD)
    assert run("verify", tmp_path / "out.gap")[0] == 1


def planted(run: Run, gap: Path, act: Path) -> None:
    """Secrets as names, notes, former words, withdrawn words, names of versions and of source files."""
    for n, secret in enumerate(PLANTED[:40]):
        said = gap.with_suffix(".yaml")
        field = ("note", "analysis", "good_practice", "assistance_need")[n % 4]
        said.write_text(f"requirements:\n  SOM-6.1a:\n    {field}: {secret}\n", "utf-8")
        assert run("answer", gap, said, "--assessor", f"{secret} the person" if n == 7 else "Anna")[0] == 0
    clean = "requirements:\n  SOM-6.1a:\n    analysis: Clean.\n    good_practice: Clean.\n    assistance_need: Clean.\n"
    for who in ("Anna", f"{PLANTED[7]} the person"):
        said.write_text(clean, "utf-8")
        assert run("answer", gap, said, "--assessor", who)[0] == 0
    for secret in PLANTED[40:48]:
        assert run("version", gap, secret, "--assessor", "Anna")[0] == 0
    law = act.rename(act.with_name(f"{PLANTED[48]}.txt"))
    assert run("add-law", gap, law, "--short", "SA", "--assessor", "Anna")[0] == 0
    assert run("new", gap.with_name("x.gap"), "--checklist", "som-protocol", "--state", "X", "--assessor", PLANTED[49])


def everything_in(path: Path) -> bytes:
    """The bytes of a file, with its texts unpacked."""
    blobs = document.read(path).blobs.values()
    return b"".join([path.read_bytes(), *map(zlib.decompress, blobs)])


def test_none_of_fifty_planted_secrets_is_in_a_copy_to_hand_over(
    run: Run, gap: Path, act: Path, tmp_path: Path
) -> None:
    planted(run, gap, act)
    held = everything_in(gap)
    assert sum(secret.encode() in held for secret in PLANTED) >= 48
    assert run("redact", gap, "-o", tmp_path / "out.gap")[0] == 0
    copy = everything_in(tmp_path / "out.gap")
    assert [secret for secret in PLANTED if secret.encode() in copy] == []
    assert b"Anna" not in copy


def test_the_copy_shows_what_stands(run: Run, gap: Path, act: Path, tmp_path: Path) -> None:
    planted(run, gap, act)
    run("redact", gap, "-o", tmp_path / "out.gap")
    was, now = (json.loads(run("show", path, "--json")[1]) for path in (gap, tmp_path / "out.gap"))
    assert now["totals"] == was["totals"]
    assert [law["text"] for law in now["laws"]] == [law["text"] for law in was["laws"]]
    assert {r["id"]: r["analysis"] for r in now["requirements"]} == {
        r["id"]: r["analysis"] for r in was["requirements"]
    }
    assert document.read(tmp_path / "out.gap").document != document.read(gap).document


def test_the_copy_is_never_merged_back(run: Run, gap: Path, tmp_path: Path) -> None:
    run("redact", gap, "-o", tmp_path / "out.gap")
    code, _, err = run("merge", gap, tmp_path / "out.gap", "-o", tmp_path / "all.gap")
    assert (code, "out.gap is a hand-over copy" in err) == (1, True)
    assert "handed over already" in run("redact", tmp_path / "out.gap", "-o", tmp_path / "again.gap")[2]
