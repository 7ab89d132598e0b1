"""Under a password, nothing of a project can be read without it: no document, no working copy, no backup."""

import shutil
import threading
from pathlib import Path

import pytest

from gapanalyzer.app import library, places, salvaging, start
from gapanalyzer.app.workspace import Workspace
from gapanalyzer.assess import edit
from gapanalyzer.model.assessment import Field, Person, PersonId
from gapanalyzer.model.problem import KnownError, Refused
from gapanalyzer.store import backup, document, engine, schema
from gapanalyzer.store.document import Damaged, Locked
from tests.builders import CHECKLIST, LAW

ANNA = Person(PersonId("anna"), "Anna")
PASSWORD = "Überprüfung 合格 23"
SECRET = b"The informant is Quillon Vashti"


@pytest.fixture(autouse=True)
def small_library(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """The small checklist in place of the shipped ones, and a home of our own."""
    monkeypatch.setenv("GAPANALYZER_HOME", str(tmp_path / "home"))
    monkeypatch.setattr(library, "checklist", lambda _name: CHECKLIST)
    monkeypatch.setattr(library, "names", lambda: ("small",))


@pytest.fixture
def secret(tmp_path: Path) -> Path:
    """A document with a secret in it, put under a password after it was written."""
    workspace = start.new(tmp_path / "calvara.gap", "small", "Calvara", ANNA)
    workspace.add_law(LAW, title="Penal Code", short="PC")
    write(workspace, SECRET.decode())
    workspace.publish()
    workspace.set_password(PASSWORD)
    workspace.close()
    return workspace.path


def write(workspace: Workspace, words: str) -> None:
    workspace.do(edit.write, requirement="R1", which=Field.ANALYSIS, text=words)


def plain_files(folder: Path) -> list[str]:
    """The SQLite files below a folder that open without a password, and whatever holds the secret."""
    files = [(path, path.read_bytes()) for path in folder.rglob("*") if path.is_file()]
    return [path.name for path, data in files if data.startswith(engine.MAGIC) or SECRET in data]


def test_nothing_on_the_disk_opens_without_the_password(secret: Path, tmp_path: Path) -> None:
    assert plain_files(tmp_path) == []
    assert len(list(tmp_path.rglob("*.gap"))) == 2


@pytest.mark.parametrize("password", [None, "", "Überprüfung 合格 24"])
def test_without_the_right_password_it_stays_shut(secret: Path, password: str | None) -> None:
    with pytest.raises(Locked, match="password"):
        start.open_(secret, ANNA, password)


def test_with_the_password_everything_is_there(secret: Path) -> None:
    now = start.look(secret, PASSWORD)
    assert now.findings[CHECKLIST.requirements[0].id].texts[Field.ANALYSIS] == SECRET.decode()
    assert [law.short for law in now.laws] == ["PC"]


def test_work_goes_on_under_the_password(secret: Path, tmp_path: Path) -> None:
    workspace = start.open_(secret, ANNA, PASSWORD)
    write(workspace, "More. " + SECRET.decode())
    workspace.close()
    again = start.open_(secret, ANNA, PASSWORD)
    assert again.recovered == 0
    again.undo()
    assert again.now.findings[CHECKLIST.requirements[0].id].texts[Field.ANALYSIS] == SECRET.decode()
    again.close()
    assert plain_files(tmp_path) == []


def test_a_crash_under_the_password_loses_nothing(secret: Path) -> None:
    workspace = start.open_(secret, ANNA, PASSWORD)
    write(workspace, "Unsaved.")
    workspace._working.close()
    again = start.open_(secret, ANNA, PASSWORD)
    assert again.recovered == 1
    again.close()


def test_the_password_is_changed(secret: Path) -> None:
    workspace = start.open_(secret, ANNA, PASSWORD)
    workspace.set_password("another one")
    workspace.close()
    with pytest.raises(Locked):
        start.open_(secret, ANNA, PASSWORD)
    start.open_(secret, ANNA, "another one").close()


def test_the_password_is_taken_away(secret: Path) -> None:
    workspace = start.open_(secret, ANNA, PASSWORD)
    workspace.set_password(None)
    assert not workspace.has_password
    workspace.close()
    start.open_(secret, ANNA).close()
    assert secret.read_bytes().startswith(engine.MAGIC)


def test_any_sqlcipher_opens_it_with_the_password_alone(secret: Path) -> None:
    from sqlcipher3 import dbapi2  # noqa: PLC0415  what another program would use

    connection = dbapi2.connect(str(secret))
    connection.execute(f"PRAGMA key = '{PASSWORD}'")
    assert connection.execute("SELECT value FROM seal WHERE name = 'document'").fetchone()
    connection.close()


def test_a_password_of_blanks_is_refused_and_nothing_changes(secret: Path) -> None:
    workspace = start.open_(secret, ANNA, PASSWORD)
    with pytest.raises(Refused, match="at least one character"):
        workspace.set_password("  ")
    workspace.close()
    start.open_(secret, ANNA, PASSWORD).close()


def test_where_it_cannot_be_saved_the_former_password_holds(secret: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    workspace = start.open_(secret, ANNA, PASSWORD)
    workspace.publish()
    saved = secret.read_bytes()
    workspace.path = secret.parent / "gone" / "calvara.gap"
    with pytest.raises(KnownError):
        workspace.set_password("another one")
    workspace.path = secret
    workspace.close()
    assert secret.read_bytes() == saved
    start.open_(secret, ANNA, PASSWORD).close()


def test_what_is_said_while_a_password_is_set_outlives_a_crash(secret: Path) -> None:
    workspace = start.open_(secret, ANNA, PASSWORD)
    said, errors = 0, list[KnownError]()

    def change() -> None:
        try:
            workspace.set_password("another one")
        except KnownError as error:  # pragma: no cover  nothing stands in the way here
            errors.append(error)

    setting = threading.Thread(target=change)
    setting.start()
    while setting.is_alive():
        write(workspace, f"Word {said}.")
        said += 1
    assert errors == []
    workspace._working.close()
    again = start.open_(secret, ANNA, "another one")
    assert again.now.findings[CHECKLIST.requirements[0].id].texts[Field.ANALYSIS] == f"Word {said - 1}."
    again.close()


def test_a_changed_byte_is_noticed(secret: Path) -> None:
    data = bytearray(secret.read_bytes())
    data[len(data) // 2] ^= 1
    secret.write_bytes(bytes(data))
    with pytest.raises(Damaged):
        start.open_(secret, ANNA, PASSWORD)


@pytest.mark.parametrize("page", [1, 3, -2])
def test_from_a_bad_page_everything_else_is_rescued_and_stays_under_the_password(
    secret: Path, tmp_path: Path, page: int
) -> None:
    whole = document.unlock(secret, engine.Key.for_file(PASSWORD, secret))
    data = bytearray(secret.read_bytes())
    at = page % (len(data) // schema.PAGE) * schema.PAGE - 100
    data[at : at + 50] = bytes(50)
    secret.write_bytes(bytes(data))
    shutil.rmtree(tmp_path / "home")
    with pytest.raises(Damaged):
        start.look(secret, PASSWORD)
    found = salvaging.rescue([secret], PASSWORD)
    assert len(found.contents.ledger.entries) >= len(whole.ledger.entries) - 3
    assert found.contents.ledger.entries.keys() <= whole.ledger.entries.keys()
    salvaging.write(found, tmp_path / "rescued.gap")
    assert plain_files(tmp_path) == []
    rescued = document.unlock(tmp_path / "rescued.gap", engine.Key.for_file(PASSWORD, tmp_path / "rescued.gap"))
    assert rescued == found.contents


def test_a_bad_first_page_is_no_wrong_password_and_the_backups_help(secret: Path, tmp_path: Path) -> None:
    whole = document.unlock(secret, engine.Key.for_file(PASSWORD, secret))
    data = bytearray(secret.read_bytes())
    data[100:3000] = bytes(2900)
    secret.write_bytes(bytes(data))
    with pytest.raises(Damaged, match="first page"):
        start.look(secret, PASSWORD)
    with pytest.raises(Locked):
        start.look(secret, "another one")
    assert salvaging.rescue([secret], PASSWORD).contents == whole


@pytest.mark.parametrize("password", [None, "another one"])
def test_nothing_is_rescued_without_the_right_password(secret: Path, password: str | None) -> None:
    with pytest.raises(Locked, match="password"):
        salvaging.rescue([secret], password)


def test_a_colleague_who_put_it_under_a_password_locks_no_unsaved_work_out(tmp_path: Path) -> None:
    mine = start.new(tmp_path / "calvara.gap", "small", "Calvara", ANNA)
    write(mine, "Unsaved.")
    mine._working.close()
    home = places.working(mine._document)
    kept = home.read_bytes()
    home.unlink()
    theirs = start.open_(mine.path, ANNA)
    theirs.set_password(PASSWORD)
    theirs.close()
    home.write_bytes(kept)
    again = start.open_(mine.path, ANNA, PASSWORD)
    assert again.recovered == 1
    again.close()
    assert not home.read_bytes().startswith(engine.MAGIC)
    assert backup.kept(places.backups(again._document))
