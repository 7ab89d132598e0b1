"""Make dist/gapanalyzer, a folder that runs without Python: python3 packaging/linux/build.py."""

import os
import shutil
import subprocess
import sys
import sysconfig
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

import dev  # noqa: E402  it stands at the top of the project, not beside this script

HERE = ROOT / "packaging" / "linux"
DIST = ROOT / "dist" / "gapanalyzer"
PROGRAM = DIST / "gapanalyzer"
LIBRARY = f"libpython{sys.version_info.major}.{sys.version_info.minor}"


def prepare() -> None:
    """Bring the tools in: those of the tests, and what PyInstaller needs from the system."""
    dev.system(screen=True, printing=False)
    needed = ["binutils"] if not shutil.which("objdump") else []
    shared = f"{LIBRARY}.so.1.0"
    if not dev.loads(shared) and not Path(sysconfig.get_config_var("LIBDIR"), shared).exists():
        needed.append(LIBRARY)
    if needed and (by_hand := dev.install(needed)):
        sys.exit(f"Building needs tools of the system. Run this once, then this command again:\n  {by_hand}")
    dev.set_up(ROOT / "requirements-dev.txt")


def build() -> None:
    """Run PyInstaller and lay the licences and the bill of materials beside what it made."""
    folders = ["--distpath", str(DIST.parent), "--workpath", str(ROOT / "build" / "pyinstaller")]
    spec = str(HERE / "gapanalyzer.spec")
    pyinstaller = [str(dev.PYTHON), "-m", "PyInstaller", "--noconfirm", "--log-level", "WARN", *folders, spec]
    subprocess.run(pyinstaller, cwd=ROOT, check=True)
    shutil.copy(HERE / "add-to-menu.sh", DIST)
    licences = DIST / "LICENSES"
    shutil.copytree(ROOT / "packaging" / "LICENSES", licences)
    shutil.copy(ROOT / "LICENSE", licences)
    shutil.copy(ROOT / "src" / "gapanalyzer" / "ui" / "fonts" / "OFL.txt", licences)
    shutil.copy(ROOT / "src" / "gapanalyzer" / "report" / "fonts" / "OFL.txt", licences / "OFL-report.txt")
    notices = [str(dev.PYTHON), str(HERE / "notices.py"), str(licences)]
    own = {**os.environ, "PYTHONPATH": str(ROOT)}
    subprocess.run(notices, cwd=ROOT, env=own, check=True)
    subprocess.run([str(dev.PYTHON), "-m", "tools.sbom", str(DIST / "sbom.json")], cwd=ROOT, env=own, check=True)


def prove(*words: str) -> None:
    """Start what was built, without our Python, our folders or a screen."""
    with tempfile.TemporaryDirectory() as home:
        env = {"HOME": home, "PATH": os.defpath, "LANG": "C.UTF-8", "QT_QPA_PLATFORM": "offscreen"}
        subprocess.run([str(PROGRAM), *words], cwd=home, env=env, check=True, timeout=120)


def main() -> None:
    """Build it, let it test itself and make the demonstration, say where it is."""
    if not sys.platform.startswith("linux"):
        sys.exit("This script builds for Linux, on Linux.")
    prepare()
    build()
    prove("--selftest")
    prove("demo", "demo")
    size = sum(file.stat().st_size for file in DIST.rglob("*") if file.is_file() and not file.is_symlink())
    print(f"{DIST} holds GapAnalyzer ({size / 2**20:.0f} MiB). Start {PROGRAM}.")


if __name__ == "__main__":
    main()
