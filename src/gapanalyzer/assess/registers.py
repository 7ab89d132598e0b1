"""The registers of the ledger: which statement stands under which name (docs/architecture.md, "The ledger")."""

from gapanalyzer.model.ledger import REDACTION, Register

MARK = "mark"
TEXT = "text"
OVERRIDE = "override"
RATING = "rating"
CITATION = "citation"
OUTSIDE = "outside"
DECISION = "decision"
RECOMMENDATION = "recommendation"
LAW = "law"
CANDIDATE = "candidate"
PHRASE = "phrase"
PERSON = "person"
REVIEW = "review"
VERSION = "version"
OUTLINE = "outline"
BILL_MARK = "bill-mark"
SOURCE = "source"
LABEL = "label"
SETTING = "setting"
HAND_OVER = "hand-over"
"""The setting of a copy made to be handed over, without names and history: it is never united with anything."""
STATE: Register = ("state",)
CHECKLIST: Register = ("checklist",)

REQUIREMENT_AT = {
    MARK: 2,
    TEXT: 2,
    OVERRIDE: 2,
    RATING: 2,
    CITATION: 2,
    OUTSIDE: 2,
    BILL_MARK: 2,
    DECISION: 1,
    CANDIDATE: 1,
    REVIEW: 1,
    PHRASE: 1,
}
"""Kinds that are about a requirement, and the part of the register that names it."""

KINDS = frozenset(
    {*REQUIREMENT_AT, RECOMMENDATION, LAW, PERSON, VERSION, OUTLINE, SOURCE, LABEL, SETTING}
    | {STATE[0], CHECKLIST[0], REDACTION}
)
"""Every kind this program understands; another one was said by a newer version."""

JUDGEMENTS = frozenset({MARK, TEXT, OVERRIDE, RATING, CITATION, OUTSIDE})
"""Kinds whose registers carry the person: kind / WHO / REQUIREMENT / …"""


def mark(who: str, requirement: str, criterion: str) -> Register:
    """One person's answer to one criterion: a code of `Mark`."""
    return (MARK, who, requirement, criterion)


def bill_mark(who: str, requirement: str, criterion: str, bill: str) -> Register:
    """One person's answer to one criterion as it would be under a bill: a code of `Mark`."""
    return (BILL_MARK, who, requirement, criterion, bill)


def text(who: str, requirement: str, field: str) -> Register:
    """One person's words in one field of one requirement."""
    return (TEXT, who, requirement, field)


def override(who: str, requirement: str) -> Register:
    """One person's departure from the rule: {verdict, reason}."""
    return (OVERRIDE, who, requirement)


def rating(who: str, requirement: str) -> Register:
    """One person's rating of a requirement that is partly met: {rating, reason}; the rating is a code of `Rating`."""
    return (RATING, who, requirement)


def citation(who: str, requirement: str, identity: str) -> Register:
    """A passage one person cites: {text, paragraph, start, end, quote, before, after}."""
    return (CITATION, who, requirement, identity)


def outside(who: str, requirement: str, identity: str) -> Register:
    """Evidence outside the laws: {title, place, date}."""
    return (OUTSIDE, who, requirement, identity)


def recommendation(identity: str) -> Register:
    """A recommendation, a fact that belongs to everybody."""
    return (RECOMMENDATION, identity)


def law(identity: str) -> Register:
    """An instrument: {title, short, kind, status, language, texts}; of a bill also {amends}."""
    return (LAW, identity)


def person(identity: str) -> Register:
    """Somebody who answers: {name}."""
    return (PERSON, identity)


def candidate(requirement: str, sha: str, paragraph: int) -> Register:
    """Whether a found passage was accepted or dismissed: true or false."""
    return (CANDIDATE, requirement, sha, str(paragraph))


def review(requirement: str, identity: str) -> Register:
    """A citation to look at again after an amendment: {law, outcome, confidence, before, text, place}."""
    return (REVIEW, requirement, identity)


def version(law_id: str, sha: str) -> Register:
    """The date a text of a law is of, as the person says it: {date}."""
    return (VERSION, law_id, sha)


def phrase(requirement: str, language: str) -> Register:
    """What people look for besides the checklist's phrases, in laws of one language: [phrase]."""
    return (PHRASE, requirement, language)


def outline(sha: str, paragraph: int) -> Register:
    """What opens at a paragraph of a text: {opens: [{kind, number, heading, label, level, excluded}]}."""
    return (OUTLINE, sha, str(paragraph))


def label(identity: str) -> Register:
    """A named version: {name, heads: [the first 16 hex digits of every entry nobody had replaced]}."""
    return (LABEL, identity)


def decision(requirement: str) -> Register:
    """A lead's decision: {verdict, reason, considered: [entries]}."""
    return (DECISION, requirement)


def setting(name: str) -> Register:
    """Something that holds for the whole file, such as what kind of copy it is."""
    return (SETTING, name)


def source(sha: str) -> Register:
    """The file a text of a law was read from, kept as a blob: {name, sha, format}."""
    return (SOURCE, sha)
