"""Gate: no file over 400 lines, no function over 60."""

import ast
import sys
from collections.abc import Iterator
from pathlib import Path

LINES_IN_FILE = 400
LINES_IN_FUNCTION = 60
PLACES = ("src", "tests", "tools", "benchmarks", "packaging", "examples", "docs", "dev.py")


def faults(path: Path) -> Iterator[str]:
    """What is too long in one file, as `file:line: sentence`."""
    source = path.read_text(encoding="utf-8")
    lines = source.count("\n")
    if lines > LINES_IN_FILE:
        yield f"{path}:1: the file has {lines} lines; {LINES_IN_FILE} is the wall, so make it two."
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) and node.end_lineno is not None:
            length = node.end_lineno - node.lineno + 1
            if length > LINES_IN_FUNCTION:
                yield f"{path}:{node.lineno}: {node.name} has {length} lines; {LINES_IN_FUNCTION} is the wall."


def main(places: tuple[str, ...] = PLACES) -> int:
    """Print every fault; 1 if there is any."""
    files = [
        file for place in places for file in (Path(place).rglob("*.py") if Path(place).is_dir() else [Path(place)])
    ]
    found = [fault for file in sorted(files) for fault in faults(file)]
    for fault in found:
        print(fault)
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(tuple(sys.argv[1:]) or PLACES))
