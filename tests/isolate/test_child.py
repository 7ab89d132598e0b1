"""What the child answers, in the form of its last line; the limits themselves are tested on real children."""

import sys
from collections.abc import Iterator
from typing import Any

import pytest

from gapanalyzer.isolate import child

Said = list[dict[str, Any]]


@pytest.fixture
def unbound(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """This process is the test's own: it must not bind itself for good."""
    deepest = sys.getrecursionlimit()
    monkeypatch.setattr(child, "bind", lambda **_limits: None)
    yield
    sys.setrecursionlimit(deepest)


def answered(target: str, said: Said | None = None) -> dict[str, Any]:
    heard: Said = [] if said is None else said
    return child.answer({"target": target, "arguments": "words", "limits": {}}, heard.append)


@pytest.mark.usefixtures("unbound")
def test_a_value_a_sentence_and_our_own_mistake_are_told_apart() -> None:
    heard: Said = []
    assert answered("tests.isolate.targets:echo", heard) == {"value": "words"}
    assert heard == [{"step": "Thinking", "done": 1, "total": 2}]
    assert answered("tests.isolate.targets:refuse")["known"].startswith("law.pdf cannot be read")
    assert answered("tests.isolate.targets:stumble") == {"bug": "ZeroDivisionError: ours"}


@pytest.mark.parametrize("target", ["no.such.module:read", "tests.isolate.targets:nothing"])
def test_a_target_that_is_not_there_is_our_own_mistake(target: str) -> None:
    assert set(answered(target)) == {"bug"}


@pytest.mark.usefixtures("unbound")
def test_running_out_of_memory_is_told_as_that() -> None:
    assert answered("tests.isolate.targets:exhaust") == {"memory": True}
