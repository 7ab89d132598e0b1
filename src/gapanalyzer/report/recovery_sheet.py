"""The recovery sheet of a file under a password: one page to print, with a line to write the password on by hand."""

import datetime as dt

from gapanalyzer.report.blocks import Chapter, Document, Kind, Para, Role, plain
from gapanalyzer.wording import Words, words

_LINE = "_" * 60
_COMMAND = "Open project"
"""What the window calls it, without its dots, which would change sides in Arabic."""


def build(name: str, state: str, date: dt.date, made_by: str, language: str = "en") -> Document:
    """The sheet for the file called `name`; the password itself is never on it, nor anywhere else.

    Raises KnownError where there are no words for the language.
    """
    say = words(language)
    title = say.say("Recovery sheet for {name}", name=name)
    about = tuple((part, Role.SUBTITLE) for part in (say.place(state.strip()), say.date(date)) if part)
    told = ((title, Role.TITLE), *about, *_told(say))
    return Document(
        title=title,
        subject=say.say("How to open a file that is under a password"),
        authors=(),
        keywords=(),
        date=date,
        language=language,
        running=(name, "GapAnalyzer"),
        chapters=(Chapter(say.say("Recovery sheet"), tuple(Para(plain(s), role) for s, role in told), Kind.FRONT),),
        made_by=made_by,
    )


def _told(say: Words) -> tuple[tuple[str, Role], ...]:
    why = say.say(
        "This file opens with its password only. The program keeps the password nowhere, and without it nobody can "
        "open the file, its backups or the working copy on the computer."
    )
    print_it = say.say("Print this sheet, write the password on the line below by hand, and lock the sheet away.")
    how = say.say(
        "Start GapAnalyzer, choose “{command}” and the file, and type the password exactly as it stands here; capital "
        "and small letters are not the same.",
        command=_COMMAND,
    )
    later = say.say("After the password has been changed or removed, destroy this sheet and make a new one.")
    return (
        (why, Role.TEXT),
        (print_it, Role.TEXT),
        (say.say("Password"), Role.LABEL),
        (_LINE, Role.TEXT),
        (say.say("Written down by, and on what day"), Role.LABEL),
        (_LINE, Role.TEXT),
        (say.say("To open the file"), Role.LABEL),
        (how, Role.TEXT),
        (later, Role.TEXT),
    )
