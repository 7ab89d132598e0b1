"""A function in a child process: its value, or one sentence about what came instead."""

import threading
from pathlib import Path
from typing import Any

import pytest

from gapanalyzer.isolate.limits import Limits
from gapanalyzer.isolate.run import run
from gapanalyzer.isolate.trouble import shown, unreadable
from gapanalyzer.model.meter import Meter
from gapanalyzer.model.problem import Cancelled, KnownError

_HERE = Path(__file__).parent


@pytest.fixture(autouse=True)
def _targets_can_be_imported(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Puts the targets beside the package, where the child looks."""
    (tmp_path / "gapanalyzer").symlink_to(_HERE.parents[1] / "src" / "gapanalyzer")
    (tmp_path / "targets.py").write_bytes((_HERE / "targets.py").read_bytes())
    monkeypatch.setattr("gapanalyzer.isolate.run._ROOT", tmp_path)


def call(name: str, said: Any = None, limits: Limits | None = None, meter: Meter | None = None) -> Any:
    return run(f"targets:{name}", {"said": said}, about="law.pdf", limits=limits, meter=meter)


def test_the_value_comes_back_as_it_was_whatever_its_letters() -> None:
    said = ["Gesetz §", "قانون", "法", "\ud800", {"a": [1, None, True]}]
    assert call("echo", said) == {"said": said}


def test_progress_is_passed_on() -> None:
    heard: list[tuple[str, int, int]] = []
    call("echo", meter=Meter(lambda step, done, total: heard.append((step, done, total))))
    assert heard == [("Thinking", 1, 2)]


def test_what_libraries_print_does_not_disturb_the_answer() -> None:
    assert call("chatter", 7) == {"said": 7}


def test_a_known_error_keeps_its_sentence() -> None:
    with pytest.raises(KnownError, match=r"^law\.pdf cannot be read: it is a scan\. Ask for the text\.$"):
        call("refuse")


@pytest.mark.parametrize(
    ("name", "limits", "reason"),
    [
        ("stumble", None, "not as its format asks"),
        ("missing", None, "not as its format asks"),
        ("hoard", None, "more than 1024 MB of memory"),
        ("sleep", Limits(wall_s=0.8), "took longer than 1 seconds"),
        ("spin", Limits(cpu_s=1, wall_s=30), "took longer than"),
        ("die", None, "break off"),
        ("leave", None, "break off"),
        ("flood", Limits(output_mb=1), "more text than any law"),
    ],
)
def test_every_other_end_is_one_sentence_with_the_file_the_reason_and_the_next_step(
    name: str, limits: Limits | None, reason: str
) -> None:
    with pytest.raises(KnownError) as caught:
        call(name, limits=limits)
    sentence = str(caught.value)
    assert sentence.startswith("law.pdf cannot be read: ")
    assert reason in sentence
    assert sentence.endswith(".")


def test_cancelling_kills_the_child_at_once() -> None:
    meter = Meter()

    def watch(_step: str, _done: int, _total: int) -> None:
        meter.cancel()

    meter.watch = watch
    with pytest.raises(Cancelled):
        call("sleep", meter=meter)


def test_names_that_would_confuse_a_sentence_are_shown_plainly() -> None:
    assert shown("a\u202egpj.exe\n.pdf") == "agpj.exe.pdf"
    assert len(shown("x" * 300)) == 80
    assert str(unreadable("a.pdf", "it is empty", "Ask again")) == "a.pdf cannot be read: it is empty. Ask again."


def test_a_cancel_ends_a_child_that_has_not_read_its_request() -> None:
    meter = Meter()
    threading.Timer(0.005, meter.cancel).start()
    with pytest.raises(Cancelled):
        call("echo", "x" * 50_000_000, meter=meter)
