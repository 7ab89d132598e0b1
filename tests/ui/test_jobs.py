"""Work in the background: results, failures, progress, cancel."""

import threading

import pytest
from pytestqt.qtbot import QtBot

from gapanalyzer.model.meter import Meter
from gapanalyzer.model.problem import KnownError
from gapanalyzer.ui.jobs import Jobs


@pytest.fixture
def jobs(dressed: object) -> Jobs:
    return Jobs()


def test_a_result_comes_back_on_the_windows_thread(jobs: Jobs, qtbot: QtBot) -> None:
    threads: list[threading.Thread] = []
    got: list[int] = []

    def work(_meter: Meter) -> int:
        threads.append(threading.current_thread())
        return 7

    def done(result: int) -> None:
        threads.append(threading.current_thread())
        got.append(result)

    jobs.start("Counting", work, done)
    qtbot.waitUntil(lambda: got == [7])
    assert threads[1] is threading.main_thread()
    assert threads[0] is not threads[1]
    assert jobs.running == []


def test_an_error_of_the_world_is_told(jobs: Jobs, qtbot: QtBot) -> None:
    def work(_meter: Meter) -> None:
        raise KnownError("The stick is full.")

    told: list[str] = []
    jobs.start("Saving", work, lambda _r: None, told.append)
    qtbot.waitUntil(lambda: told == ["The stick is full."])
    with qtbot.waitSignal(jobs.trouble) as caught:
        jobs.start("Saving", work, lambda _r: None)
    assert caught.args == ["The stick is full."]


def test_our_own_error_reaches_the_hook(jobs: Jobs, qtbot: QtBot) -> None:
    def work(_meter: Meter) -> None:
        raise ValueError("ours")

    told: list[str] = []
    with qtbot.captureExceptions() as caught:
        jobs.start("Work", work, lambda _r: None, told.append)
        qtbot.waitUntil(lambda: not jobs.running)
    assert told == ["The program made a mistake; nothing has changed."]
    assert [str(error) for _kind, error, _trace in caught] == ["ours"]


def test_progress_is_shown_and_cancel_ends_the_work(jobs: Jobs, qtbot: QtBot) -> None:
    going = threading.Event()

    def work(meter: Meter) -> None:
        n = 0
        while True:
            n += 1
            meter.tell("page", n, 0)
            going.wait(0.001)

    told: list[str] = []
    job = jobs.start("Reading", work, lambda _r: None, told.append)
    qtbot.waitUntil(lambda: job.part > 2)
    assert job.step == "page"
    jobs.cancel(job)
    qtbot.waitUntil(lambda: bool(told))
    assert "stopped" in told[0]


def test_forgotten_work_tells_nobody(jobs: Jobs, qtbot: QtBot) -> None:
    told: list[object] = []
    jobs.start("Reading", lambda meter: meter.tell("x"), told.append, told.append)
    jobs.forget()
    jobs.stop_all()
    qtbot.waitUntil(lambda: not jobs.running)
    assert told == []
