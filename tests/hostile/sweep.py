"""Has every file of a folder read as the program reads it, each in a process of its own with the program's limits.

One process starts, imports the readers, and forks for each file: 300 files take seconds, not minutes. What happens in
the fork is what happens in the program's child process (`isolate.child.answer`).
"""

import json
import os
import select
import signal
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from attrs import frozen

from gapanalyzer.app.plugins import OLD_WORD, importer_of
from gapanalyzer.isolate.child import answer
from gapanalyzer.legislation.incoming import unpacked
from gapanalyzer.legislation.reading import (  # noqa: F401  imported before the forks, not in each
    read_akn,
    read_docx,
    read_html,
    read_odt,
    read_pdf,
    read_rtf,
    read_txt,
)
from gapanalyzer.model.problem import KnownError

ROOT = Path(__file__).resolve().parents[2]
LIMITS = {"memory_mb": 1024, "cpu_s": 60, "file_mb": 16}
WALL_S = 60.0


@frozen
class Ending:
    """How the reading of one file ended: "law", "sentence", "memory", "hang", "died" or "bug", in which words."""

    name: str
    kind: str
    words: str
    seconds: float


def sweep(files: Sequence[Path]) -> list[Ending]:
    """How each of them ends, in their order."""
    command = [sys.executable, "-m", "tests.hostile.sweep"]
    asked = "\n".join(map(str, files)).encode()
    done = subprocess.run(command, input=asked, stdout=subprocess.PIPE, cwd=ROOT, check=True)
    return [Ending(**json.loads(line)) for line in done.stdout.splitlines()]


def main() -> None:
    """Serve the paths on standard input, one line of JSON each."""
    for path in sys.stdin.read().splitlines():
        began = time.monotonic()
        kind, words = _in_a_fork(Path(path))
        said = {"name": Path(path).name, "kind": kind, "words": words, "seconds": round(time.monotonic() - began, 2)}
        sys.stdout.write(json.dumps(said) + "\n")


def _in_a_fork(path: Path) -> tuple[str, str]:
    out, into = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(out)
        os.write(into, json.dumps(_ending(path)).encode()[:60_000])
        os._exit(0)
    os.close(into)
    said = b"".join(_heard(out, time.monotonic() + WALL_S))
    os.kill(child, signal.SIGKILL)
    _, status = os.waitpid(child, 0)
    os.close(out)
    if said:
        kind, words = json.loads(said)
        return kind, words
    late = not os.WIFSIGNALED(status) or os.WTERMSIG(status) in {signal.SIGKILL, signal.SIGXCPU}
    return ("hang" if late else "died"), str(status)


def _heard(out: int, ends: float) -> Iterator[bytes]:
    while select.select([out], [], [], max(0.0, ends - time.monotonic()))[0]:
        chunk = os.read(out, 65_536)
        if not chunk:
            return
        yield chunk


def _ending(path: Path) -> tuple[str, str]:
    """In the fork: what the program's child would answer."""
    try:
        importer = importer_of(path)
    except KnownError as error:
        return "sentence", str(error)
    if importer is OLD_WORD:
        return "sentence", f"{path.name} cannot be read: it is left to LibreOffice. That is tested elsewhere."
    request = {
        "target": "gapanalyzer.legislation.taking_in:read",
        "arguments": {"path": str(path), "reader": importer.reader},
        "limits": LIMITS,
    }
    return _kind(json.loads(json.dumps(answer(request, lambda _: None))))


def _kind(said: dict[str, Any]) -> tuple[str, str]:
    if "value" in said:
        text = unpacked(said["value"]).text
        return "law", f"{len(text.paragraphs)} paragraphs, {len(text.articles)} articles"
    if "known" in said:
        return "sentence", said["known"]
    return ("memory", "") if "memory" in said else ("bug", said["bug"])


if __name__ == "__main__":
    main()
