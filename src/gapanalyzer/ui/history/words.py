"""What the history says of one statement, in the language of the window."""

from functools import partial

from PySide6.QtCore import QCoreApplication

from gapanalyzer.app.telling import Telling
from gapanalyzer.model.assessment import Assessment
from gapanalyzer.model.ledger import Entry


def tell(now: Assessment, entry: Entry) -> str:
    """One line about an entry; a newer version's, and words taken out for good, are named as such."""
    telling = Telling(now, partial(QCoreApplication.translate, "History"))
    return telling.line(entry.about, entry.said, redacted=entry.body is None and bool(entry.body_sha))
