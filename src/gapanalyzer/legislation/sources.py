"""Which files of a folder or an archive may be meant as laws."""

from pathlib import PurePosixPath

MOST = 500
"""Files of one folder or archive that come in together."""


def is_source(path: PurePosixPath) -> bool:
    """Whether a file may be meant as a law, and is not what computers leave beside one."""
    left_behind = any(part.startswith((".", "~$", "__MACOSX")) and part != ".." for part in path.parts)
    return not left_behind and path.name.casefold() not in {"thumbs.db", "desktop.ini"}
