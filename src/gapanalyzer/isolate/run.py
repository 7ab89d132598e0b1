"""Runs a function on an untrusted file in a child process with limits; whatever happens there becomes one sentence."""

import contextlib
import json
import os
import queue
import subprocess
import sys
import threading
import time
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import IO, Any

from attrs import define, field

from gapanalyzer.isolate.limits import Limits
from gapanalyzer.isolate.trouble import unreadable
from gapanalyzer.model.meter import Meter
from gapanalyzer.model.problem import KnownError

_ROOT = Path(__file__).resolve().parents[2]
_START = (
    "import os, sys; sys.path.insert(0, sys.argv[1]); from gapanalyzer.isolate.child import main; main(); os._exit(0)"
)
"""Without tidying up: the system takes back a child's memory faster than Python gives it back."""
_LOOK_UP = 0.05
_CHUNK = 2**16
_TIME_SIGNALS = frozenset({-24, -9})
"""How a process ends whose CPU time is used up: SIGXCPU, then SIGKILL."""
_ANOTHER_FORM = "Open it in its own program, save it as .docx or .txt, and bring that in"
_SMALLER = "Bring in the law alone, without pictures and annexes, or in several files"


def run(
    target: str,
    arguments: Mapping[str, Any],
    *,
    about: str,
    limits: Limits | None = None,
    meter: Meter | None = None,
    advice: str = "",
) -> Any:
    """The JSON value that `target` ("package.module:function") gives for (arguments, meter), called in a child.

    `about` is the file's name, for the sentence; `advice` what to do with a file that is no law. Raises
    KnownError where the function does, or where the child dies, takes too long, too much memory, or says something
    else than an answer; Cancelled as soon as the meter is.
    """
    bounds, watched = limits or Limits(), meter or Meter()
    try:
        with _start() as child:
            listener = _Listener(child, about, bounds, watched, advice)
            feeder = threading.Thread(target=_feed, args=(child, _request(target, arguments, bounds)), daemon=True)
            feeder.start()
            try:
                return listener.answer()
            finally:
                child.kill()
                feeder.join()
                listener.stop()
    except OSError:
        raise unreadable(about, "its reader did not start", "Restart GapAnalyzer and try again") from None


def _start() -> "subprocess.Popen[bytes]":
    """The child: this program's own executable where it is frozen, else this Python, isolated from its surroundings."""
    frozen = getattr(sys, "frozen", False)
    arguments = ["--isolated-child"] if frozen else ["-I", "-c", _START, str(_ROOT)]
    return subprocess.Popen(  # noqa: S603  our own program
        [sys.executable, *arguments], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
    )


def _request(target: str, arguments: Mapping[str, Any], limits: Limits) -> bytes:
    bounds = {"memory_mb": limits.memory_mb, "cpu_s": limits.cpu_s, "file_mb": limits.file_mb}
    return json.dumps({"target": target, "arguments": dict(arguments), "limits": bounds}).encode("ascii")


def _feed(child: subprocess.Popen[bytes], request: bytes) -> None:
    """Hand the request over beside the listening, which a cancel ends: a child that is still starting reads nothing.

    A pipe that breaks says that the child is dead, which the listener hears by itself.
    """
    if child.stdin is not None:
        with contextlib.suppress(OSError):
            child.stdin.write(request)
        with contextlib.suppress(OSError):
            child.stdin.close()
        child.stdin = None


@define
class _Listener:
    """Hears one child out."""

    child: subprocess.Popen[bytes]
    about: str
    limits: Limits
    meter: Meter
    advice: str = ""
    _heard: "queue.SimpleQueue[bytes]" = field(factory=queue.SimpleQueue)
    _pump: threading.Thread = field(init=False)

    def __attrs_post_init__(self) -> None:
        self._pump = threading.Thread(target=_pump, args=(self.child.stdout, self._heard), daemon=True)
        self._pump.start()

    def stop(self) -> None:
        """Wait for the pump, once the child is dead: only then may its pipe be closed and the number used again."""
        self._pump.join()

    def answer(self) -> Any:
        """The value, or the sentence for what came instead."""
        last = b""
        for line in self._lines():
            said = self._read(line)
            if "step" in said:
                self.meter.tell(str(said["step"]), int(said.get("done", 0)), int(said.get("total", 0)))
            last = line
        return self._value(self._read(last) if last else {})

    def _lines(self) -> Iterator[bytes]:
        """Whole lines as they come; keeps an eye on the clock, the amount and the meter."""
        ends, size, rest = time.monotonic() + self.limits.wall_s, 0, [b""]
        while chunk := self._next(ends):
            size += len(chunk)
            if size > self.limits.output_mb * 2**20:
                raise self._unreadable("it gives more text than any law has", _SMALLER)
            head, *lines = chunk.split(b"\n")
            rest.append(head)
            for line in lines:
                yield b"".join(rest)
                rest = [line]

    def _next(self, ends: float) -> bytes:
        """The next bytes; empty at the end."""
        while True:
            if self.meter.cancelled:
                self.meter.tell("")
            if time.monotonic() > ends:
                raise self._too_long()
            try:
                return self._heard.get(timeout=_LOOK_UP)
            except queue.Empty:
                continue

    def _read(self, line: bytes) -> dict[str, Any]:
        try:
            said = json.loads(line)
        except ValueError:
            said = None
        if not isinstance(said, dict):
            raise self._unreadable("the program that reads it gave an answer that makes no sense", _ANOTHER_FORM)
        return said

    def _value(self, said: dict[str, Any]) -> Any:
        if "value" in said:
            return said["value"]
        if "known" in said:
            raise KnownError(str(said["known"]))
        if "memory" in said:
            raise self._too_much()
        if "bug" in said:
            raise self._unreadable("something in it is not as its format asks", _ANOTHER_FORM)
        raise self._died()

    def _unreadable(self, reason: str, remedy: str) -> KnownError:
        return unreadable(self.about, reason, self.advice or remedy)

    def _died(self) -> KnownError:
        """The child ended without an answer: out of CPU time, or struck down."""
        code = self.child.wait(timeout=self.limits.wall_s)
        if code in _TIME_SIGNALS:
            return self._too_long()
        return self._unreadable("it made the program that reads it break off, as damaged files do", _ANOTHER_FORM)

    def _too_long(self) -> KnownError:
        return self._unreadable(f"reading it took longer than {self.limits.wall_s:.0f} seconds", _SMALLER)

    def _too_much(self) -> KnownError:
        return self._unreadable(f"reading it takes more than {self.limits.memory_mb} MB of memory", _SMALLER)


def _pump(source: IO[bytes], heard: "queue.SimpleQueue[bytes]") -> None:
    """Pass on bytes as they come; an empty one at the end, also where the pipe breaks."""
    try:
        while chunk := os.read(source.fileno(), _CHUNK):
            heard.put(chunk)
    except (OSError, ValueError):
        pass
    finally:
        heard.put(b"")
