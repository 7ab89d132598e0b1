"""The script that puts GapAnalyzer into the menu, so that a double click on a .gap file opens it."""

import configparser
import os
import shlex
import subprocess
from pathlib import Path
from xml.etree import ElementTree as ET

from gapanalyzer.store.schema import APPLICATION_ID

ROOT = Path(__file__).resolve().parents[2]
SCRIPT = ROOT / "packaging" / "linux" / "add-to-menu.sh"


def added(script: Path, home: Path) -> Path:
    """Run the script for a user with this home; the user's folder of shared data."""
    env = {"HOME": str(home), "PATH": os.environ["PATH"]}
    subprocess.run(["sh", str(script)], env=env, check=True, capture_output=True)
    return home / ".local" / "share"


def started(share: Path) -> list[str]:
    """The command that a double click starts."""
    entry = configparser.RawConfigParser()
    entry.read(share / "applications" / "gapanalyzer.desktop", encoding="utf-8")
    return shlex.split(entry["Desktop Entry"]["Exec"])


def test_in_the_source_tree_a_double_click_starts_the_module(tmp_path: Path) -> None:
    assert started(added(SCRIPT, tmp_path)) == [str(ROOT / ".venv/bin/python"), "-m", "gapanalyzer", "%f"]


def test_in_a_built_folder_it_starts_the_program_there_even_with_a_space_in_the_path(tmp_path: Path) -> None:
    folder = tmp_path / "my programs"
    folder.mkdir()
    script = folder / SCRIPT.name
    script.write_bytes(SCRIPT.read_bytes())
    program = folder / "gapanalyzer"
    program.touch(mode=0o755)
    assert started(added(script, tmp_path / "a home")) == [str(program), "%f"]


def test_a_gap_file_is_known_by_its_name_and_by_its_first_bytes(tmp_path: Path) -> None:
    share = added(SCRIPT, tmp_path)
    kinds = ET.parse(share / "mime" / "packages" / "gapanalyzer.xml").getroot()
    mime = "{http://www.freedesktop.org/standards/shared-mime-info}"
    glob, match = kinds.find(f".//{mime}glob"), kinds.find(f".//{mime}match")
    assert glob is not None
    assert glob.get("pattern") == "*.gap"
    assert match is not None
    assert (match.get("offset"), match.get("value")) == ("68", APPLICATION_ID.to_bytes(4, "big").decode())
