"""Checklist, Section, Requirement, Criterion and the levels of obligation."""

import hashlib
import json
from collections.abc import Iterable, Mapping
from enum import StrEnum
from functools import cached_property
from typing import NewType

from attrs import field, frozen

from gapanalyzer.model.questionnaire import Cluster, Notification
from gapanalyzer.model.text import Text

RequirementId = NewType("RequirementId", str)


class Obligation(StrEnum):
    """How strongly the treaty speaks; the value is the code in files."""

    MANDATORY = "M"
    QUALIFIED = "MQ"
    THROUGH_INSTRUMENT = "MX"
    CONSIDER = "C"
    OPTION = "O"
    GOOD_PRACTICE = "G"
    CONTEXT = "X"

    @property
    def is_duty(self) -> bool:
        """Whether a missing element is a gap in compliance (M, MQ, MX)."""
        return self in _DUTIES


_DUTIES = frozenset({Obligation.MANDATORY, Obligation.QUALIFIED, Obligation.THROUGH_INSTRUMENT})


class Evidence(StrEnum):
    """Where an answer can be found."""

    LAW = "law"
    LAW_AND_REGULATION = "law+reg"
    LAW_AND_PRACTICE = "law+admin"
    LAW_AND_TREATY = "law+treaty"
    TREATY = "treaty"
    PRACTICE = "admin"


@frozen
class Criterion:
    """One element of a requirement, marked on its own; `key` is a letter, unique in the requirement."""

    key: str
    text: Text
    level: Obligation
    instruments: tuple[str, ...] = ()
    """For level MX: codes of the treaties, any one of which makes it count (state profile)."""


@frozen
class Phrases:
    """What to look for in a law of one language; `unverified` are those nobody has checked yet."""

    checked: tuple[str, ...] = ()
    unverified: tuple[str, ...] = ()

    @property
    def all(self) -> tuple[str, ...]:
        """Every phrase, the checked ones first."""
        return self.checked + self.unverified


@frozen
class Requirement:
    """One thing the treaty requires (or allows), with everything a drafter is told about it."""

    id: RequirementId
    section: str
    pinpoint: str
    """Treaty articles, e.g. "SOM 6(3)(b); UNTOC 11(1)"."""
    title: Text
    level: Obligation
    evidence: Evidence
    core: bool
    question: Text
    criteria: tuple[Criterion, ...]
    typical_gaps: Text = field(factory=Text)
    repair: Text = field(factory=Text)
    model_law: str = ""
    notes: Text = field(factory=Text)
    related: tuple[RequirementId, ...] = ()
    authority: Text = field(factory=Text)
    instruments: tuple[str, ...] = ()
    phrases: Mapping[str, Phrases] = field(factory=dict)
    """By language code of the law."""
    unverified: frozenset[str] = frozenset()
    """Languages in which nobody has checked the translation of its words."""

    def translated_into(self, language: str) -> bool:
        """Whether title, question and every criterion exist in this language."""
        return all(text.has(language) for text in (self.title, self.question, *(c.text for c in self.criteria)))

    def criterion(self, key: str) -> Criterion | None:
        """The criterion with this key, or None."""
        return next((c for c in self.criteria if c.key == key), None)

    @property
    def digest(self) -> str:
        """Names the wording an answer was given to: 16 hex digits over id, pinpoint, level, question and criteria.

        Phrases, guidance and translations may change without touching an answer; these may not.
        """
        wording = [self.id, self.pinpoint, self.level, str(self.question)]
        wording += [part for c in self.criteria for part in (c.key, c.level, str(c.text), *c.instruments)]
        text = json.dumps([*wording, *self.instruments], ensure_ascii=False)
        return hashlib.sha256(text.encode()).hexdigest()[:16]


@frozen
class Section:
    """A chapter of the checklist."""

    id: str
    title: Text


@frozen(slots=False)
class Checklist:
    """One edition of the requirements of one instrument; `edition` grows by one with each published change."""

    id: str
    edition: int
    title: Text
    instrument: str
    """Short name of the treaty it stands for, e.g. "SOM"."""
    sections: tuple[Section, ...]
    requirements: tuple[Requirement, ...]
    languages: tuple[str, ...] = ("en",)
    treaties: Mapping[str, Text] = field(factory=dict)
    """Titles of the treaties its pinpoints and its MX criteria name, by code."""
    provider: str = ""
    """Who wrote it."""
    licence: str = ""
    """Under which terms it may be shared, e.g. "Apache-2.0"."""
    clusters: tuple[Cluster, ...] = ()
    """The questions of the treaty's review, by the articles that are reviewed together."""
    notifications: tuple[Notification, ...] = ()
    """What a Party has to notify."""
    unverified: frozenset[str] = frozenset()
    """Languages in which nobody has checked the titles of sections and treaties."""

    @cached_property
    def by_id(self) -> Mapping[RequirementId, Requirement]:
        """Requirements by id, in the order of the checklist."""
        return {requirement.id: requirement for requirement in self.requirements}

    @cached_property
    def order(self) -> Mapping[RequirementId, int]:
        """The place of each requirement in the checklist, from 0."""
        return {identity: n for n, identity in enumerate(self.by_id)}

    def requirement(self, wanted: str) -> Requirement | None:
        """The requirement with this id, or None."""
        return self.by_id.get(RequirementId(wanted))

    def in_order(self, wanted: Iterable[RequirementId]) -> tuple[Requirement, ...]:
        """Those of these requirements that it has, each once, in its own order."""
        known = {identity for identity in wanted if identity in self.order}
        return tuple(self.by_id[identity] for identity in sorted(known, key=self.order.__getitem__))

    def in_section(self, section: str) -> tuple[Requirement, ...]:
        """The requirements of one section, in order."""
        return tuple(r for r in self.requirements if r.section == section)

    @cached_property
    def digests(self) -> Mapping[RequirementId, str]:
        """The digest of every requirement."""
        return {requirement.id: requirement.digest for requirement in self.requirements}
