"""Faults of the program: kept as a report on this computer, told in a band, and the work goes on."""

import sys
import traceback
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType

from gapanalyzer import __version__
from gapanalyzer.app import places


def write_report(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> Path | None:
    """Write what happened into the program's own folder; None where even that is impossible."""
    now = datetime.now(UTC)
    path = places.faults() / f"{now:%Y-%m-%d-%H%M%S}.txt"
    words = "".join(traceback.format_exception(kind, error, trace))
    try:
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        path.write_text(f"GapAnalyzer {__version__}, Python {sys.version}\n\n{words}", "utf-8")
    except OSError:
        return None
    return path


def watch(tell: Callable[[Path | None], None]) -> None:
    """From now on a fault is reported and told instead of ending the program."""

    def hook(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        sys.__excepthook__(kind, error, trace)
        tell(write_report(kind, error, trace))

    sys.excepthook = hook
