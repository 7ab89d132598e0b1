"""What the commands do to the project that is open: each by its name in `actions`."""

from collections.abc import Callable, Mapping

from gapanalyzer.ui.file.naming import ask_version
from gapanalyzer.ui.workbench import Workbench

_DOES: Mapping[str, Callable[[Workbench], object]] = {
    "save_copy": lambda bench: bench.choosing.save_copy(),
    "name_version": lambda bench: ask_version(bench.bridge, bench.window()),
    "bring_in": lambda bench: bench.choosing.laws(),
    "bring_in_treaty": lambda bench: bench.choosing.treaty(),
    "state": lambda bench: bench.choosing.state(),
    "undo": lambda bench: bench.bridge.undo(),
    "redo": lambda bench: bench.bridge.redo(),
    "next_open": lambda bench: bench.next_open(),
    "previous": lambda bench: bench.requirement.step(-1),
    "next": lambda bench: bench.requirement.step(1),
    "cite": lambda bench: bench.law.reader.cite(),
    "jump": lambda bench: bench.law.jump(),
    "find": lambda bench: bench.find_in_law(),
    "filter": lambda bench: bench.filter_checklist(),
    "next_pane": lambda bench: bench.next_pane(),
    "fold_left": lambda bench: bench.fold("left"),
    "fold_right": lambda bench: bench.fold("right"),
}


def to_the_open_project(now: Callable[[], Workbench | None]) -> Mapping[str, Callable[[], object]]:
    """Commands by name; without an open project they do nothing."""

    def command(do: Callable[[Workbench], object]) -> Callable[[], object]:
        return lambda: do(bench) if (bench := now()) is not None else None

    return {name: command(do) for name, do in _DOES.items()}
