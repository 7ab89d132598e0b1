"""The progress bar is drawn on a terminal, and only there."""

import io
import sys

import pytest

from gapanalyzer.cli.bar import progress


class Terminal(io.StringIO):
    """A stream that says it is a terminal."""

    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize(("stream", "drawn"), [(Terminal(), True), (io.StringIO(), False)])
def test_progress_is_drawn_on_a_terminal_only(
    monkeypatch: pytest.MonkeyPatch, stream: io.StringIO, drawn: bool
) -> None:
    monkeypatch.setattr(sys, "stderr", stream)
    with progress("Reading") as meter:
        meter.tell("[page] 1", 1, 2)
        meter.tell("page 2")
    assert ("Reading: [page] 1" in stream.getvalue() or bool(stream.getvalue())) is drawn
