"""Has LibreOffice, where it is installed, turn an old Word file into one of today, in a process and folder of its own.

Macros are off and nothing is fetched: the profile that says so is made for the one conversion and thrown away.
"""

import os
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

from gapanalyzer.isolate.trouble import unreadable
from gapanalyzer.model.meter import Meter

AS_DOCX = "Open it in Word or LibreOffice, save it as .docx, and bring that in"
_USUAL_PLACES = (
    Path("/Applications/LibreOffice.app/Contents/MacOS/soffice"),
    Path("C:/Program Files/LibreOffice/program/soffice.exe"),
    Path("C:/Program Files (x86)/LibreOffice/program/soffice.exe"),
)
_WALL_S = 90.0
_LOOK_UP = 0.1
_SET = (
    '<item oor:path="/org.openoffice.Office.Common/Security/Scripting">'
    '<prop oor:name="{}" oor:op="fuse"><value>{}</value></prop></item>'
)
_SETTINGS = "".join(
    _SET.format(name, value)
    for name, value in (
        ("MacroSecurityLevel", "3"),
        ("DisableMacrosExecution", "true"),
        ("DisableActiveContent", "true"),
        ("BlockUntrustedRefererLinks", "true"),
    )
)
_PROFILE = f'<oor:items xmlns:oor="http://openoffice.org/2001/registry">{_SETTINGS}</oor:items>'


def office() -> Path | None:
    """The program, or None where LibreOffice is not installed."""
    found = shutil.which("soffice") or shutil.which("libreoffice")
    return Path(found) if found else next((place for place in _USUAL_PLACES if place.exists()), None)


def as_docx(source: Path, folder: Path, meter: Meter) -> Path:
    """A Word file of today made from an old one, in `folder` under the name of `source`.

    Raises KnownError where LibreOffice is missing, cannot open it or takes longer than 90 seconds; Cancelled through
    the meter.
    """
    program = office()
    if program is None:
        raise unreadable(source.name, "it is a file of Word from before 2007", AS_DOCX)
    profile, copy, made = folder / "profile", folder / "in" / "law.doc", folder / "out"
    (profile / "user").mkdir(parents=True)
    (profile / "user" / "registrymodifications.xcu").write_text(_PROFILE, encoding="utf-8")
    copy.parent.mkdir()
    try:
        shutil.copyfile(source, copy)
        _convert(program, profile, copy, made, source.name, meter)
    except OSError:
        raise unreadable(source.name, "LibreOffice did not start", AS_DOCX) from None
    if not (made / "law.docx").is_file():
        raise unreadable(source.name, "LibreOffice could not open it", AS_DOCX)
    return (made / "law.docx").rename(made / source.name)


def _convert(program: Path, profile: Path, source: Path, into: Path, name: str, meter: Meter) -> None:
    options = ["--headless", "--norestore", "--nologo", "--nolockcheck", "--convert-to", "docx:MS Word 2007 XML"]
    command = [str(program), f"-env:UserInstallation={profile.as_uri()}", *options, "--outdir", str(into), str(source)]
    quiet = subprocess.DEVNULL
    ends = time.monotonic() + _WALL_S
    with subprocess.Popen(  # noqa: S603  the program found above, on a copy under a name of ours
        command, stdin=quiet, stdout=quiet, stderr=quiet, start_new_session=True
    ) as child:
        try:
            while child.poll() is None:
                meter.tell("LibreOffice reads the old format")
                if time.monotonic() > ends:
                    raise unreadable(name, f"LibreOffice took longer than {_WALL_S:.0f} seconds", AS_DOCX)
                time.sleep(_LOOK_UP)
        finally:
            _end(child)


def _end(child: "subprocess.Popen[bytes]") -> None:
    """End it with the processes it started, which may outlive it."""
    if sys.platform == "win32":
        child.kill()
        return
    try:
        os.killpg(child.pid, signal.SIGKILL)
    except ProcessLookupError:
        return
