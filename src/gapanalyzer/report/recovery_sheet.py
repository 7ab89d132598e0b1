"""The recovery sheet of a file under a password: one page to print, with a line to write the password on by hand."""

import datetime as dt

from gapanalyzer.report.blocks import Chapter, Document, Kind, Para, Role, plain

_LINE = "_" * 60
_WHY = (
    "This file opens with its password only. The program keeps the password nowhere, and without it nobody can open "
    "the file, its backups or the working copy on the computer."
)
_HOW = (
    "Start GapAnalyzer, choose “Open project…” and the file, and type the password exactly as it stands here; capital "
    "and small letters are not the same."
)


def build(name: str, state: str, date: dt.date, made_by: str) -> Document:
    """The sheet for the file called `name`; the password itself is never on it, nor anywhere else."""
    blocks = tuple(Para(plain(words), role) for words, role in _told(name, f"{state}, {date:%d.%m.%Y}"))
    return Document(
        title=f"Recovery sheet for {name}",
        subject="How to open a file that is under a password",
        authors=(),
        keywords=(),
        date=date,
        language="en",
        running=(name, "GapAnalyzer"),
        chapters=(Chapter("Recovery sheet", blocks, Kind.FRONT),),
        made_by=made_by,
    )


def _told(name: str, about: str) -> tuple[tuple[str, Role], ...]:
    return (
        (f"Recovery sheet for {name}", Role.TITLE),
        (about, Role.SUBTITLE),
        (_WHY, Role.TEXT),
        ("Print this sheet, write the password on the line below by hand, and lock the sheet away.", Role.TEXT),
        ("Password", Role.LABEL),
        (_LINE, Role.TEXT),
        ("Written down by, and on what day", Role.LABEL),
        (_LINE, Role.TEXT),
        ("To open the file", Role.LABEL),
        (_HOW, Role.TEXT),
        ("After the password has been changed or removed, destroy this sheet and make a new one.", Role.TEXT),
    )
