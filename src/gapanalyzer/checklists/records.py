"""Between the records of the files (one a language) and the Checklist they make together."""

from collections.abc import Iterable, Mapping
from typing import Any

from attrs import frozen

from gapanalyzer.model.checklist import Checklist, Criterion, Phrases, Requirement, RequirementId, Section
from gapanalyzer.model.text import FALLBACK, Text

Files = Mapping[str, Mapping[str, Any]]
"""The record of every file by its language; the English one is the checklist itself."""


@frozen
class Words:
    """What each language says about one thing, English first."""

    files: Files

    def below(self, *keys: str) -> "Words":
        """The words about a part of it."""
        files = dict(self.files)
        for key in keys:
            files = {language: record.get(key, {}) for language, record in files.items()}
        return Words(files)

    def text(self, key: str, english: str) -> Text:
        """One text in every language that has it."""
        found = {language: record.get(key, "") for language, record in self.files.items()} | {FALLBACK: english}
        return Text({language: words for language, words in found.items() if words})

    @property
    def unverified(self) -> frozenset[str]:
        """The languages whose words nobody has checked."""
        return frozenset(language for language, record in self.files.items() if record.get("unverified"))


def join(files: Files) -> Checklist:
    """The checklist that these records make; they have the form of `form.CHECKLIST` and `form.TRANSLATION`."""
    main = files[FALLBACK]
    words = Words({language: record for language, record in files.items() if language != FALLBACK})
    sections, treaties, requirements = (words.below(key) for key in ("sections", "treaties", "requirements"))
    return Checklist(
        id=main["id"],
        edition=main["edition"],
        title=words.text("title", main["title"]),
        instrument=main["instrument"],
        sections=tuple(Section(s["id"], sections.text(s["id"], s["title"])) for s in main["sections"]),
        requirements=tuple(_requirement(r, requirements.below(r["id"])) for r in main["requirements"]),
        languages=main["languages"],
        treaties={code: treaties.text(code, title) for code, title in main["treaties"].items()},
        unverified=words.unverified,
        provider=main.get("provider", ""),
        licence=main.get("licence", ""),
    )


def _requirement(record: Mapping[str, Any], words: Words) -> Requirement:
    criteria = words.below("criteria")
    names = ("title", "question", "typical_gaps", "repair", "notes", "authority")
    lists = {FALLBACK: record.get("phrases", ())}
    lists |= {language: other.get("phrases", ()) for language, other in words.files.items()}
    return Requirement(
        id=RequirementId(record["id"]),
        section=record["section"],
        pinpoint=record["pinpoint"],
        level=record["level"],
        evidence=record["evidence"],
        core=record["core"],
        criteria=tuple(_criterion(c, criteria) for c in record["criteria"]),
        model_law=record.get("model_law", ""),
        related=tuple(RequirementId(other) for other in record.get("related", ())),
        instruments=record.get("instruments", ()),
        phrases={language: _phrases(items) for language, items in lists.items() if items},
        unverified=words.unverified,
        **{name: words.text(name, record.get(name, "")) for name in names},
    )


def _criterion(record: Mapping[str, Any], words: Words) -> Criterion:
    text = words.text(record["key"], record["text"])
    return Criterion(record["key"], text, record["level"], record.get("instruments", ()))


def _phrases(items: Iterable[Mapping[str, Any]]) -> Phrases:
    checked = tuple(item["text"] for item in items if not item.get("unverified"))
    return Phrases(checked, tuple(item["text"] for item in items if item.get("unverified")))


def part(checklist: Checklist) -> Files:
    """The records of the files of a checklist, in the order of the form; what is empty is left out."""
    others = [language for language in checklist.languages if language != FALLBACK]
    return {FALLBACK: _main(checklist)} | {language: _translation(checklist, language) for language in others}


def _main(checklist: Checklist) -> dict[str, Any]:
    return _full(
        id=checklist.id,
        edition=checklist.edition,
        title=str(checklist.title),
        instrument=checklist.instrument,
        provider=checklist.provider,
        licence=checklist.licence,
        languages=list(checklist.languages),
    ) | {
        "treaties": {code: str(title) for code, title in checklist.treaties.items()},
        "sections": [{"id": s.id, "title": str(s.title)} for s in checklist.sections],
        "requirements": [_one(r) for r in checklist.requirements],
    }


def _one(r: Requirement) -> dict[str, Any]:
    return _full(
        id=r.id,
        section=r.section,
        pinpoint=r.pinpoint,
        title=str(r.title),
        level=str(r.level),
        instruments=list(r.instruments),
        evidence=str(r.evidence),
        core=r.core,
        question=str(r.question),
        criteria=[
            _full(key=c.key, text=str(c.text), level=str(c.level), instruments=list(c.instruments)) for c in r.criteria
        ],
        typical_gaps=str(r.typical_gaps),
        repair=str(r.repair),
        model_law=r.model_law,
        notes=str(r.notes),
        related=list(r.related),
        authority=str(r.authority),
        phrases=_items(r, FALLBACK),
    )


def _translation(checklist: Checklist, language: str) -> dict[str, Any]:
    def said(text: Text) -> str:
        return text.by_language.get(language, "")

    def words(r: Requirement) -> dict[str, Any]:
        return _full(
            unverified=(language in r.unverified) or "",
            title=said(r.title),
            question=said(r.question),
            criteria=_full(**{c.key: said(c.text) for c in r.criteria}),
            typical_gaps=said(r.typical_gaps),
            repair=said(r.repair),
            notes=said(r.notes),
            authority=said(r.authority),
            phrases=_items(r, language),
        )

    return _full(
        language=language,
        unverified=(language in checklist.unverified) or "",
        title=said(checklist.title),
        treaties=_full(**{code: said(title) for code, title in checklist.treaties.items()}),
        sections=_full(**{s.id: said(s.title) for s in checklist.sections}),
        requirements=_full(**{r.id: words(r) for r in checklist.requirements}),
    )


def _items(requirement: Requirement, language: str) -> list[Any]:
    phrases = requirement.phrases.get(language, Phrases())
    return [*phrases.checked, *({"text": words, "unverified": True} for words in phrases.unverified)]


def _full(**values: Any) -> dict[str, Any]:
    return {key: value for key, value in values.items() if value not in ("", [], {})}
