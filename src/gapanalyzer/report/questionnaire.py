"""Answers for the self-assessment questionnaire of the review: yes, yes in part or no, with law and provision."""

from collections.abc import Iterable

from attrs import evolve, frozen

from gapanalyzer.assess.verdict import judge
from gapanalyzer.model.assessment import Assessment, Finding, Verdict
from gapanalyzer.model.checklist import Requirement
from gapanalyzer.model.meter import Meter
from gapanalyzer.model.questionnaire import Cluster, Question
from gapanalyzer.report.blocks import (
    Block,
    Chapter,
    Column,
    Content,
    Document,
    Kind,
    Look,
    Para,
    Ref,
    Role,
    Run,
    Tab,
    Table,
    plain,
)
from gapanalyzer.report.citations import cited
from gapanalyzer.report.frame import about, framed, in_english
from gapanalyzer.report.method import translated
from gapanalyzer.report.source import Particulars, Source, cell, fill, look_of
from gapanalyzer.wording import words
from gapanalyzer.wording.scales import Grade, Scale

_MET = frozenset({Verdict.MET, Verdict.MET_WIDER})
_LEFT_OUT = frozenset({Verdict.NOT_APPLICABLE, Verdict.CONTEXT})
_OPEN = frozenset({Verdict.NOT_ASSESSED, Verdict.DISPUTED})


@frozen
class Reply:
    """The answer to one question; `verdict` is one of the rule's, not assessed where something is still open.

    Only duties count where any requirement is one: an option that is not used is no shortcoming.
    """

    source: Source
    """In which a requirement is judged by the part of it that is asked about."""
    question: Question
    verdict: Verdict
    requirements: tuple[Requirement, ...]


def build(now: Assessment, particulars: Particulars, language: str = "en", meter: Meter | None = None) -> Document:
    """A chapter for each cluster, and what is left to answer by hand."""
    source = Source(now, evolve(particulars, scale=Scale.YES), words(language), meter or Meter())
    title = source.say.say("Answers for the self-assessment questionnaire")
    asked = [(cluster, replies(source, cluster)) for cluster in now.checklist.clusters]
    told = tuple(_chapter(source, cluster, given) for cluster, given in asked if given)
    every = tuple(reply for _cluster, given in asked for reply in given)
    return framed(source, title, (_lead(source, every), *told, _left(source, every)))


def replies(source: Source, cluster: Cluster) -> tuple[Reply, ...]:
    """The answers to the questions of a cluster; where the report is limited, only those it can give."""
    given = tuple(_reply(source, question) for question in cluster.questions)
    return tuple(one for one in given if one.requirements or not source.particulars.scope)


def _reply(source: Source, question: Question) -> Reply:
    known = (source.now.checklist.requirement(identity) for identity in question.requirements)
    asked = tuple(requirement for requirement in known if requirement is not None)
    counted = tuple(r for r in asked if r.level.is_duty) or asked
    source = _narrowed(source, question, asked)
    verdicts = {source.finding(r).verdict for r in counted} - _LEFT_OUT
    return Reply(source, question, _together(verdicts) if asked else Verdict.NOT_ASSESSED, asked)


def _narrowed(source: Source, question: Question, asked: tuple[Requirement, ...]) -> Source:
    """Where a question is about a part of a requirement, that part alone is judged, by the same rule.

    What a person decided about the whole of it, and a dispute, stay as they are.
    """
    parts = [(r, source.finding(r)) for r in asked if question.criteria]
    findings = {
        r.id: evolve(found, judgement=judge(evolve(r, criteria=part), found.marks, source.now.state))
        for r, found in parts
        if (part := tuple(c for c in r.criteria if c.key in question.criteria))
        and not found.judgement.reason
        and not found.positions
    }
    return evolve(source, now=evolve(source.now, findings={**source.now.findings, **findings})) if findings else source


def _together(verdicts: set[Verdict]) -> Verdict:
    """Yes where everything is met, no where nothing is, in part between; open where anything still is."""
    if not verdicts:
        return Verdict.NOT_APPLICABLE
    if verdicts & _OPEN:
        return Verdict.NOT_ASSESSED
    if verdicts <= _MET:
        return Verdict.MET
    return Verdict.NOT_MET if verdicts == {Verdict.NOT_MET} else Verdict.PARTLY


def _answer(source: Source, verdict: Verdict) -> Run:
    if verdict is Verdict.NOT_ASSESSED:
        return Run(source.say.say("Not answered yet"), Look.OPEN)
    return Run(source.result(Grade(verdict)), look_of(verdict))


def _lead(source: Source, every: tuple[Reply, ...]) -> Chapter:
    say = source.say
    first = say.say(
        "The questions are put in the words of this program, article by article, and answered from the assessment of "
        "{state}; each positive answer names the law and the provision.",
        state=source.state,
    )
    heads = (
        Column(say.say("Answer"), 3.0),
        Column(say.say("Questions"), 1.0, number=True),
    )
    kinds = (Verdict.MET, Verdict.PARTLY, Verdict.NOT_MET, Verdict.NOT_APPLICABLE, Verdict.NOT_ASSESSED)
    rows = tuple(((_answer(source, kind),), plain(str(sum(r.verdict is kind for r in every)))) for kind in kinds)
    total = (plain(say.say("All questions")), plain(str(len(every))))
    table = Table("table:answers", say.say("Questions by answer"), heads, (*rows, total), total=True)
    see = fill(say.say("{table} counts the answers."), table=(Ref("table:answers"),))
    lead = Para(
        (
            Run(about(source, first, *_translated(source, every))),
            Run(say.signs.between),
            *see,
        ),
        Role.TEXT,
    )
    return Chapter(say.say("About these answers"), (lead, table))


def _translated(source: Source, every: tuple[Reply, ...]) -> Iterable[str]:
    """What stands in English, of the questions and of the requirements that answer them, each said once."""
    questions = in_english(source, (reply.question.text for reply in every))
    return dict.fromkeys((questions, *translated(source)))


def _chapter(source: Source, cluster: Cluster, given: tuple[Reply, ...]) -> Chapter:
    blocks = [block for reply in given for block in _told(reply)]
    return Chapter(source.text(cluster.title), tuple(blocks), anchor=f"cluster:{cluster.id}")


def _told(reply: Reply) -> list[Block]:
    source, question = reply.source, reply.question
    head: Content = (
        Run(source.say.say("Question {number}", number=question.id), Look.STRONG),
        Run(f" · {question.pinpoint}"),
        Tab(),
        _answer(source, reply.verdict),
    )
    blocks: list[Block] = [Para(head, Role.HEAD), Para(plain(source.text(question.text)), Role.QUESTION)]
    return [*blocks, *(Para(content) for content in _reasons(reply))]


def _reasons(reply: Reply) -> list[Content]:
    source, say = reply.source, reply.source.say
    if not reply.requirements:
        return [plain(say.say("The checklist does not answer this question; answer it by hand."), Look.OPEN)]
    law = cited(source, _merged(source, reply.requirements))
    told: list[Content] = [law] if law else []
    if reply.verdict in {Verdict.MET, Verdict.PARTLY} and not law:
        told.append(plain(say.say("[Name the law and the provision before this answer is sent.]"), Look.OPEN))
    told += [
        plain(f"{source.named(r)}{say.signs.colon}{source.result_told(r)}")
        for r in reply.requirements
        if source.finding(r).verdict not in _MET
    ]
    return told or [plain(say.say("No provision of the laws examined is cited."))]


def _merged(source: Source, requirements: tuple[Requirement, ...]) -> Finding:
    """One finding that holds every passage cited for these requirements, each once."""
    findings = [source.finding(r) for r in requirements]
    cited_once = {(c.text, c.paragraph, c.start, c.end): c for found in findings for c in found.citations}
    return evolve(findings[0], citations=tuple(cited_once.values()))


def _left(source: Source, every: tuple[Reply, ...]) -> Chapter:
    """Questions that no requirement answers, and requirements that no question asks about."""
    say = source.say
    by_hand = [reply for reply in every if not reply.requirements]
    asked = {identity for cluster in source.now.checklist.clusters for identity in cluster.requirements}
    unasked = [r for r in source.now.checklist.requirements if r.id not in asked]
    heads = (Column(say.say("Question"), 0.9), Column(say.say("Treaty"), 1.4), Column(say.say("What is asked"), 4.5))
    rows = tuple(
        (cell(reply.question.id), cell(reply.question.pinpoint), cell(source.text(reply.question.text)))
        for reply in by_hand
    )
    others = tuple(
        (cell(r.pinpoint), cell(source.text(r.title)), cell(source.result(source.finding(r)))) for r in unasked
    )
    naming = (Column(say.say("Treaty"), 1.8), Column(say.say("Requirement"), 3.4), Column(say.say("Finding"), 1.4))
    parts = (
        (
            say.say("{table} lists the questions that no requirement of the checklist answers."),
            Table("table:by-hand", say.say("Questions to answer by hand"), heads, rows),
        ),
        (
            say.say("{table} lists the requirements that no question asks about."),
            Table("table:unasked", say.say("Requirements without a question"), naming, others),
        ),
    )
    blocks: list[Block] = []
    for lead, table in parts:
        if table.rows:
            blocks += [Para(fill(lead, table=(Ref(table.anchor),)), Role.TEXT), table]
    nothing = Para(plain(say.say("Every question has a requirement, and every requirement a question.")), Role.TEXT)
    return Chapter(say.say("What no question or answer covers"), tuple(blocks) or (nothing,), Kind.ANNEX)
