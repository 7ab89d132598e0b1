"""Annexes: every criterion with its mark, the legislation consulted, and what is still open."""

from gapanalyzer import wording
from gapanalyzer.model.assessment import Verdict
from gapanalyzer.model.checklist import Requirement, Section
from gapanalyzer.model.instrument import Law
from gapanalyzer.report.blocks import Block, Chapter, Column, Content, Kind, Look, Para, Ref, Role, Run, Table, plain
from gapanalyzer.report.findings import mark_look
from gapanalyzer.report.source import Source, cell, fill, held_together, look_of

_FINGERPRINT = 16
"""Hex digits of a text's SHA-256 that are printed; enough to tell texts apart."""


def matrix(source: Source) -> Chapter:
    """Every criterion of the checklist, section by section, on wide pages."""
    say = source.say
    lead = Para(plain(say.say("Every criterion of the checklist is listed with its mark, answered or not.")), Role.TEXT)
    tables = tuple(_section(source, s) for s in source.now.checklist.sections if source.now.checklist.in_section(s.id))
    return Chapter(say.say("Criteria matrix"), (lead, *tables), Kind.ANNEX, wide=True, anchor="annex:matrix")


def _section(source: Source, section: Section) -> Table:
    say = source.say
    heads = (
        Column(say.say("Requirement"), 4.2),
        Column(say.say("No."), 0.6),
        Column(say.say("Criterion"), 6.8),
        Column(say.say("Level"), 1.4),
        Column(say.say("Finding"), 1.4),
    )
    rows = [row for r in source.now.checklist.in_section(section.id) for row in _criteria(source, r)]
    caption = say.say("Criteria of section {id}: {title}", id=section.id, title=source.text(section.title))
    return Table(f"table:matrix-{section.id}", caption, heads, tuple(rows))


def _criteria(source: Source, requirement: Requirement) -> list[tuple[Content, ...]]:
    """A row for each criterion; the first names the requirement and its verdict, the others repeat the pinpoint."""
    found, language = source.finding(requirement), source.language
    verdict = Run(held_together(source.result(found)), look_of(found.verdict))
    pinpoint = Run(requirement.pinpoint, Look.STRONG)
    first: Content = (pinpoint, Run(f" {source.text(requirement.title)} "), verdict)
    return [
        (
            (Run(requirement.pinpoint, Look.MUTED),) if n else first,
            cell(criterion.key),
            cell(source.text(criterion.text)),
            cell(wording.obligation(criterion.level, language)),
            (Run(wording.mark(found.marks.get(criterion.key), language), mark_look(found.marks.get(criterion.key))),),
        )
        for n, criterion in enumerate(requirement.criteria)
    ]


def legislation(source: Source) -> Chapter:
    """The laws consulted, with what is cited from each and the fingerprint of its text."""
    say = source.say
    if not source.now.laws:
        lead: Content = plain(say.say("No instrument has been brought in yet."))
        return Chapter(
            say.say("Legislation consulted"), (Para(lead, Role.TEXT),), Kind.ANNEX, anchor="annex:legislation"
        )
    heads = (
        Column(say.say("Short name"), 1.0),
        Column(say.say("Title"), 2.8),
        Column(say.say("Kind and status"), 1.2),
        Column(say.say("Language"), 1.2),
        Column(say.say("File and fingerprint"), 2.2),
        Column(say.say("Citations"), 1.25, number=True),
    )
    lead = fill(
        say.say(
            "{table} lists the instruments as they were brought in; a fingerprint is the beginning of the SHA-256 of "
            "the text."
        ),
        table=(Ref("table:legislation"),),
    )
    rows = tuple(_law(source, law) for law in source.now.laws)
    table = Table("table:legislation", say.say("Instruments consulted"), heads, rows)
    blocks: tuple[Block, ...] = (Para(lead, Role.TEXT), table, *_verified(source))
    return Chapter(say.say("Legislation consulted"), blocks, Kind.ANNEX, anchor="annex:legislation")


def _verified(source: Source) -> tuple[Para, ...]:
    """When the quotes were compared with the texts, which texts, and how many agree; nothing where nothing is cited."""
    now, say = source.now, source.say
    cited = {c.text for finding in now.findings.values() for c in finding.citations}
    against = [(law.short, sha) for law in now.laws for sha in law.texts if sha in cited]
    if not against:
        return ()
    agreeing, total = source.agreeing()
    said = say.say(
        "Quotes verified on {date} against {texts}: {agreeing} of {total} agree, character by character.",
        date=say.date(source.particulars.date),
        texts=say.both([short + say.aside(sha[:_FINGERPRINT]) for short, sha in against]),
        agreeing=agreeing,
        total=total,
    )
    return (Para(plain(said), Role.TEXT),)


def _law(source: Source, law: Law) -> tuple[Content, ...]:
    language = source.language
    cited = sum(c.text in law.texts for finding in source.now.findings.values() for c in finding.citations)
    text = source.now.texts.get(law.text)
    return (
        cell(law.short),
        cell(law.title),
        cell(f"{wording.kind(law.kind, language)}{source.say.signs.comma}{wording.status(law.status, language)}"),
        cell(wording.language_name(law.language, language)),
        cell(f"{text.source if text else ''} {law.text[:_FINGERPRINT]}"),
        cell(str(cited) if cited else ""),
    )


def still_open(source: Source) -> Chapter:
    """Unanswered, disputed and not assessable: listed, never dropped."""
    blocks: list[Block] = []
    for lead, table in (_unanswered(source), _disputed(source), _beyond(source)):
        if table.rows:
            blocks += [Para(fill(lead, table=(Ref(table.anchor),)), Role.TEXT), table]
    nothing = Para(plain(source.say.say("Every criterion has an answer, and nobody disagrees.")), Role.TEXT)
    return Chapter(source.say.say("What is still open"), tuple(blocks or [nothing]), Kind.ANNEX, anchor="annex:open")


def _unanswered(source: Source) -> tuple[str, Table]:
    say = source.say
    rows = tuple(
        (*_named(source, r), cell(say.signs.comma.join(keys)), cell(wording.evidence(r.evidence, source.language)))
        for r in source.now.checklist.requirements
        if (keys := _keys_open(source, r))
    )
    heads = (*_naming(source), Column(say.say("Open criteria"), 1.2), Column(say.say("Answered by"), 1.8))
    lead = say.say("{table} lists the criteria that nobody has answered, and where an answer can be found.")
    return lead, Table("table:open", say.say("Unanswered criteria"), heads, rows)


def _keys_open(source: Source, requirement: Requirement) -> list[str]:
    found = source.finding(requirement)
    return [c.key for c in requirement.criteria if found.marks.get(c.key) is None and not found.positions]


def _disputed(source: Source) -> tuple[str, Table]:
    say = source.say
    rows = tuple(
        (*_named(source, r), cell(_positions(source, r)))
        for r in source.now.checklist.requirements
        if source.finding(r).verdict is Verdict.DISPUTED
    )
    heads = (*_naming(source), Column(say.say("Positions"), 3.0))
    lead = say.say("{table} lists the requirements on which the assessors disagree.")
    return lead, Table("table:disputed", say.say("Disputed requirements"), heads, rows)


def _positions(source: Source, requirement: Requirement) -> str:
    people, colon = source.now.people, source.say.signs.colon
    said = [
        f"{people[who].name if who in people else who}{colon}{source.result(own)}"
        for who, own in source.finding(requirement).positions.items()
    ]
    return source.say.signs.semicolon.join(said)


def _beyond(source: Source) -> tuple[str, Table]:
    """Requirements that no text can answer, with the evidence named so far."""
    say = source.say
    rows = tuple(
        (*_named(source, r), cell(wording.evidence(r.evidence, source.language)), cell(_evidence(source, r)))
        for r in source.now.checklist.requirements
        if source.finding(r).judgement.why == "nothing_to_assess"
    )
    heads = (*_naming(source), Column(say.say("Answered by"), 1.2), Column(say.say("Evidence named"), 2.6))
    lead = say.say("{table} lists the requirements that could not be assessed from a text.")
    return lead, Table("table:beyond", say.say("Not assessable from a text"), heads, rows)


def _evidence(source: Source, requirement: Requirement) -> str:
    return source.say.signs.semicolon.join(evidence.title for evidence in source.finding(requirement).outside)


def _naming(source: Source) -> tuple[Column, ...]:
    return Column(source.say.say("Treaty"), 1.4), Column(source.say.say("Requirement"), 2.2)


def _named(source: Source, requirement: Requirement) -> tuple[Content, ...]:
    return cell(requirement.pinpoint), cell(source.text(requirement.title))
