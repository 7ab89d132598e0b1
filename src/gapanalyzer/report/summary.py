"""Chapter I: what a minister reads; its paragraphs are not numbered."""

from gapanalyzer import wording
from gapanalyzer.assess.recommend import priority
from gapanalyzer.model.assessment import Measure, Priority, Rating, Recommendation, Verdict
from gapanalyzer.model.checklist import Requirement
from gapanalyzer.report.blocks import (
    Block,
    Chapter,
    Chart,
    Column,
    Content,
    Heading,
    Look,
    Para,
    Ref,
    Role,
    Run,
    Series,
    Table,
    plain,
)
from gapanalyzer.report.frame import limits
from gapanalyzer.report.front import instrument
from gapanalyzer.report.source import NONE, Source, fill, look_of, opened
from gapanalyzer.report.tally import Tally, by_level, by_section, duties, graded_columns
from gapanalyzer.wording.language import RIGHT_TO_LEFT
from gapanalyzer.wording.scales import Grade

SHOWN = 5
"""How many gaps and how many repairs the summary names."""
_WEIGHT = {Priority.HIGH: 0, Priority.MEDIUM: 1, Priority.LOW: 2}
_QUICK = {Measure.DESIGNATION: 0, Measure.PRACTICE: 1, Measure.REGULATION: 2}


def summary(source: Source) -> Chapter:
    """Scope, results by section as table and chart, the most serious gaps and the quickest repairs."""
    parts = [_results(source), _gaps(source), _repairs(source)]
    said = [(title, blocks) for title, blocks in parts if blocks]
    blocks: list[Block] = [Para(plain(sentence), Role.TEXT) for sentence in _scope(source)]
    for title, held in said:
        blocks += [Heading(title), *held] if len(said) > 1 else held
    return Chapter(source.say.say("Summary"), tuple(blocks))


def _scope(source: Source) -> list[str]:
    say, now = source.say, source.now
    everything = Tally.of(now, [r for r in now.checklist.requirements if now.finding(r).verdict is not Verdict.CONTEXT])
    first = say.say(
        "This report compares the legislation of {state} with the requirements of the {instrument}, as the checklist "
        "“{checklist}” sets them out.",
        state=source.state,
        instrument=instrument(source),
        checklist=source.text(now.checklist.title),
    )
    none = say.say("No instrument has been brought in yet.")
    laws = (
        say.count(
            "The assessors examined {number} instrument.", "The assessors examined {number} instruments.", len(now.laws)
        )
        if now.laws
        else none
    )
    if not source.begun:
        return [
            say.sentences(first, limits(source), laws),
            say.say("No requirement has been answered yet; the report shows what there is to do."),
        ]
    done = say.say(
        "A result was reached on {answered} of {total} requirements.",
        answered=everything.answered,
        total=everything.total,
    )
    return [say.sentences(first, limits(source), laws, done), *_bound(source), _in_words(source)]


def _bound(source: Source) -> list[str]:
    """Since when the State has been bound by the instrument itself."""
    code = source.now.checklist.instrument
    if code not in source.now.state.treaties:
        return [
            source.say.say(
                "The State profile does not say whether {state} is bound by the instrument.", state=source.state
            )
        ]
    since = source.now.state.treaties[code].strip()
    if not since:
        return [source.say.say("{state} is bound by the instrument.", state=opened(source.state))]
    return [
        source.say.say(
            "{state} has been bound by the instrument since {date}.",
            state=opened(source.state),
            date=source.say.date_in(since),
        )
    ]


def _in_words(source: Source) -> str:
    say = source.say
    tally = Tally.of(source.now, duties(source.now))
    parts = [
        source.result_counted(grade, tally.number(grade))
        for grade in graded_columns(source.particulars.scale, [tally])
        if tally.number(grade)
    ]
    return say.say("Results for the {total} duties: {results}.", total=tally.total, results=say.both(parts))


def _results(source: Source) -> tuple[str, list[Block]]:
    say = source.say
    sections = by_section(source.now)
    if not sections:
        return "", []
    named = [(f"{section.id}. {source.text(section.title)}", tally) for section, tally in sections]
    total = (say.say("All sections"), Tally.of(source.now, duties(source.now)))
    caption = say.say("Duties by section: how many are met")
    blocks: list[Block] = [_table(source, "table:results", caption, say.say("Section"), [*named, total])]
    if source.begun:
        blocks.append(_chart(source, named))
    levels = [(wording.obligation(level, say.language).capitalize(), tally) for level, tally in by_level(source.now)]
    if levels:
        caption = say.say("What is no duty: to consider, options and good practice (for information)")
        blocks.append(_table(source, "table:levels", caption, say.say("Level"), levels))
    return say.say("Results by section"), [Para(_see(source), Role.TEXT), *blocks]


def _see(source: Source) -> Content:
    table: Content = (Ref("table:results"),)
    if not source.begun:
        return fill(source.say.say("{table} counts the duties, section by section."), table=table)
    sentence = source.say.say("{table} and {figure} count the duties, section by section.")
    return fill(sentence, table=table, figure=(Ref("figure:results"),))


def _table(source: Source, anchor: str, caption: str, head: str, rows: list[tuple[str, Tally]]) -> Table:
    grades = graded_columns(source.particulars.scale, (tally for _name, tally in rows))
    heads = [_counted(source, name) for name in (source.say.say("All"), *(source.result(grade) for grade in grades))]
    return Table(
        anchor,
        caption,
        (Column(head, 3.6), *heads),
        tuple(
            (plain(name), *(_figure(n) for n in (tally.total, *(tally.number(grade) for grade in grades))))
            for name, tally in rows
        ),
        total=anchor == "table:results",
    )


_LETTERS = {"ar": 0.1, "en": 0.075, "es": 0.125, "fr": 0.125, "ru": 0.145, "zh": 0.145}
"""What a letter at the head of a column of figures takes of its width."""


def _counted(source: Source, name: str) -> Column:
    """A column of figures, wide enough for the longest word of its head; a long Chinese head breaks once."""
    longest = min(6, len(name)) if source.language == "zh" else max(len(word) for word in name.split())
    return Column(name, 0.35 + _LETTERS[source.language] * longest, number=True)


def _figure(number: int) -> Content:
    return plain(str(number) if number else NONE)


def _chart(source: Source, rows: list[tuple[str, Tally]]) -> Chart:
    say = source.say
    grades = graded_columns(source.particulars.scale, (tally for _name, tally in rows))
    series = tuple(Series(source.result(g), _bar(g), tuple(tally.number(g) for _name, tally in rows)) for g in grades)
    told = say.signs.semicolon.join(
        f"{name}{say.signs.colon}"
        + say.both(f"{tally.number(g)} {source.result(g)}" for g in grades if tally.number(g))
        for name, tally in rows
    )
    caption = say.say("Duties by section, by verdict")
    return Chart(
        "figure:results",
        caption,
        say.sentences(caption + say.signs.stop, told + say.signs.stop),
        tuple(_beside_bar(source, name) for name, _tally in rows),
        series,
    )


def _beside_bar(source: Source, name: str) -> str:
    """The name of a section; LibreOffice draws the letter of "A. …" across the bars where the rest is Arabic."""
    return name.split(". ", 1)[-1] if source.language in RIGHT_TO_LEFT else name


_RATED = {Rating.LARGELY: Look.LARGELY, Rating.PARTIALLY: Look.PARTLY, None: Look.UNRATED}


def _bar(grade: Grade) -> Look:
    """How a grade looks in a chart, where ratings are told apart."""
    return _RATED[grade.rating] if grade.asks else look_of(grade.verdict)


def _gaps(source: Source) -> tuple[str, list[Block]]:
    gaps = sorted((r for r in duties(source.now) if _is_gap(source, r)), key=lambda r: _seriousness(source, r))[:SHOWN]
    return source.say.say("The most serious gaps"), [Para(_gap(source, gap), Role.ITEM) for gap in gaps]


def _is_gap(source: Source, requirement: Requirement) -> bool:
    return source.finding(requirement).verdict in {Verdict.NOT_MET, Verdict.PARTLY}


def _seriousness(source: Source, requirement: Requirement) -> tuple[int, bool, bool, int]:
    """Most serious first: by priority, the core before the rest, not met before partly met, then by what is missing."""
    finding = source.finding(requirement)
    given = [_WEIGHT[r.priority] for r in source.serving(requirement) if r.priority]
    weight = min(given, default=_WEIGHT[priority(requirement)])
    return weight, not requirement.core, finding.verdict is Verdict.PARTLY, -len(finding.judgement.missing)


def _gap(source: Source, requirement: Requirement) -> Content:
    result = source.result_inside(source.finding(requirement))
    opening, closing = source.say.signs.aside.split("{}")
    name = fill(
        "{title}{colon}{result}{opening}{pinpoint}{semicolon}",
        title=source.text(requirement.title),
        colon=source.say.signs.colon,
        semicolon=source.say.signs.semicolon,
        opening=opening,
        result=result,
        pinpoint=requirement.pinpoint,
    )
    return (*name, *_where(source, requirement, source.serving(requirement)), Run(closing + source.say.signs.stop))


def _where(source: Source, requirement: Requirement, recommendations: tuple[Recommendation, ...]) -> Content:
    paragraph: Content = (Ref(f"paragraph:{requirement.id}"),)
    if not recommendations:
        return fill(source.say.say("paragraph {paragraph}"), paragraph=paragraph)
    number: Content = (Ref(f"recommendation:{recommendations[0].id}"),)
    sentence = source.say.say("recommendation {number}, paragraph {paragraph}")
    return fill(sentence, number=number, paragraph=paragraph)


def _repairs(source: Source) -> tuple[str, list[Block]]:
    quick = [r for r in source.now.recommendations if r.measure in _QUICK or len(r.serves) > 1]
    chosen = sorted(quick, key=lambda r: (_QUICK.get(r.measure, 3) if r.measure else 3, -len(r.serves), r.number))[
        :SHOWN
    ]
    return source.say.say("The quickest repairs"), [Para(_repair(source, r), Role.ITEM) for r in chosen]


def _repair(source: Source, recommendation: Recommendation) -> Content:
    say = source.say
    number: Content = (Ref(f"recommendation:{recommendation.id}"),)
    served = len(recommendation.serves)
    text = " ".join(recommendation.text.split())
    if served < 2:
        return (Run(text), *fill(say.aside("{number}"), number=number))
    repaired = say.count("serves {number} requirement", "serves {number} requirements", served)
    told = fill(say.aside("{number}{and_}{repaired}"), number=number, repaired=repaired, and_=say.signs.semicolon)
    return Run(text), *told
