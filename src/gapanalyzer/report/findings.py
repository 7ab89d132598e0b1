"""One chapter per section of the checklist, one finding per requirement."""

from gapanalyzer import wording
from gapanalyzer.assess.verdict import considered
from gapanalyzer.model.assessment import Field, Finding, Mark, Verdict
from gapanalyzer.model.checklist import Criterion, Requirement, Section
from gapanalyzer.model.printed import FINDING, Address
from gapanalyzer.report.blocks import (
    Block,
    Chapter,
    Choice,
    Column,
    Content,
    Heading,
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
from gapanalyzer.report.recommended import recommendations
from gapanalyzer.report.remarks import remarks
from gapanalyzer.report.source import Source, cell, fill, held_together, lines, look_of
from gapanalyzer.report.tally import Tally, graded_columns
from gapanalyzer.wording.scales import Grade

_SHORT = frozenset({Verdict.MET, Verdict.NOT_APPLICABLE})
MARKS = {Mark.FOUND: Look.MET, Mark.WIDER: Look.WIDER, Mark.MISSING: Look.NOT_MET}


def chapters(source: Source) -> list[Chapter]:
    """A chapter for every section somebody has begun, and one for all the others together."""
    sections = [s for s in source.now.checklist.sections if source.now.checklist.in_section(s.id)]
    begun = [s for s in sections if any(source.shown(r) for r in source.now.checklist.in_section(s.id))]
    rest = [s for s in sections if s not in begun]
    return [*(_chapter(source, section) for section in begun), *([_not_begun(source, rest)] if rest else [])]


def _not_begun(source: Source, sections: list[Section]) -> Chapter:
    blocks = tuple(
        Para(
            (
                Run(source.text(s.title) + source.say.signs.stop + source.say.signs.between),
                *_not_yet(source, list(source.now.checklist.in_section(s.id))),
            )
        )
        for s in sections
    )
    return Chapter(source.say.say("Sections not begun"), blocks, anchor="sections-not-begun")


def _chapter(source: Source, section: Section) -> Chapter:
    """The findings of one section; what nobody has answered is named at the end."""
    requirements = source.now.checklist.in_section(section.id)
    told = [r for r in requirements if source.shown(r)]
    left = [r for r in requirements if not source.shown(r)]
    blocks: list[Block] = [Para(_overview(source, requirements))]
    for requirement in told:
        blocks += finding(source, requirement)
    if left:
        blocks += [Heading(source.say.say("Not yet answered")), Para(_not_yet(source, left))]
    return Chapter(source.text(section.title), tuple(blocks), anchor=f"section:{section.id}")


def _overview(source: Source, requirements: tuple[Requirement, ...]) -> Content:
    say = source.say
    tally = Tally.of(source.now, requirements)
    grades = (*graded_columns(source.particulars.scale, [tally]), Grade(Verdict.CONTEXT))
    results = say.both(source.result_counted(g, tally.number(g)) for g in grades if tally.number(g))
    return plain(
        say.count(
            "This section has {number} requirement: {results}.",
            "This section has {number} requirements: {results}.",
            tally.total,
            results=results,
        )
    )


def _not_yet(source: Source, left: list[Requirement]) -> Content:
    say = source.say
    names = say.signs.semicolon.join(source.named(r) for r in left)
    sentence = say.count(
        "{number} requirement has not been answered yet ({annex}): {names}.",
        "{number} requirements have not been answered yet ({annex}): {names}.",
        len(left),
        annex="{annex}",
        names="{names}",
    )
    return fill(sentence, annex=(Ref("annex:open"),), names=names)


def finding(source: Source, requirement: Requirement) -> list[Block]:
    """Half a page on one requirement; three lines where it is met."""
    found = source.finding(requirement)
    short = found.verdict in _SHORT
    blocks: list[Block] = [
        Heading(source.text(requirement.title), anchor=f"finding:{requirement.id}"),
        Para(_head(source, requirement, found), Role.HEAD),
    ]
    blocks += _short(source, requirement, found) if short else _full(source, requirement, found)
    blocks += recommendations(source, requirement)
    blocks += _labelled(source, requirement, found, Field.GOOD_PRACTICE)
    blocks += _labelled(source, requirement, found, Field.ASSISTANCE_NEED)
    return blocks + remarks(source, requirement)


def _head(source: Source, requirement: Requirement, found: Finding) -> Content:
    say = source.say
    level = wording.obligation(requirement.level, say.language)
    core = " · " + say.say("core") if requirement.core else ""
    options = tuple(held_together(source.result(grade)) for grade in source.grades())
    chosen = held_together(source.result(found))
    verdict = Choice(address(requirement, "verdict"), chosen, options, look_of(found.verdict))
    name = Run(requirement.pinpoint, Look.STRONG)
    return name, Run(f" · {level}{core} · "), Run(requirement.id, Look.MUTED), Tab(), verdict


def _short(source: Source, requirement: Requirement, found: Finding) -> list[Block]:
    """Why it is met and where, in one paragraph; the analysis where there is one."""
    first: Content = plain(source.why(found))
    law = cited(source, found)
    outside = _outside(source, found)
    first += (Run(source.say.signs.between), *law) if law else ()
    first += (Run(source.say.signs.between), *outside) if outside else ()
    return [Para(first, anchor=f"paragraph:{requirement.id}"), *_written(requirement, found, Field.ANALYSIS)]


def _full(source: Source, requirement: Requirement, found: Finding) -> list[Block]:
    say = source.say
    law = cited(source, found) or plain(say.say("No provision of the laws examined is cited."))
    blocks: list[Block] = [
        Para(plain(source.text(requirement.question)), Role.QUESTION),
        Para(plain(say.say("What the law says")), Role.LABEL),
        Para(law, anchor=f"paragraph:{requirement.id}"),
    ]
    if outside := _outside(source, found):
        blocks += [Para(plain(say.say("Evidence outside the laws")), Role.LABEL), Para(outside)]
    blocks += [Para(plain(say.say("Analysis")), Role.LABEL), Para(_why(source, requirement, found))]
    blocks += [Para(plain(rated))] if (rated := source.rated(found)) else []
    blocks += [Para(_position(source, requirement, who)) for who in sorted(found.positions)]
    blocks += _written(requirement, found, Field.ANALYSIS)
    blocks.append(_criteria(source, requirement, found))
    return blocks


def _why(source: Source, requirement: Requirement, found: Finding) -> Content:
    """The sentence that says why, with the table of the criteria in brackets before its full stop."""
    sentence, stop = source.why(found), source.say.signs.stop
    bare = sentence.removesuffix(stop)
    see = fill(source.say.aside("{table}"), table=(Ref(f"table:{requirement.id}"),))
    return (Run(bare), *see, Run(stop)) if bare != sentence else (Run(sentence), *see)


def _position(source: Source, requirement: Requirement, who: str) -> Content:
    found = source.finding(requirement)
    person = next((p.name for p in source.now.people.values() if p.id == who), who)
    own = next(f for identity, f in found.positions.items() if identity == who)
    return plain(f"{person}{source.say.signs.colon}{source.why(own)}")


def _outside(source: Source, found: Finding) -> Content:
    """Evidence outside the laws: "Title (place, date); Title (place, date)."."""
    named = []
    signs = source.say.signs
    for evidence in found.outside:
        where = signs.comma.join(
            part.strip() for part in (evidence.place, source.say.date_in(evidence.date)) if part.strip()
        )
        named.append(evidence.title.strip() + (source.say.aside(where) if where else ""))
    return plain(signs.semicolon.join(named) + signs.stop) if named else ()


def _labelled(source: Source, requirement: Requirement, found: Finding, which: Field) -> list[Block]:
    said = _written(requirement, found, which)
    return [Para(plain(wording.field_name(which, source.language)), Role.LABEL), *said] if said else []


def _written(requirement: Requirement, found: Finding, which: Field) -> list[Block]:
    """The paragraphs of a text that a person wrote and a reader may edit."""
    return [Para(plain(paragraph), id=address(requirement, which)) for paragraph in lines(found.text(which))]


def address(requirement: Requirement, part: str) -> str:
    """The address of a text of a finding."""
    return str(Address(FINDING, requirement.id, part))


def _criteria(source: Source, requirement: Requirement, found: Finding) -> Table:
    say = source.say
    counted = {c.key for c in considered(requirement, source.now.state)}
    heads = (
        Column(say.say("No."), 0.55),
        Column(say.say("Criterion"), 4.25),
        Column(say.say("Level"), 1.45),
        Column(say.say("Finding"), 1.15),
    )
    rows = tuple(
        (
            cell(criterion.key),
            cell(source.text(criterion.text)),
            cell(_level(source, criterion, counted)),
            (
                Run(
                    wording.mark(found.marks.get(criterion.key), say.language),
                    mark_look(found.marks.get(criterion.key)),
                ),
            ),
        )
        for criterion in requirement.criteria
    )
    caption = say.say("Criteria of {pinpoint}", pinpoint=requirement.pinpoint)
    return Table(f"table:{requirement.id}", caption, heads, rows)


def _level(source: Source, criterion: Criterion, counted: set[str]) -> str:
    level = wording.obligation(criterion.level, source.language)
    counts = criterion.key in counted or not criterion.level.is_duty
    return level if counts else source.say.signs.comma.join((level, source.say.say("not bound")))


def mark_look(mark: Mark | None) -> Look:
    """How a mark looks; no mark looks open."""
    return MARKS.get(mark, Look.OPEN) if mark else Look.OPEN
