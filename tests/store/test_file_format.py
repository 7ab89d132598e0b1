"""docs/file-format.md is enough to read a file: done here with nothing but SQLite, JSON, zlib and a hash."""

import hashlib
import json
import re
import sqlite3
import zlib
from collections import defaultdict
from pathlib import Path
from typing import Any

import pytest

from gapanalyzer.app import demo, start
from gapanalyzer.assess import registers

PAGE = Path(__file__).resolve().parents[2] / "docs" / "file-format.md"


@pytest.fixture(scope="module")
def calvara(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The demonstration project."""
    folder = tmp_path_factory.mktemp("demo")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("GAPANALYZER_HOME", str(folder / "home"))
        return demo.make_demo(folder)[0]


def sha(text: str | bytes) -> str:
    return hashlib.sha256(text.encode("utf-8", "surrogatepass") if isinstance(text, str) else text).hexdigest()


def canonical(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def read(path: Path) -> tuple[dict[tuple[str, ...], list[Any]], dict[str, bytes]]:
    """What every register says now, and the blobs; every hash the page speaks of is checked."""
    connection = sqlite3.connect(f"{path.as_uri()}?mode=ro&immutable=1", uri=True)
    assert connection.execute("PRAGMA application_id").fetchone()[0] == 0x47415031
    assert connection.execute("PRAGMA user_version").fetchone()[0] == 2
    rows = connection.execute("SELECT id, about, seen, who, at, step, body_sha, body FROM entry").fetchall()
    blobs = connection.execute("SELECT sha, data_sha, data FROM blob").fetchall()
    seal = dict(connection.execute("SELECT name, value FROM seal").fetchall())
    parts = connection.execute("SELECT rows FROM spare ORDER BY part").fetchall()
    connection.close()
    assert [tuple(row) for (part,) in parts for row in json.loads(zlib.decompress(part))] == sorted(rows)
    for identity, about, seen, who, at, step, body_sha, body in rows:
        assert identity == sha(canonical([json.loads(about), sorted(json.loads(seen)), who, at, step, body_sha]))
        assert body is None or body_sha == sha(body)
        assert body is None or body == canonical(json.loads(body))
    assert all(data_sha == sha(data) for _, data_sha, data in blobs)
    lines = [*sorted(row[0] for row in rows), *sorted(f"{name} {data_sha}" for name, data_sha, _ in blobs)]
    assert seal["ids"] == sha("\n".join(lines))
    assert (seal["entries"], seal["blobs"]) == (str(len(rows)), str(len(blobs)))
    replaced = {identity for row in rows for identity in json.loads(row[2])}
    said: dict[tuple[str, ...], dict[str, Any]] = defaultdict(dict)
    for identity, about, *_, body_sha, body in rows:
        if identity not in replaced and body is not None:
            said[tuple(json.loads(about))][body_sha] = json.loads(body)
    return {about: list(bodies.values()) for about, bodies in said.items()}, {n: data for n, _, data in blobs}


def test_a_file_is_read_with_what_the_page_says(calvara: Path) -> None:
    said, blobs = read(calvara)
    now = start.look(calvara)
    assert said["state",][0]["name"] == now.state.name
    laws = {about[1]: bodies[0] for about, bodies in said.items() if about[0] == "law"}
    assert {law["short"] for law in laws.values()} == {law.short for law in now.laws}
    for about, (citation,) in ((about, bodies) for about, bodies in said.items() if about[0] == "citation"):
        text = json.loads(zlib.decompress(blobs[citation["text"]]))
        assert citation["text"] == sha("\n".join(text["paragraphs"])), about
        words = "\n".join(text["paragraphs"][citation["paragraph"] :])
        assert words[citation["start"] : citation["end"]] == citation["quote"]
    marks = {about[2:]: bodies[0] for about, bodies in said.items() if about[0] == "mark"}
    given = {(r, c): m for r, f in now.findings.items() for c, m in f.marks.items() if m is not None}
    assert marks == given


def test_every_kind_the_program_understands_is_on_the_page() -> None:
    table = PAGE.read_text("utf-8").split("## Registers")[1].split("## Blobs")[0]
    described = set(re.findall(r"^\| `([a-z-]+)", table, flags=re.MULTILINE))
    assert described == registers.KINDS
