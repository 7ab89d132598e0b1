"""The list of observations, in the form of the review of the Convention: four heads for each cluster of articles."""

from attrs import frozen

from gapanalyzer.model.assessment import Assessment, Field, Verdict
from gapanalyzer.model.checklist import Requirement
from gapanalyzer.model.meter import Meter
from gapanalyzer.report.amendments import amendments
from gapanalyzer.report.blocks import (
    Block,
    Chapter,
    Column,
    Content,
    Document,
    Heading,
    Para,
    Ref,
    Role,
    Run,
    Table,
    plain,
)
from gapanalyzer.report.citations import cited
from gapanalyzer.report.frame import about, framed
from gapanalyzer.report.front import instrument
from gapanalyzer.report.method import translated
from gapanalyzer.report.recommended import in_full
from gapanalyzer.report.source import NONE, Particulars, Source, fill, lines
from gapanalyzer.wording import words

_GAPS = frozenset({Verdict.NOT_MET, Verdict.PARTLY})
_OPEN = frozenset({Verdict.NOT_ASSESSED, Verdict.DISPUTED})


@frozen
class Group:
    """A cluster of articles and the requirements told under it; each requirement stands in one."""

    title: str
    requirements: tuple[Requirement, ...]


def build(now: Assessment, particulars: Particulars, language: str = "en", meter: Meter | None = None) -> Document:
    """A chapter for each cluster; raises KnownError where there are no words for the language."""
    source = Source(now, particulars, words(language), meter or Meter())
    title = source.say.say("List of observations")
    told = tuple(_chapter(source, group) for group in groups(source))
    return framed(source, title, (_lead(source), *told, *_others(source), *amendments(source)))


def groups(source: Source) -> tuple[Group, ...]:
    """The clusters of the questionnaire, then what no question is about; the sections where there is none."""
    checklist = source.now.checklist
    if not checklist.clusters:
        return tuple(Group(source.text(s.title), checklist.in_section(s.id)) for s in checklist.sections)
    home: dict[str, str] = {}
    for cluster in checklist.clusters:
        for identity in cluster.requirements:
            home.setdefault(identity, cluster.id)
    named = [(cluster.id, source.text(cluster.title)) for cluster in checklist.clusters]
    named.append(("", source.say.say("Other matters of the checklist")))
    found = (
        Group(title, tuple(r for r in checklist.requirements if home.get(r.id, "") == identity))
        for identity, title in named
    )
    return tuple(group for group in found if group.requirements)


def _lead(source: Source) -> Chapter:
    say = source.say
    first = say.say(
        "This list sets out, for each cluster of articles, what was observed when the legislation of {state} was "
        "compared with the {instrument}: gaps and challenges, best practices, suggestions, and needs for technical "
        "assistance.",
        state=source.state,
        instrument=instrument(source),
    )
    second = say.say("Suggestions carry the numbers of the recommendations in the gap report.")
    see = fill(say.say("{table} counts them."), table=(Ref("table:observations"),))
    lead = Para((Run(about(source, first, second, *translated(source))), Run(say.signs.between), *see), Role.TEXT)
    return Chapter(say.say("About this list"), (lead, _counts(source)))


def _counts(source: Source) -> Table:
    say = source.say
    heads = (
        Column(say.say("Cluster"), 3.0),
        *(
            Column(head, 0.5 + 0.09 * max(map(len, head.split())), number=True)
            for head in (
                say.say("Gaps"),
                say.say("Best practices"),
                say.say("Suggestions"),
                say.say("Needs"),
                say.say("No result yet"),
            )
        ),
    )
    counted = [(group.title, _count(source, group.requirements)) for group in groups(source)]
    total = [sum(numbers) for numbers in zip(*(numbers for _title, numbers in counted), strict=True)]
    rows = [*counted, (say.say("All clusters"), tuple(total))]
    cells = tuple((plain(title), *(plain(str(n) if n else NONE) for n in numbers)) for title, numbers in rows)
    return Table("table:observations", say.say("Observations by cluster"), heads, cells, total=True)


def _count(source: Source, own: tuple[Requirement, ...]) -> tuple[int, ...]:
    """Gaps, practices, suggestions, needs, and what has no result."""
    found = [source.finding(r) for r in own]
    return (
        sum(_is_gap(source, r) for r in own),
        sum(bool(f.text(Field.GOOD_PRACTICE).strip()) for f in found),
        sum(source.home(one) == r for r in own for one in source.serving(r)),
        sum(bool(f.text(Field.ASSISTANCE_NEED).strip()) for f in found),
        sum(f.verdict in _OPEN for f in found),
    )


def _is_gap(source: Source, requirement: Requirement) -> bool:
    return source.finding(requirement).verdict in _GAPS and requirement.level.is_duty


def _chapter(source: Source, group: Group) -> Chapter:
    say, own = source.say, group.requirements
    heads: list[tuple[str, list[Block]]] = [
        (say.say("Gaps and challenges"), [b for r in own for b in _gap(source, r)] + _unanswered(source, own)),
        (say.say("Best practices"), [b for r in own for b in _told(source, r, Field.GOOD_PRACTICE)]),
        (say.say("Suggestions"), [b for r in own for b in _suggested(source, r)]),
        (say.say("Technical assistance needs"), [b for r in own for b in _told(source, r, Field.ASSISTANCE_NEED)]),
    ]
    blocks: list[Block] = []
    for head, told in heads:
        blocks += [Heading(head), *(told or [Para(plain(say.say("None was recorded.")))])]
    return Chapter(group.title, tuple(blocks))


def _others(source: Source) -> tuple[Chapter, ...]:
    """Recommendations that serve no requirement of the checklist."""
    homeless = [r for r in source.now.recommendations if source.home(r) is None]
    blocks = tuple(block for recommendation in homeless for block in in_full(source, recommendation))
    return (Chapter(source.say.say("Other suggestions"), blocks),) if blocks else ()


def _named(source: Source, requirement: Requirement) -> Para:
    return Para(plain(source.named(requirement)), Role.LABEL)


def _gap(source: Source, requirement: Requirement) -> list[Block]:
    """A duty that is not met, or met in part: what is missing, where the law stands, and why."""
    found = source.finding(requirement)
    if not _is_gap(source, requirement):
        return []
    law = cited(source, found)
    content: Content = plain(source.result_told(requirement))
    content += (Run(source.say.signs.between), *law) if law else ()
    analysis = [Para(plain(paragraph)) for paragraph in lines(found.text(Field.ANALYSIS))]
    return [_named(source, requirement), Para(content), *analysis]


def _unanswered(source: Source, own: tuple[Requirement, ...]) -> list[Block]:
    """What has no result yet is said, so that silence is not read as praise."""
    left = [r for r in own if source.finding(r).verdict in _OPEN]
    if not left:
        return []
    sentence = source.say.count(
        "{number} requirement of this cluster has no result yet: {names}.",
        "{number} requirements of this cluster have no result yet: {names}.",
        len(left),
        names=source.say.signs.semicolon.join(source.named(r) for r in left),
    )
    return [Para(plain(sentence))]


def _told(source: Source, requirement: Requirement, which: Field) -> list[Block]:
    said = lines(source.finding(requirement).text(which))
    return [_named(source, requirement), *(Para(plain(paragraph)) for paragraph in said)] if said else []


def _suggested(source: Source, requirement: Requirement) -> list[Block]:
    here = [r for r in source.serving(requirement) if source.home(r) == requirement]
    return [block for recommendation in here for block in in_full(source, recommendation)]
