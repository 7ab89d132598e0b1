"""The questionnaire and the notifications beside a checklist: their records become values, and the other way round."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from attrs import evolve

from gapanalyzer.checklists.check import IDS, TREATIES, Remark
from gapanalyzer.checklists.form import NOTIFICATIONS, QUESTIONNAIRE
from gapanalyzer.checklists.records import Files, Words
from gapanalyzer.checklists.shape import quoted
from gapanalyzer.checklists.source import Steps
from gapanalyzer.model.checklist import Checklist
from gapanalyzer.model.questionnaire import Cluster, Notification, Question
from gapanalyzer.model.text import FALLBACK

Records = Mapping[str, Mapping[str, Any]]
"""The records of these files by their names."""


def joined(checklist: Checklist, extras: Records, translations: Files) -> Checklist:
    """The checklist with what its further files say; `translations` are the records of the other languages."""
    words = Words({language: record for language, record in translations.items() if language != FALLBACK})
    clusters = extras.get(QUESTIONNAIRE.name, {}).get("clusters", ())
    owed = extras.get(NOTIFICATIONS.name, {}).get("notifications", ())
    return evolve(
        checklist,
        clusters=tuple(_cluster(record, words) for record in clusters),
        notifications=tuple(_notification(record, words.below("notifications", record["id"])) for record in owed),
    )


def _cluster(record: Mapping[str, Any], words: Words) -> Cluster:
    title = words.below("clusters").text(record["id"], record["title"])
    asked = words.below("questions")
    questions = tuple(
        Question(q["id"], q["pinpoint"], asked.text(q["id"], q["text"]), q["requirements"], q.get("criteria", ()))
        for q in record["questions"]
    )
    return Cluster(record["id"], title, questions)


def _notification(record: Mapping[str, Any], words: Words) -> Notification:
    said = {name: words.text(name, record[name]) for name in ("text", "wording")}
    return Notification(**{**record, **said})


def parted(checklist: Checklist) -> Records:
    """The records of the further files, in the order of the form; none for what the checklist does not have."""
    questions = {"clusters": [_as_record(cluster) for cluster in checklist.clusters]}
    owed = {"notifications": [_plain(one) for one in checklist.notifications]}
    return {
        name: record
        for name, record, given in (
            (QUESTIONNAIRE.name, questions, checklist.clusters),
            (NOTIFICATIONS.name, owed, checklist.notifications),
        )
        if given
    }


def _as_record(cluster: Cluster) -> dict[str, Any]:
    questions = [
        {"id": q.id, "pinpoint": q.pinpoint, "text": str(q.text), "requirements": list(q.requirements)}
        | ({"criteria": list(q.criteria)} if q.criteria else {})
        for q in cluster.questions
    ]
    return {"id": cluster.id, "title": str(cluster.title), "questions": questions}


def _plain(one: Notification) -> dict[str, Any]:
    names = ("id", "pinpoint", "instrument", "requirement", "criterion", "text", "wording")
    return {name: str(getattr(one, name)) for name in names}


def translated(checklist: Checklist, language: str) -> dict[str, Any]:
    """What the file of one language says about them; empty where it says nothing."""
    clusters = {c.id: c.title for c in checklist.clusters}
    questions = {q.id: q.text for c in checklist.clusters for q in c.questions}
    owed = {
        one.id: {name: words.by_language[language] for name, words in _said(one) if words.has(language)}
        for one in checklist.notifications
    }
    return {
        "clusters": {key: text.by_language[language] for key, text in clusters.items() if text.has(language)},
        "questions": {key: text.by_language[language] for key, text in questions.items() if text.has(language)},
        "notifications": {key: said for key, said in owed.items() if said},
    }


def _said(one: Notification) -> Iterable[tuple[str, Any]]:
    return ("text", one.text), ("wording", one.wording)


def check_extras(checklist: Checklist) -> Iterator[Remark]:
    """Everything the rules say about these files."""
    questions: Steps = ("clusters",)
    yield from _twice((c.id for c in checklist.clusters), questions, "cluster", QUESTIONNAIRE.name)
    seen: set[str] = set()
    for at, cluster in enumerate(checklist.clusters):
        for place, question in enumerate(cluster.questions):
            steps: Steps = ("clusters", at, "questions", place)
            if question.id.casefold() in seen:
                yield _again((*steps, "id"), "question", question.id, QUESTIONNAIRE.name)
            seen.add(question.id.casefold())
            yield from _asked(checklist, question, steps)
    yield from _twice((one.id for one in checklist.notifications), ("notifications",), "notification", _OWED)
    for at, owed in enumerate(checklist.notifications):
        yield from _notified(checklist, owed, ("notifications", at))


_OWED = NOTIFICATIONS.name


def _asked(checklist: Checklist, question: Question, steps: Steps) -> Iterator[Remark]:
    for n, wanted in enumerate(question.requirements):
        if wanted not in checklist.by_id:
            yield _stranger((*steps, "requirements", n), wanted, QUESTIONNAIRE.name)
    known = {c.key for wanted in question.requirements if (r := checklist.requirement(wanted)) for c in r.criteria}
    if question.criteria and (len(question.requirements) != 1 or not known.issuperset(question.criteria)):
        what = "criteria are keys of the one requirement of a question; write only its keys, or remove this line"
        yield Remark((*steps, "criteria"), what, IDS, QUESTIONNAIRE.name)


def _notified(checklist: Checklist, owed: Notification, steps: Steps) -> Iterator[Remark]:
    requirement = checklist.requirement(owed.requirement)
    if requirement is None:
        yield _stranger((*steps, "requirement"), owed.requirement, _OWED)
    elif requirement.criterion(owed.criterion) is None:
        keys = ", ".join(c.key for c in requirement.criteria)
        what = f"{owed.requirement} has no criterion {quoted(owed.criterion)}; write one of {keys}"
        yield Remark((*steps, "criterion"), what, IDS, _OWED)
    if owed.instrument not in checklist.treaties:
        what = f"{quoted(owed.instrument)} is not among the treaties of checklist.yaml; write one of them"
        yield Remark((*steps, "instrument"), what, TREATIES, _OWED)


def _stranger(steps: Steps, wanted: str, file: str) -> Remark:
    what = f"there is no requirement {quoted(wanted)}; write the id of one in checklist.yaml or remove it"
    return Remark(steps, what, IDS, file)


def _twice(names: Iterable[str], steps: Steps, what: str, file: str) -> Iterator[Remark]:
    seen: set[str] = set()
    for at, name in enumerate(names):
        if name.casefold() in seen:
            yield _again((*steps, at, "id"), what, name, file)
        seen.add(name.casefold())


def _again(steps: Steps, what: str, name: str, file: str) -> Remark:
    return Remark(steps, f"the {what} {quoted(name)} stands twice; keep one of them or rename it", (), file)
