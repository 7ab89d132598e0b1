"""Tables of concordance both ways: from the treaty to the laws, and from the laws to the treaty."""

from itertools import groupby

from gapanalyzer.assess.compare import compare_one
from gapanalyzer.assess.concordance import Used, accepted, to_treaty
from gapanalyzer.assess.unused import unused_in
from gapanalyzer.model.assessment import Assessment, Finding, Verdict
from gapanalyzer.model.checklist import Obligation, Requirement, Section
from gapanalyzer.model.citation import Citation
from gapanalyzer.model.instrument import Law, Status
from gapanalyzer.model.meter import Meter
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
    Table,
    plain,
)
from gapanalyzer.report.citations import name_of, quoted
from gapanalyzer.report.frame import about, framed
from gapanalyzer.report.method import translated
from gapanalyzer.report.places import recommendation_label
from gapanalyzer.report.recommended import place_amended
from gapanalyzer.report.source import NONE, Particulars, Source, cell, fill, look_of
from gapanalyzer.wording import msg, words
from gapanalyzer.wording.citing import listed, place_at

_MET = {Verdict.MET: msg("full"), Verdict.MET_WIDER: msg("full, and wider"), Verdict.PARTLY: msg("partial")}
_OTHERS = {
    Verdict.NOT_APPLICABLE: msg("not relevant"),
    Verdict.CONTEXT: msg("not relevant (for information)"),
    Verdict.NOT_ASSESSED: msg("not assessed yet"),
    Verdict.DISPUTED: msg("disputed"),
}
_AT_CHOICE = frozenset({Obligation.OPTION, Obligation.GOOD_PRACTICE})
_DONE = frozenset({Verdict.MET, Verdict.MET_WIDER, Verdict.NOT_APPLICABLE, Verdict.CONTEXT})
_DEGREES = (
    (msg("full"), msg("every element that counts is found in the law")),
    (msg("full, and wider"), msg("every element is found, and the law goes further than the treaty asks")),
    (msg("partial"), msg("some elements are found and some are missing")),
    (
        msg("not transposed: the provision falls short or conflicts"),
        msg("a provision is cited, and no element is found in it"),
    ),
    (msg("not transposed: no legislation"), msg("no element is found, and no provision is cited")),
    (msg("discretionary, not used"), msg("the treaty leaves it to the State, and no element is found")),
    (msg("not relevant"), msg("the State is not bound by the instrument, or a written reason says why")),
    (msg("not assessed yet"), msg("an element is still unanswered, or nothing can be assessed from a text")),
)


def build(now: Assessment, particulars: Particulars, language: str = "en", meter: Meter | None = None) -> Document:
    """Both tables, and the articles that are used nowhere."""
    source = Source(now, particulars, words(language), meter or Meter())
    title = source.say.say("Tables of concordance")
    return framed(source, title, (_lead(source), _from_treaty(source), _from_laws(source)))


def degree(source: Source, requirement: Requirement) -> str:
    """How far the law gives effect to a requirement, in the words of a table of concordance."""
    say, found = source.say, source.finding(requirement)
    if found.verdict is not Verdict.NOT_MET:
        return say.say((_MET | _OTHERS)[found.verdict])
    if requirement.level in _AT_CHOICE:
        return say.say("discretionary, not used")
    if found.citations:
        return say.say("not transposed: the provision falls short or conflicts")
    return say.say("not transposed: no legislation")


def _lead(source: Source) -> Chapter:
    say = source.say
    first = say.say(
        "The first table goes from the treaty to the laws of {state}, the second from the laws to the treaty; each is "
        "the other read backwards. {table} explains the degrees.",
        state=source.state,
        table="{table}",
    )
    heads = (Column(say.say("Degree"), 2.2), Column(say.say("Meaning"), 4.8))
    rows = tuple((plain(say.say(name)), plain(say.say(meaning))) for name, meaning in _DEGREES)
    table = Table("table:degrees", say.say("Degrees of concordance"), heads, rows)
    lead = Para(fill(about(source, first, *translated(source)), table=(Ref("table:degrees"),)), Role.TEXT)
    return Chapter(say.say("About these tables"), (lead, table))


# -- from the treaty to the laws -------------------------------------------------------------------------------------


def _from_treaty(source: Source) -> Chapter:
    checklist = source.now.checklist
    tables = tuple(_section(source, s) for s in checklist.sections if checklist.in_section(s.id))
    cited = sum(len(source.finding(r).citations) for r in checklist.requirements)
    lead = source.say.count(
        "Every requirement of the checklist is listed; {number} passage is quoted.",
        "Every requirement of the checklist is listed; {number} passages are quoted.",
        cited,
    )
    title = source.say.say("From the treaty to the laws")
    return Chapter(title, (Para(plain(lead), Role.TEXT), *tables), wide=True, anchor="concordance:treaty")


def _section(source: Source, section: Section) -> Table:
    say = source.say
    heads = (
        Column(say.say("Provision"), 1.7),
        Column(say.say("Obligation"), 2.0),
        Column(say.say("National act"), 1.15),
        Column(say.say("Article"), 1.1),
        Column(say.say("Text"), 3.35),
        Column(say.say("Degree"), 1.75),
        Column(say.say("To be completed by"), 1.4),
        Column(say.say("Date"), 0.9),
        Column(say.say("Comment"), 2.6),
    )
    rows = [row for r in source.now.checklist.in_section(section.id) for row in _rows(source, r)]
    caption = say.say("Concordance of section {id}: {title}", id=section.id, title=source.text(section.title))
    return Table(f"table:concordance-{section.id}", caption, heads, tuple(rows))


def _rows(source: Source, requirement: Requirement) -> list[tuple[Content, ...]]:
    """A row for each place cited, or one; what holds for the requirement stands in the first."""
    found = source.finding(requirement)
    places = [_place(source, law, place, held) for law, place, held in quoted(source, found)]
    nothing: Content = plain(NONE)
    first, *more = places or [(nothing, nothing, nothing)]
    row: tuple[Content, ...] = (
        (Run(requirement.pinpoint, Look.STRONG),),
        cell(source.text(requirement.title)),
        *first,
        (Run(degree(source, requirement), look_of(found.verdict)),),
        *_completed(source, requirement, found),
        cell(_comment(source, requirement)),
    )
    again: Content = (Run(requirement.pinpoint, Look.MUTED),)
    return [row, *((again, nothing, *place, nothing, nothing, nothing, nothing) for place in more)]


def _place(source: Source, law: Law, place: str, held: list[Citation]) -> tuple[Content, Content, Content]:
    signs = source.say.signs
    said: Content = ()
    for n, citation in enumerate(held):
        said += (Run(signs.semicolon),) if n else ()
        said += (Run(signs.opening), Run(citation.quote, language=law.language), Run(signs.closing))
    return cell(law.short), cell(place), said


def _completed(source: Source, requirement: Requirement, found: Finding) -> tuple[Content, Content]:
    """The act that will complete what is missing, and by when: bills that repair it, else what is recommended."""
    if found.verdict in _DONE:
        return plain(NONE), plain(NONE)
    now, say = source.now, source.say
    bills = [law.short for law in now.laws if _repairs(now, law, requirement)]
    advised = [place_amended(source, r) for r in source.serving(requirement)]
    named = dict.fromkeys([*bills, *(place for place in advised if place)])
    times = dict.fromkeys(r.time_frame.strip() for r in source.serving(requirement) if r.time_frame.strip())
    return cell(say.signs.semicolon.join(named)), cell(say.signs.semicolon.join(times))


def _repairs(now: Assessment, law: Law, requirement: Requirement) -> bool:
    return law.status is Status.BILL and bool(compare_one(now, law.id, requirement).repaired)


def _comment(source: Source, requirement: Requirement) -> str:
    numbers = [recommendation_label(source.say, r.number) for r in source.serving(requirement)]
    advised = source.say.say("Recommended: {numbers}.", numbers=source.say.both(numbers)) if numbers else ""
    return source.say.sentences(source.result_told(requirement), source.rated(source.finding(requirement)), advised)


# -- from the laws to the treaty -------------------------------------------------------------------------------------


def _from_laws(source: Source) -> Chapter:
    say = source.say
    blocks: list[Block] = []
    for law, held in groupby(to_treaty(source.now), lambda used: used.law):
        blocks.append(_used(source, law, list(held)))
    parts = ((_accepted(source), _FOUND), (_unused(source), _NOWHERE))
    for table, lead in parts:
        if table.rows:
            blocks += [Para(fill(say.say(lead), table=(Ref(table.anchor),)), Role.TEXT), table]
    if source.particulars.scope:
        limited = say.say("An article that is used for a requirement outside these limits stands there as unused.")
        blocks.append(Para(plain(limited), Role.TEXT))
    nothing = Para(plain(say.say("No provision is cited yet.")), Role.TEXT)
    title = say.say("From the laws to the treaty")
    return Chapter(title, tuple(blocks) or (nothing,), Kind.BODY, anchor="concordance:laws")


_FOUND = msg("{table} lists articles that were accepted for a requirement and are not cited for it.")
_NOWHERE = msg("{table} lists the articles that nothing uses: neither cited nor accepted for any requirement.")


def _used(source: Source, law: Law, held: list[Used]) -> Table:
    say = source.say
    heads = (
        Column(say.say("Article"), 1.2),
        Column(say.say("Heading"), 2.3),
        Column(say.say("Treaty"), 1.8),
        Column(say.say("Requirement"), 2.8),
        Column(say.say("Degree"), 2.0),
    )
    rows = tuple(row for used in held for row in _answers(source, used))
    caption = say.say("What {law} answers", law=name_of(law, say))
    return Table(f"table:law-{law.id}", caption, heads, rows)


def _answers(source: Source, used: Used) -> list[tuple[Content, ...]]:
    asked = {link.requirement.id: link.requirement for link in used.links}
    name = _article(source, used)
    heading = used.article.heading if used.article else ""
    return [
        (
            cell(name) if not n else (Run(name, Look.MUTED),),
            cell(heading if not n else ""),
            cell(requirement.pinpoint),
            cell(source.text(requirement.title)),
            (Run(degree(source, requirement), look_of(source.finding(requirement).verdict)),),
        )
        for n, requirement in enumerate(asked.values())
    ]


def _article(source: Source, used: Used) -> str:
    text = source.now.texts.get(used.links[0].citation.text)
    if used.article is None or text is None:
        return source.say.say("outside any article")
    place = place_at(text, used.article.first, used.article.first)[:1]
    (printed,) = listed(source.now, used.law, text, (place,))
    return printed.alone or printed.words


def _accepted(source: Source) -> Table:
    say = source.say
    rows = []
    for law, article, requirement in accepted(source.now):
        place = place_at(source.now.text_of(law), article.first, article.first)[:1]
        printed = listed(source.now, law, source.now.text_of(law), (place,)) if place else ()
        name = printed[0].alone or printed[0].words if printed else article.number
        rows.append((cell(law.short), cell(name), cell(requirement.pinpoint), cell(source.text(requirement.title))))
    heads = (
        Column(say.say("National act"), 1.4),
        Column(say.say("Article"), 1.4),
        Column(say.say("Treaty"), 1.8),
        Column(say.say("Requirement"), 3.6),
    )
    return Table("table:accepted", say.say("Accepted and not cited"), heads, tuple(rows))


def _unused(source: Source) -> Table:
    """The articles nobody uses, law by law, neighbours as one."""
    say, now = source.say, source.now
    rows = []
    for law, held in groupby(unused_in(now), lambda one: one[0]):
        text = now.text_of(law)
        articles = [article for _law, article in held]
        printed = listed(now, law, text, [place_at(text, a.first, a.first)[:1] for a in articles])
        rows.append(
            (
                cell(name_of(law, say)),
                cell(say.signs.comma.join(one.words for one in printed)),
                plain(str(len(articles))),
            )
        )
    heads = (
        Column(say.say("National act"), 2.4),
        Column(say.say("Articles used nowhere"), 5.0),
        Column(say.say("Number"), 0.9, number=True),
    )
    return Table("table:unused", say.say("Articles used nowhere"), heads, tuple(rows))
