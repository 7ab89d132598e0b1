"""What a union of files would bring, before anything happens: what came, what agrees, what disagrees."""

from collections.abc import Iterable

from PySide6.QtWidgets import QWidget

from gapanalyzer import wording
from gapanalyzer.app.merging import Union
from gapanalyzer.assess.merging import Disagreement
from gapanalyzer.model.ledger import Entry, Stamp
from gapanalyzer.ui.dialogs.dialog import Dialog
from gapanalyzer.ui.history.words import tell
from gapanalyzer.ui.widgets.layouts import Piece, column
from gapanalyzer.ui.words import apart, one_line, plain

_MOST = 40
"""Lines shown of one part; the rest is counted."""


class UniteDialog(Dialog):
    """Nothing is decided by it: disputed requirements show each person's position afterwards."""

    def __init__(self, union: Union, *, here: bool, parent: QWidget | None = None) -> None:
        does = self.tr("Take in") if here else self.tr("Write the united file…")
        super().__init__(parent=parent, title=self.tr("Unite files"), does=does)
        self._union = union
        shows = union.shows
        same = self.tr("These are copies of the open file: what they hold beside it is taken in here.")
        other = self.tr("These are different files of one State: everything they hold goes into a new file.")
        agree = self.tr("%n requirement(s) answered alike by two people or more.", "", len(shows.agree))
        self.fill(
            column(
                plain(same if here else other, wrap=True),
                plain(self.tr("Nothing is overwritten and nothing is decided."), "muted", wrap=True),
                *self._part(self.tr("What comes"), self._came()),
                *self._part(self.tr("Agreed"), [agree] if shows.agree else []),
                *self._part(self.tr("Disputed"), [self._disputed(torn) for torn in shows.disagree]),
                *self._part(self.tr("Decided before something new was said"), map(self._asked, shows.reopened)),
                *self._part(self.tr("Two things said of one fact"), self._facts()),
                *self._part(self.tr("Laws that may be here twice"), self._twice()),
                None,
                gap=6,
            ),
            width=640,
        )

    def _part(self, heading: str, lines: Iterable[str]) -> list[Piece]:
        said = list(lines)
        if not said:
            return []
        more = [self.tr("and %n more", "", len(said) - _MOST)] if len(said) > _MOST else []
        return [6, plain(heading, "section"), *(plain(line, wrap=True) for line in (*said[:_MOST], *more))]

    def _came(self) -> list[str]:
        words = self.tr("{name}: {entries} entries, {new} of them new")
        opened = self.tr("{name}, the open file: {entries} entries")
        return [
            (words if n else opened).format(name=apart(came.path.name), entries=came.entries, new=came.new)
            for n, came in enumerate(self._union.came)
        ]

    def _asked(self, requirement: str) -> str:
        known = self._union.now.checklist.requirement(requirement)
        return f"{known.pinpoint.split(';')[0]}  {known.title}" if known else requirement

    def _disputed(self, torn: Disagreement) -> str:
        people = self._union.now.people
        nobody = self.tr("Somebody not named in this file")
        said = (
            f"{apart(people[who].name) if who in people else nobody}: {wording.verdict(verdict)}"
            for who, verdict in torn.positions.items()
        )
        return self.tr("{requirement}: {positions}").format(
            requirement=self._asked(torn.requirement), positions="; ".join(said)
        )

    def _facts(self) -> list[str]:
        now, nobody = self._union.now, Stamp("", "", "")
        return [
            " / ".join(tell(now, Entry.say(about, (), nobody, value)) for value in values)
            for about, values in self._union.shows.facts
        ]

    def _twice(self) -> list[str]:
        return [
            "; ".join(f"{apart(law.short)} ({apart(one_line(law.title, 60))})" for law in laws)
            for laws in self._union.shows.twice
        ]
