"""What every test rests on: no screen, a profile of its own, repeatable random cases, a traceback when Python falls."""

import faulthandler
import os
import sys
import threading
from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, settings

from gapanalyzer.ui import jobs

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
faulthandler.enable()

# The quick profile draws the same cases each time, so that a red run can be repeated; the long one looks for new ones.
settings.register_profile("quick", deadline=None, derandomize=True, max_examples=60, print_blob=True)
settings.register_profile(
    "long", deadline=None, max_examples=1500, print_blob=True, suppress_health_check=[HealthCheck.too_slow]
)
settings.load_profile("quick")


@pytest.fixture(scope="session", autouse=True)
def _profile_of_nobody(tmp_path_factory: pytest.TempPathFactory) -> None:
    """Settings and working copies of the tests stay out of the profile of whoever runs them."""
    os.environ["GAPANALYZER_HOME"] = str(tmp_path_factory.mktemp("profile"))


@pytest.fixture(scope="session", autouse=True)
def _jobs_are_measured() -> Iterator[None]:
    """Coverage follows Python's threads but not Qt's: a module first imported by a job would count as untested."""

    class Measured(jobs._Run):
        def run(self) -> None:
            sys.settrace(threading.gettrace())
            super().run()

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(jobs, "_Run", Measured)
        yield


FIGURE = "figure"
"""The property under which a test reports a figure for the end of the run."""


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Print the figures that suites report with `record_property(FIGURE, …)`, one a line."""
    reports = [r for name in ("passed", "failed") for r in terminalreporter.stats.get(name, ())]
    figures = [value for r in reports for name, value in r.user_properties if name == FIGURE and r.when == "call"]
    if figures:
        terminalreporter.section("figures")
    for figure in sorted(map(str, figures)):
        terminalreporter.line(figure)
