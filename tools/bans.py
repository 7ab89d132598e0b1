"""Gate: what neither ruff nor import-linter can see, such as a call of `processEvents` on an instance."""

import ast
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

PACKAGE = Path("src/gapanalyzer")
NO_FILES = ("model", "assess")
RUN_THE_LOOP = (Path("ui/run.py"), Path("ui/selftest.py"))


def _attribute(node: ast.AST) -> str:
    """The method's name where the node is a call such as `x.name(…)`, else nothing."""
    return node.func.attr if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) else ""


def _process_events(node: ast.AST, _room: Path) -> str:
    return "run a job and wait for its signal" if _attribute(node) == "processEvents" else ""


def _exec(node: ast.AST, room: Path) -> str:
    if _attribute(node) not in {"exec", "exec_"} or room.parts[0] != "ui" or room in RUN_THE_LOOP:
        return ""
    return "a dialog that blocks the window; use open() and its signals"


def _type_checking(node: ast.AST, _room: Path) -> str:
    named = isinstance(node, ast.Name) and node.id == "TYPE_CHECKING"
    reached = isinstance(node, ast.Attribute) and node.attr == "TYPE_CHECKING"
    return "a type import is an import" if named or reached else ""


def _translated(node: ast.AST, _room: Path) -> str:
    if not isinstance(node, ast.Call) or _attribute(node) != "tr" or not node.args:
        return ""
    literal = isinstance(node.args[0], ast.Constant) and isinstance(node.args[0].value, str)
    return "" if literal else "tr() takes one literal sentence; fill its %1 or {name} afterwards"


def _opens(node: ast.AST, room: Path) -> str:
    opens = isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "open"
    return "this room knows no files" if opens and room.parts[0] in NO_FILES else ""


def _stub(node: ast.AST, _room: Path) -> str:
    raised = isinstance(node, ast.Raise) and node.exc is not None and "NotImplementedError" in ast.dump(node.exc)
    return "nothing here is a stub" if raised else ""


RULES: tuple[Callable[[ast.AST, Path], str], ...] = (
    _process_events,
    _exec,
    _type_checking,
    _translated,
    _opens,
    _stub,
)


def faults(path: Path, room: Path) -> Iterator[str]:
    """What one file does that is banned; `room` is its path inside the package."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        for rule in RULES:
            if said := rule(node, room):
                yield f"{path}:{getattr(node, 'lineno', 1)}: {said}"


def main(package: Path = PACKAGE) -> int:
    """Print every fault; 1 if there is any."""
    found = [fault for path in sorted(package.rglob("*.py")) for fault in faults(path, path.relative_to(package))]
    for fault in found:
        print(fault)
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(*map(Path, sys.argv[1:2])))
