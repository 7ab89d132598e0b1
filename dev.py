"""Set up GapAnalyzer and run it or its tests; needs nothing but Python 3.11 or newer with pip.

python3 dev.py run [FILE.gap]        open the program; without a screen make the demonstration and its report
python3 dev.py test                  every gate and every test
python3 dev.py test --long           the same, with the long suites whole
python3 dev.py test tests/model -x   only these tests (arguments go to pytest) and no gates
"""

import ctypes
import hashlib
import os
import shutil
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
WINDOWS = os.name == "nt"
BIN = VENV / ("Scripts" if WINDOWS else "bin")
PYTHON = BIN / ("python.exe" if WINDOWS else "python")

# What Qt loads from the system: library → Debian package.
OFFSCREEN = {
    "libglib-2.0.so.0": "libglib2.0-0",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
}
X11 = {
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
}
# What the tests that look at printed pages call: program → Debian package. Without them those tests are skipped.
PRINTING = {"soffice": "libreoffice-writer-nogui", "pdftoppm": "poppler-utils"}
OFFICE_FONTS = Path("/usr/share/fonts/truetype/liberation")  # as wide as the fonts the report names: fonts-liberation

GATES = {
    "format": "ruff format --check .",
    "lint": "ruff check .",
    "types": "mypy",
    "floors": "lint-imports --no-logo",
    "bans": "python tools/bans.py",
    "size": "python tools/size.py",
    "licences": "python tools/licences.py",
    "dead code": "vulture",
}


def loads(library: str) -> bool:
    """Whether the system has this shared library."""
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def apt_get(*words: str) -> subprocess.CompletedProcess[str]:
    """Run apt-get as root, asking nothing and showing nothing."""
    before = [] if os.geteuid() == 0 else ["sudo", "-n"]
    command = [*before, "env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-qq", *words]
    return subprocess.run(command, capture_output=True, text=True)


def install(packages: list[str]) -> str:
    """Install Debian packages; returns the command to type where that cannot be done from here, else nothing."""
    command = "apt-get install -y --no-install-recommends " + " ".join(packages)
    may = os.name == "posix" and (os.geteuid() == 0 or shutil.which("sudo") is not None)
    if not may or not shutil.which("apt-get"):
        return f"sudo {command}"
    print("Installing", *packages, flush=True)
    words = command.split()[1:]
    if apt_get(*words).returncode and (apt_get("update").returncode or apt_get(*words).returncode):
        return f"sudo {command}"
    return ""


def system(*, screen: bool, printing: bool, window: bool = True) -> None:
    """See to the libraries and programs that do not come from the Python package index; without a window, if we may."""
    if not sys.platform.startswith("linux"):
        return
    libraries = {**OFFSCREEN, **(X11 if screen else {})}
    if needed := [package for library, package in libraries.items() if not loads(library)]:
        if by_hand := install(needed):
            advice = f"The window needs libraries of the system. Run this once, then this command again:\n  {by_hand}"
            sys.exit(advice) if window else print(advice, flush=True)
    wished = [package for program, package in PRINTING.items() if not shutil.which(program)]
    wished += [] if OFFICE_FONTS.is_dir() else ["fonts-liberation"]
    if printing and wished:
        if by_hand := install(wished):
            print(f"Tests that look at printed pages are skipped. To have them, run once:\n  {by_hand}", flush=True)


def make_venv() -> list[str]:
    """Make the virtual environment where it is absent or broken; returns the command that is its pip."""
    if not PYTHON.exists() or subprocess.run([str(PYTHON), "-c", ""]).returncode:
        shutil.rmtree(VENV, ignore_errors=True)
        plain = [sys.executable, "-m", "venv", str(VENV)]
        if subprocess.run(plain, capture_output=True).returncode:  # Debian without python3-venv has no ensurepip
            subprocess.run([*plain, "--clear", "--without-pip"], check=True)
    own = [str(PYTHON), "-m", "pip"]
    has_own = subprocess.run([*own, "--version"], capture_output=True).returncode == 0
    return own if has_own else [sys.executable, "-m", "pip", "--python", str(PYTHON)]


def set_up(lock: Path) -> None:
    """Bring .venv to what the lock says; at once where it is there already."""
    stamp = VENV / f"{lock.stem}.stamp"
    wanted = hashlib.sha256(lock.read_bytes() + f"{sys.version} {VENV}".encode()).hexdigest()
    if PYTHON.exists() and stamp.exists() and stamp.read_text() == wanted:
        return
    print(f"Setting up {VENV.name} from {lock.name}", flush=True)
    pip = [*make_venv(), "install", "-q", "--disable-pip-version-check", "--no-deps"]
    wheels = ROOT / "wheelhouse"
    offline = ["--no-index", "--find-links", str(wheels)] if wheels.is_dir() else []
    subprocess.run([*pip, *offline, "--require-hashes", "--only-binary=:all:", "-r", str(lock)], check=True)
    where = [str(PYTHON), "-c", "import sysconfig; print(sysconfig.get_path('purelib'))"]
    site = subprocess.run(where, capture_output=True, text=True, check=True).stdout.strip()
    Path(site, "gapanalyzer.pth").write_text(f"{ROOT / 'src'}\n", encoding="utf-8")
    stamp.write_text(wanted)


def gate(name: str) -> bool:
    """Run one gate and say how it went; what it prints is shown when it fails."""
    program, *words = GATES[name].split()
    began = time.monotonic()
    done = subprocess.run([str(BIN / program), *words], cwd=ROOT, capture_output=True, text=True)
    held = done.returncode == 0
    said = "" if held else f"\n{done.stdout}{done.stderr}"
    print(f"{'ok    ' if held else 'FAILED'} {name} ({time.monotonic() - began:.1f} s){said}", flush=True)
    return held


def pytest(words: list[str]) -> bool:
    """Run pytest without a screen; its output is ours."""
    quiet = "ignore:Data file,ignore:Couldn't use data file"  # of coverage, about children that tests kill on purpose
    env = {"QT_QPA_PLATFORM": "offscreen", "PYTHONWARNINGS": quiet, **os.environ}
    return subprocess.run([str(PYTHON), "-m", "pytest", *words], cwd=ROOT, env=env).returncode == 0


def test(words: list[str]) -> int:
    """Every gate and every test, or only the tests named."""
    system(screen=False, printing=True)
    set_up(ROOT / "requirements-dev.txt")
    whole = ["-m", "", "--hypothesis-profile=long", "--timeout=3600"] if "--long" in words else []
    named = [word for word in words if word != "--long"]
    if named:
        return 0 if pytest([*whole, *named]) else 1
    with ThreadPoolExecutor(2) as two:
        held = dict(zip(GATES, two.map(gate, GATES), strict=True))
    for left in ROOT.glob(".coverage*"):
        left.unlink()
    held["tests"] = pytest([*whole, "-n", "2", "--dist", "loadfile", "--cov", "--cov-report="])
    GATES["coverage"] = "python tools/ratchet.py"
    held["coverage"] = gate("coverage")
    failed = [name for name, well in held.items() if not well]
    print(f"FAILED: {', '.join(failed)}" if failed else "Every gate holds and every test passes.")
    return 1 if failed else 0


def run(words: list[str]) -> int:
    """Open the program, or make the demonstration where there is no screen."""
    screen = not sys.platform.startswith("linux") or any(map(os.environ.get, ("DISPLAY", "WAYLAND_DISPLAY")))
    system(screen=screen, printing=False, window=screen)
    set_up(ROOT / "requirements.txt")
    if not screen and not words:
        print("There is no screen here, so the demonstration is made instead of opening the window.", flush=True)
        words = ["demo", str(ROOT / "demo")]
    return subprocess.run([str(PYTHON), "-m", "gapanalyzer", *words]).returncode


def main() -> int:
    """Do what the command line says."""
    what, words = sys.argv[1:2], sys.argv[2:]
    if sys.version_info < (3, 11):
        sys.exit(f"GapAnalyzer needs Python 3.11 or newer; this is {sys.version.split()[0]}.")
    if what not in (["run"], ["test"]):
        sys.exit(__doc__)
    return run(words) if what == ["run"] else test(words)


if __name__ == "__main__":
    sys.exit(main())
