"""The child process: reads one request, binds itself, calls one function, writes the answer as lines of JSON.

Request on standard input: {"target": "package.module:function", "arguments": …, "limits": {…}}. Lines on standard
output: {"step", "done", "total"} while it works, then one of {"value"}, {"known"} (a sentence), {"memory"}, {"bug"}.
What libraries print goes nowhere.
"""

import gc
import importlib
import json
import os
import sys
from collections.abc import Callable
from typing import Any

from gapanalyzer.isolate.limits import bind
from gapanalyzer.model.meter import Meter
from gapanalyzer.model.problem import KnownError

_DEEPEST = 5_000


def main() -> None:
    """Serve one request; the pipe of the answer stays open until the process ends, for its end is a sign to strike."""
    out = os.dup(1)
    nowhere = os.open(os.devnull, os.O_RDWR)
    for standard in (1, 2):
        os.dup2(nowhere, standard)
    with os.fdopen(0, "rb", closefd=False) as stdin:
        request = json.loads(stdin.read())
    gc.freeze()  # modules stay until the end: nobody need look whether they are garbage
    _write(out, answer(request, lambda said: _write(out, said)))


def answer(request: dict[str, Any], say: Callable[[dict[str, Any]], None]) -> dict[str, Any]:
    """What the target gives for a request, in the form of the last line."""
    meter = Meter(lambda step, done, total: say({"step": step, "done": done, "total": total}))
    try:
        module, _, name = request["target"].partition(":")
        function = getattr(importlib.import_module(module), name)
        bind(**request["limits"])
        sys.setrecursionlimit(_DEEPEST)
        return {"value": function(request["arguments"], meter)}
    except KnownError as error:
        return {"known": str(error)}
    except MemoryError:
        return {"memory": True}
    except Exception as error:  # noqa: BLE001  the process boundary: whatever a stranger's file does ends here
        return {"bug": f"{type(error).__name__}: {error}"[:500]}


def _write(out: int, said: dict[str, Any]) -> None:
    rest = memoryview(json.dumps(said).encode("ascii") + b"\n")
    while rest:
        rest = rest[os.write(out, rest) :]
