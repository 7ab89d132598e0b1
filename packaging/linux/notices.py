"""Copy the licence texts of every package that ships, from what is installed, into a folder."""

import shutil
import sys
import sysconfig
from importlib import metadata
from pathlib import Path

from tools.licences import LOCK, locked

WORDS = ("LICEN", "COPYING", "NOTICE", "AUTHORS")


def copy(name: str, out: Path) -> None:
    """The licence texts of one package, into a folder with its name."""
    for file in metadata.files(name) or ():
        inside = [part for part in file.parts[1:] if part != "licenses"]
        if file.parts[0].endswith(".dist-info") and any(word in str(file).upper() for word in WORDS):
            target = out.joinpath(name, *inside)
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(str(file.locate()), target)


def main(out: Path) -> None:
    """The texts of all packages of the lock and of Python."""
    for name in locked(LOCK):
        copy(name, out)
    places = (Path(sysconfig.get_path("stdlib"), "LICENSE.txt"), Path("/usr/share/doc/libpython3-stdlib/copyright"))
    for text in [place for place in places if place.is_file()][:1]:
        (out / "python").mkdir()
        shutil.copy(text, out / "python")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
