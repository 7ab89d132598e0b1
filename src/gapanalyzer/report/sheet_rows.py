"""The sheets of an assessment: requirements, criteria, citations, recommendations, and what was found and settled."""

from collections.abc import Iterator

from gapanalyzer import wording
from gapanalyzer.assess.review import dates
from gapanalyzer.model.assessment import Field as Text
from gapanalyzer.model.assessment import Mark, Measure, Priority, Recommendation, Verdict
from gapanalyzer.model.checklist import Requirement
from gapanalyzer.model.citation import Citation
from gapanalyzer.model.instrument import Law, TextSha
from gapanalyzer.model.printed_sheet import CRITERIA, EDITABLE, RECOMMENDATIONS, REQUIREMENTS
from gapanalyzer.report.blocks import Look
from gapanalyzer.report.citations import name_of
from gapanalyzer.report.findings import mark_look
from gapanalyzer.report.places import recommendation_label
from gapanalyzer.report.recommended import place_amended, served
from gapanalyzer.report.sheet_grid import Field, Grid, Line, Words
from gapanalyzer.report.source import Source, look_of
from gapanalyzer.wording.citing import printed

MARKS, VERDICTS, MEASURES, PRIORITIES, STATUSES = "marks", "verdicts", "measures", "priorities", "statuses"


def lists(source: Source) -> tuple[Words, ...]:
    """The words that cells may hold, as the key shows them."""
    say, language = source.say, source.language
    return (
        Words(VERDICTS, say.say("Verdict"), tuple((wording.verdict(v, language), look_of(v)) for v in Verdict)),
        Words(MARKS, say.say("Finding"), tuple((wording.mark(m, language), mark_look(m)) for m in (*Mark, None))),
        Words(MEASURES, say.say("Measure"), tuple((wording.measure(m, language), Look.PLAIN) for m in Measure)),
        Words(PRIORITIES, say.say("Priority"), tuple((wording.priority(p, language), Look.PLAIN) for p in Priority)),
        Words(
            STATUSES,
            say.say("Status"),
            tuple((word, Look.PLAIN) for word in (say.say("not begun"), say.say("under way"), say.say("done"))),
        ),
    )


def requirements(source: Source) -> Grid:
    """A row a requirement: its verdict, why, and what was written about it."""
    say, language = source.say, source.language
    fields = (
        Field("requirement", say.say("Requirement"), 16, kept=True),
        Field("pinpoint", say.say("Treaty"), 20),
        Field("section", say.say("Section"), 8),
        Field("title", say.say("Title"), 30),
        Field("level", say.say("Level"), 12),
        Field("verdict", say.say("Verdict"), 13, lists=VERDICTS),
        Field("why", say.say("Why"), 30),
        Field("override", say.say("Reason for a departure from the rule"), 24),
        _open("analysis", wording.field_name(Text.ANALYSIS, language), 50),
        _open("good_practice", wording.field_name(Text.GOOD_PRACTICE, language), 30),
        _open("assistance_need", wording.field_name(Text.ASSISTANCE_NEED, language), 30),
    )
    lines = tuple(_requirement(source, r) for r in source.now.checklist.requirements)
    return Grid(REQUIREMENTS, say.say("Requirements"), fields, lines, 4, EDITABLE[REQUIREMENTS])


def _open(code: str, head: str, width: float, lists: str = "") -> Field:
    return Field(code, head, width, lists, editable=True)


def _requirement(source: Source, requirement: Requirement) -> Line:
    found, language = source.finding(requirement), source.language
    return Line(
        requirement.id,
        (
            requirement.id,
            requirement.pinpoint,
            requirement.section,
            source.text(requirement.title),
            wording.obligation(requirement.level, language),
            wording.verdict(found.verdict, language),
            wording.why(found.judgement, language),
            found.judgement.reason,
            *(found.text(which) for which in (Text.ANALYSIS, Text.GOOD_PRACTICE, Text.ASSISTANCE_NEED)),
        ),
    )


def criteria(source: Source) -> Grid:
    """A row a criterion, with its mark."""
    say, language = source.say, source.language
    fields = (
        Field("requirement", say.say("Requirement"), 16, kept=True),
        Field("pinpoint", say.say("Treaty"), 20),
        Field("key", say.say("No."), 6, kept=True),
        Field("criterion", say.say("Criterion"), 80),
        Field("level", say.say("Level"), 16),
        _open("mark", say.say("Finding"), 16, MARKS),
    )
    lines = tuple(
        Line(
            f"{r.id}/{c.key}",
            (
                r.id,
                r.pinpoint,
                c.key,
                source.text(c.text),
                wording.obligation(c.level, language),
                wording.mark(source.finding(r).marks.get(c.key), language),
            ),
        )
        for r in source.now.checklist.requirements
        for c in r.criteria
    )
    return Grid(CRITERIA, say.say("Criteria"), fields, lines, 3, EDITABLE[CRITERIA])


def citations(source: Source) -> Grid:
    """A row a passage cited, as it stands in the law."""
    say = source.say
    fields = (
        Field("requirement", say.say("Requirement"), 16, kept=True),
        Field("pinpoint", say.say("Treaty"), 20),
        Field("law", say.say("Law"), 30),
        Field("place", say.say("Place"), 18),
        Field("quote", say.say("Quotation"), 80),
        Field("language", say.say("Language"), 11),
        Field("date", say.say("Text of"), 18),
        Field("status", say.say("Status"), 14),
    )
    return Grid("citations", say.say("Citations"), fields, tuple(_citations(source)), 3)


def _citations(source: Source) -> Iterator[Line]:
    about = {sha: _law(source, law, sha) for sha, law in source.now.law_by_text.items()}
    for requirement in source.now.checklist.requirements:
        for citation in source.finding(requirement).citations:
            yield _citation(source, requirement, citation, about.get(citation.text, ("", "", "")))


def _law(source: Source, law: Law, sha: TextSha) -> tuple[str, str, str]:
    """The language of a law, the day its text is of, and whether it binds, in words."""
    language = source.language
    day = source.say.date_in(dates(source.now, law)[sha])
    return wording.language_name(law.language, language), day, wording.status(law.status, language)


def _citation(source: Source, requirement: Requirement, citation: Citation, about: tuple[str, str, str]) -> Line:
    law = source.now.law_by_text.get(citation.text)
    place = wording.cite(source.now, law, citation) if law else ""
    return Line(
        f"{requirement.id}/{citation.id}",
        (
            requirement.id,
            requirement.pinpoint,
            name_of(law, source.say) if law else "",
            place or source.say.say("outside any article"),
            citation.quote,
            *about,
        ),
    )


def recommendations(source: Source) -> Grid:
    """The action plan: a row a recommendation."""
    say = source.say
    fields = (
        Field("number", say.say("No."), 6, kept=True),
        _open("text", say.say("Recommendation"), 60),
        _open("measure", say.say("Measure"), 14, MEASURES),
        _open("addressee", say.say("Addressee"), 20),
        _open("priority", say.say("Priority"), 10, PRIORITIES),
        _open("time_frame", say.say("Time frame"), 12),
        Field("place", say.say("Place"), 18),
        Field("serves", say.say("Serves"), 16),
        _open("draft", say.say("Proposed wording"), 50),
        _open("status", say.say("Status"), 12, STATUSES),
    )
    lines = tuple(_recommendation(source, r) for r in source.now.recommendations)
    return Grid(RECOMMENDATIONS, say.say("Recommendations"), fields, lines, 2, EDITABLE[RECOMMENDATIONS])


def _recommendation(source: Source, r: Recommendation) -> Line:
    language = source.language
    return Line(
        r.id,
        (
            recommendation_label(source.say, r.number),
            r.text,
            wording.measure(r.measure, language) if r.measure else "",
            r.addressee,
            wording.priority(r.priority, language) if r.priority else "",
            r.time_frame,
            place_amended(source, r),
            served(source, r),
            r.draft,
            "",
        ),
    )


def settled(source: Source) -> Grid:
    """A row a passage that was found and then accepted or dismissed."""
    say = source.say
    fields = (
        Field("requirement", say.say("Requirement"), 16, kept=True),
        Field("law", say.say("Law"), 12),
        Field("place", say.say("Place"), 20),
        Field("words", say.say("Quotation"), 90),
        Field("settled", say.say("Settled as"), 14),
    )
    return Grid("settled", say.say("Passages settled"), fields, tuple(_settled(source)), 1)


def _settled(source: Source) -> Iterator[Line]:
    say, now = source.say, source.now
    for (requirement, sha, at), accepted in sorted(now.settled.items()):
        law, text = now.law_by_text.get(sha), now.texts.get(sha)
        if law is None or text is None or at >= len(text.paragraphs) or requirement not in now.findings:
            continue
        article = text.unit_at(at)
        words = text.words_of(article) if article else text.paragraphs[at]
        place = printed(now, law, text, (article,)) if article else say.say("outside any article")
        said = say.say("accepted") if accepted else say.say("dismissed")
        yield Line(f"{requirement}/{sha[:16]}/{at}", (requirement, law.short, place, words, said))
