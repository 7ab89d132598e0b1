"""What the history says of steps at the legislation desk: candidates, own words, reviews, dates, bills."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QCoreApplication

from gapanalyzer import wording
from gapanalyzer.model.assessment import Assessment, Mark
from gapanalyzer.model.instrument import LawId
from gapanalyzer.model.ledger import Entry

say = QCoreApplication.translate


def desk_words(now: Assessment, entry: Entry) -> str | None:
    """One line about an entry; None where it is of another kind."""
    told = _TOLD.get(entry.about[0])
    return told(now, entry) if told else None


def asked(now: Assessment, requirement: str) -> str:
    """A requirement by its place in the treaty, or by its title: a good practice has no such place."""
    known = now.checklist.requirement(requirement)
    if known is None:
        return requirement
    place = known.pinpoint.split(";")[0]
    return place if any(sign.isdigit() for sign in place) else str(known.title)


def _candidate(now: Assessment, entry: Entry) -> str:
    said = {
        True: say("HistoryDesk", "{requirement}: a candidate accepted"),
        False: say("HistoryDesk", "{requirement}: a candidate dismissed"),
    }.get(entry.said, say("HistoryDesk", "{requirement}: a candidate taken back"))
    return said.format(requirement=asked(now, entry.about[1]))


def _phrase(now: Assessment, entry: Entry) -> str:
    words = say("HistoryDesk", "{requirement}: your own words {phrases}")
    none = say("HistoryDesk", "{requirement}: no own words any more")
    said = words if entry.said else none
    return said.format(requirement=asked(now, entry.about[1]), phrases=", ".join(entry.said or ()))


def _review(now: Assessment, entry: Entry) -> str:
    waits = say("HistoryDesk", "{requirement}: a cited passage waits for review")
    settled = say("HistoryDesk", "{requirement}: a changed passage reviewed")
    return (waits if entry.said else settled).format(requirement=asked(now, entry.about[1]))


def _version(now: Assessment, entry: Entry) -> str:
    law = now.law_by_id.get(LawId(entry.about[1]))
    date = entry.said["date"] if entry.said else ""
    return say("HistoryDesk", "Date of a text of {law}: {date}").format(
        law=law.short if law else say("HistoryDesk", "a law that is not here now"), date=date
    )


def _bill_mark(now: Assessment, entry: Entry) -> str:
    mark = wording.mark(Mark(entry.said) if entry.said else None)
    words = say("HistoryDesk", "{requirement}: criterion {key} under the bill {mark}")
    return words.format(requirement=asked(now, entry.about[2]), key=entry.about[3], mark=mark)


_TOLD: Mapping[str, Callable[[Assessment, Entry], str]] = {
    "candidate": _candidate,
    "phrase": _phrase,
    "review": _review,
    "version": _version,
    "bill-mark": _bill_mark,
}
