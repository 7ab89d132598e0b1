"""What is printed commands no terminal, and a form that is printed reads back."""

import json
import sys

import click
import pytest
from hypothesis import given
from hypothesis import strategies as st

from gapanalyzer.cli.screen import harmless, screened


@given(st.text())
def test_no_sign_that_commands_is_left_and_json_reads_back(words: str) -> None:
    printed = harmless(json.dumps(words, ensure_ascii=False))
    assert not {c for c in printed if ord(c) < 32 or 127 <= ord(c) < 160}
    assert json.loads(printed) == words


def test_lines_and_tabs_stay() -> None:
    assert harmless("a\n\tb\x1b[31m\x9b") == "a\n\tb\\u001b[31m\\u009b"


def test_everything_printed_goes_through_it(capsys: pytest.CaptureFixture[str]) -> None:
    before = sys.stdout
    with screened():
        click.echo("Loi \x1b]0;x\x07 é")
        click.echo("\x9b1m")
        sys.stdout.flush()
        assert sys.stdout.isatty() is before.isatty()
    assert sys.stdout is before
    assert "\x1b" not in (out := capsys.readouterr().out)
    assert "é" in out
    assert "\\u009b1m" in out
