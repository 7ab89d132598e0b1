"""Words for the codes of the model, in a report language."""

from gapanalyzer.model.assessment import Field, Mark, Measure, Priority, Verdict
from gapanalyzer.model.checklist import Evidence, Obligation
from gapanalyzer.model.instrument import Kind, Status, Unit
from gapanalyzer.wording.language import SOURCE_LANGUAGE, msg, words

_VERDICTS = {
    Verdict.MET: msg("Met"),
    Verdict.MET_WIDER: msg("Met (wider)"),
    Verdict.PARTLY: msg("Partly met"),
    Verdict.NOT_MET: msg("Not met"),
    Verdict.NOT_ASSESSED: msg("Not assessed"),
    Verdict.NOT_APPLICABLE: msg("Not applicable"),
    Verdict.DISPUTED: msg("Disputed"),
    Verdict.CONTEXT: msg("Context"),
}
_MARKS = {
    Mark.FOUND: msg("found"),
    Mark.WIDER: msg("wider"),
    Mark.MISSING: msg("missing"),
    Mark.NOT_ASSESSABLE: msg("not assessable"),
    None: msg("unanswered"),
}
_OBLIGATIONS = {
    Obligation.MANDATORY: msg("duty"),
    Obligation.QUALIFIED: msg("duty, qualified"),
    Obligation.THROUGH_INSTRUMENT: msg("duty if party"),
    Obligation.CONSIDER: msg("to consider"),
    Obligation.OPTION: msg("option"),
    Obligation.GOOD_PRACTICE: msg("good practice"),
    Obligation.CONTEXT: msg("context"),
}
_EVIDENCE = {
    Evidence.LAW: msg("the laws"),
    Evidence.LAW_AND_REGULATION: msg("the laws and regulations"),
    Evidence.LAW_AND_PRACTICE: msg("the laws, and designations, practice or instructions"),
    Evidence.LAW_AND_TREATY: msg("the laws and treaty records"),
    Evidence.TREATY: msg("treaty records"),
    Evidence.PRACTICE: msg("practice only"),
}
_FIELDS = {
    Field.ANALYSIS: msg("Analysis"),
    Field.GOOD_PRACTICE: msg("Good practice"),
    Field.ASSISTANCE_NEED: msg("Assistance need"),
    Field.NOTE: msg("Note"),
}
_MEASURES = {
    Measure.STATUTE: msg("statute"),
    Measure.REGULATION: msg("regulation"),
    Measure.DESIGNATION: msg("designation or notification"),
    Measure.PRACTICE: msg("practice"),
    Measure.TREATY: msg("treaty"),
}
_PRIORITIES = {Priority.HIGH: msg("high"), Priority.MEDIUM: msg("medium"), Priority.LOW: msg("low")}
_STATUSES = {
    Status.IN_FORCE: msg("in force"),
    Status.BILL: msg("bill, not in force"),
    Status.REPEALED: msg("repealed"),
}
_KINDS = {Kind.LAW: msg("law"), Kind.TREATY: msg("treaty")}
_UNITS = {
    Unit.BOOK: msg("book"),
    Unit.PART: msg("part"),
    Unit.TITLE: msg("title"),
    Unit.CHAPTER: msg("chapter"),
    Unit.DIVISION: msg("division"),
    Unit.ARTICLE: msg("article"),
    Unit.PARAGRAPH: msg("paragraph"),
    Unit.POINT: msg("point"),
    Unit.SCHEDULE: msg("schedule"),
}


def verdict(code: Verdict, language: str = SOURCE_LANGUAGE) -> str:
    """A verdict, e.g. "Partly met"."""
    return words(language).say(_VERDICTS[code])


def mark(code: Mark | None, language: str = SOURCE_LANGUAGE) -> str:
    """A mark, e.g. "missing"; no mark is "unanswered"."""
    return words(language).say(_MARKS[code])


def obligation(code: Obligation, language: str = SOURCE_LANGUAGE) -> str:
    """A level of obligation, e.g. "duty, qualified"."""
    return words(language).say(_OBLIGATIONS[code])


def evidence(code: Evidence, language: str = SOURCE_LANGUAGE) -> str:
    """Where an answer can be found, e.g. "treaty records"."""
    return words(language).say(_EVIDENCE[code])


def field_name(code: Field, language: str = SOURCE_LANGUAGE) -> str:
    """What a text about a requirement is called, e.g. "Analysis"."""
    return words(language).say(_FIELDS[code])


def measure(code: Measure, language: str = SOURCE_LANGUAGE) -> str:
    """The kind of step, e.g. "statute"."""
    return words(language).say(_MEASURES[code])


def priority(code: Priority, language: str = SOURCE_LANGUAGE) -> str:
    """A priority, e.g. "high"."""
    return words(language).say(_PRIORITIES[code])


def status(code: Status, language: str = SOURCE_LANGUAGE) -> str:
    """Whether an instrument binds, e.g. "in force"."""
    return words(language).say(_STATUSES[code])


def kind(code: Kind, language: str = SOURCE_LANGUAGE) -> str:
    """What an instrument is, e.g. "law"."""
    return words(language).say(_KINDS[code])


def unit(code: Unit, language: str = SOURCE_LANGUAGE) -> str:
    """What a provision is, e.g. "chapter"."""
    return words(language).say(_UNITS[code])
