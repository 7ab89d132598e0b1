"""Takes the pictures of the window, offscreen, with the bundled fonts only; FOLDER is where they go."""

import json
import os
import sys
import tempfile
from pathlib import Path

HERE = Path(__file__).resolve().parent
FONTS = HERE.parent.parent / "src" / "gapanalyzer" / "ui" / "fonts"


def prepare(folder: Path, width: int = 1366, height: int = 768) -> None:
    """A screen of this size, only our fonts, and a profile of its own: before Qt is loaded."""
    screen = {"name": "laptop", "x": 0, "y": 0, "width": width, "height": height, "logicalDpi": 96}
    screens = {"synchronousWindowSystemEvents": True, "screens": [{**screen, "logicalBaseDpi": 96, "dpr": 1}]}
    (folder / "screen.json").write_text(json.dumps(screens))
    (folder / "fonts.conf").write_text(
        f'<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><dir>{FONTS}</dir>'
        f"<cachedir>{folder / 'cache'}</cachedir></fontconfig>"
    )
    os.environ["QT_QPA_PLATFORM"] = f"offscreen:configfile={folder / 'screen.json'}"
    os.environ["FONTCONFIG_FILE"] = str(folder / "fonts.conf")
    os.environ["GAPANALYZER_HOME"] = str(folder / "home")
    os.environ["HOME"] = str(folder)
    os.environ["QT_FONT_DPI"] = "96"


def main() -> int:
    """Make a demonstration, walk through the window, take the pictures."""
    out = Path(sys.argv[1]).resolve() if sys.argv[1:] else HERE
    out.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        prepare(Path(folder))
        from docs.screenshots.walk import Walk  # noqa: PLC0415  Qt is loaded once the environment is set

        Walk(Path(folder), out).go()
    return 0


if __name__ == "__main__":
    sys.exit(main())
