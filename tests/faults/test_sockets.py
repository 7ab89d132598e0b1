"""Nothing leaves this computer: a whole working day makes no socket, under a hook, under strace, without a network."""

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from gapanalyzer.isolate import run as isolated
from tests.faults.whole_journey import HOOK

ROOT = Path(__file__).resolve().parents[2]
_OUTWARD = re.compile(r"^.*\b(?:socket|connect|bind|sendto|sendmsg)\(.*AF_INET6?.*$", re.MULTILINE)


def day(folder: Path, before: Sequence[str] = ()) -> subprocess.CompletedProcess[str]:
    """The journey in a process of its own, started through `before`."""
    surroundings = {**os.environ, "GAPANALYZER_HOME": str(folder / "home"), "QT_QPA_PLATFORM": "offscreen"}
    command = [*before, sys.executable, "-m", "tests.faults.whole_journey", str(folder)]
    return subprocess.run(command, cwd=ROOT, env=surroundings, capture_output=True, text=True, timeout=500, check=False)


def works(command: Sequence[str]) -> bool:
    """Whether this machine lets us use a tool."""
    return (
        shutil.which(command[0]) is not None
        and subprocess.run(command, capture_output=True, check=False).returncode == 0
    )


def finished(done: subprocess.CompletedProcess[str], folder: Path) -> bool:
    """Whether the day came to its end, having written every file."""
    assert done.stdout.endswith("done\n"), done.stderr[-2000:]
    return (folder / "report.docx").stat().st_size > 0


def test_a_day_makes_no_socket(tmp_path: Path, figure: Callable[[str], None]) -> None:
    assert finished(day(tmp_path), tmp_path)
    network = tmp_path / "network"
    made = network.read_text("utf-8").splitlines() if network.exists() else []
    figure(f"sockets opened: {len(made)} (audit hook, children too)")
    assert made == []


@pytest.mark.parametrize("where", ["here", "in a child"])
def test_the_hook_sees_a_socket(tmp_path: Path, where: str) -> None:
    hook = HOOK.format(place=str(tmp_path / "network"))
    makes = "import socket; socket.socket().close()"
    arguments = ["-c", hook + makes] if where == "here" else ["-I", "-c", hook + makes, str(isolated._ROOT)]
    subprocess.run([sys.executable, *arguments], check=True)
    assert "socket.__new__" in (tmp_path / "network").read_text("utf-8")


@pytest.mark.skipif(not works(["strace", "-f", "true"]), reason="strace is not here or may not be used")
def test_the_kernel_sees_no_socket_either(tmp_path: Path, figure: Callable[[str], None]) -> None:
    seen = tmp_path / "strace"
    assert finished(day(tmp_path, ["strace", "-f", "-qq", "-e", "trace=%network", "-o", str(seen)]), tmp_path)
    made = _OUTWARD.findall(seen.read_text("utf-8", "replace"))
    figure(f"sockets opened: {len(made)} of AF_INET or AF_INET6 (strace)")
    assert made == []


@pytest.mark.skipif(not works(["strace", "-f", "true"]), reason="strace is not here or may not be used")
def test_strace_would_show_one(tmp_path: Path) -> None:
    seen = tmp_path / "strace"
    makes = [sys.executable, "-c", "import socket; socket.socket().close()"]
    subprocess.run(["strace", "-f", "-qq", "-e", "trace=%network", "-o", str(seen), *makes], check=True)
    assert len(_OUTWARD.findall(seen.read_text("utf-8"))) == 1


@pytest.mark.skipif(not works(["unshare", "-rn", "true"]), reason="a network of its own may not be made here")
def test_a_day_works_where_there_is_no_network(tmp_path: Path, figure: Callable[[str], None]) -> None:
    assert finished(day(tmp_path, ["unshare", "-rn"]), tmp_path)
    figure("a day without any network interface: works")
