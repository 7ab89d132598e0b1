"""What the tests of the child process call in it: one function for each way a reader can behave."""

import os
import time
from typing import Any

from gapanalyzer.model.meter import Meter
from gapanalyzer.model.problem import KnownError


def echo(said: Any, meter: Meter) -> Any:
    meter.tell("Thinking", 1, 2)
    return said


def chatter(said: Any, _meter: Meter) -> Any:
    os.write(1, b"libraries print things\n")
    print("and so do we")  # noqa: T201
    return said


def refuse(_said: Any, _meter: Meter) -> Any:
    raise KnownError("law.pdf cannot be read: it is a scan. Ask for the text.")


def stumble(_said: Any, _meter: Meter) -> Any:
    raise ZeroDivisionError("ours")


def hoard(_said: Any, _meter: Meter) -> Any:
    return len(bytearray(3 * 2**30))


def sleep(_said: Any, meter: Meter) -> Any:
    meter.tell("Sleeping")
    time.sleep(60)


def spin(_said: Any, _meter: Meter) -> Any:
    while True:
        pass


def die(_said: Any, _meter: Meter) -> Any:
    os.abort()


def leave(_said: Any, _meter: Meter) -> Any:
    os._exit(0)


def flood(_said: Any, _meter: Meter) -> Any:
    return "x" * (3 * 2**20)


def exhaust(_said: Any, _meter: Meter) -> Any:
    raise MemoryError
