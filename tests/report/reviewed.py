"""The small assessment under a checklist whose treaty is reviewed and asks for notifications."""

import datetime as dt

from attrs import evolve

from gapanalyzer.model.assessment import Assessment
from gapanalyzer.model.questionnaire import Cluster, Notification, Question
from gapanalyzer.model.text import Text
from gapanalyzer.report.source import Particulars
from tests.builders import CHECKLIST
from tests.report.assessments import small

PARTICULARS = Particulars(dt.date(2026, 11, 23), ("Anna Alba", "Ben Bruno"), "GapAnalyzer 0")


def question(identity: str, *requirements: str) -> Question:
    return Question(identity, f"SOM {identity}", Text.english(f"Is {identity} so?"), requirements)


def owed(identity: str, instrument: str, criterion: str) -> Notification:
    text = Text.english(f"What {identity} is.")
    return Notification(
        identity, "SOM 8(6)", instrument, "R1", criterion, text, Text.english("In [name of the State] it is [name].")
    )


def reviewed() -> Assessment:
    """Two clusters, one question that nothing answers, R4 asked about by none; four notifications."""
    clusters = (
        Cluster("1", Text.english("Crimes"), (question("1.1", "R1"), question("1.2", "R3"), question("1.3", "R2"))),
        Cluster("2", Text.english("Measures"), (question("2.1", "R1", "R5"), question("2.2"))),
    )
    notifications = (
        owed("one", "SOM", "a"),
        owed("two", "SOM", "b"),
        owed("three", "SOM", "c"),
        owed("four", "CRC", "b"),
    )
    return evolve(small(), checklist=evolve(CHECKLIST, clusters=clusters, notifications=notifications))
