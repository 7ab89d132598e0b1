"""Chapter II: how the comparison was made and what it cannot say."""

from gapanalyzer.model.assessment import Rating, Verdict
from gapanalyzer.model.checklist import Evidence, Obligation
from gapanalyzer.report.blocks import Block, Chapter, Column, Content, Heading, Para, Ref, Run, Table, plain
from gapanalyzer.report.frame import limits, unchecked
from gapanalyzer.report.front import instrument
from gapanalyzer.report.source import Source, cell, fill, look_of
from gapanalyzer.wording import msg
from gapanalyzer.wording.scales import Grade

_SCALE = {
    Verdict.MET: msg("every element that counts is found in the law"),
    Verdict.MET_WIDER: msg("every element is found, and the law goes further than the treaty asks; this is no gap"),
    Verdict.PARTLY: msg("some elements are found and some are missing"),
    Verdict.NOT_MET: msg("no element is found"),
    Verdict.NOT_ASSESSED: msg("an element is still unanswered, or nothing can be assessed from a text"),
    Verdict.NOT_APPLICABLE: msg("the State is not bound by the instrument, or a written reason says why"),
    Verdict.DISPUTED: msg("the assessors have reached different results and have not decided"),
    Verdict.CONTEXT: msg("shown for information, not scored"),
}
_RATINGS = {
    Rating.LARGELY: msg("some elements are missing, and the assessors hold the shortcomings to be minor"),
    Rating.PARTIALLY: msg("some elements are missing, and the assessors hold the shortcomings to be moderate"),
    None: msg("some elements are missing, and the assessors have not rated how grave that is"),
}

_OURS = msg("the GapAnalyzer project, in its own words")
"""Who wrote the checklists that come with the program, as their files say it."""


def _meaning(grade: Grade) -> str:
    return _RATINGS[grade.rating] if grade.asks else _SCALE[grade.verdict]


def method(source: Source) -> Chapter:
    """Checklist, scale, sources and limits."""
    say = source.say
    blocks: list[Block] = [
        Heading(say.say("Checklist and scale")),
        *(Para(content) for content in _checklist(source)),
        _scale(source),
        Heading(say.say("Sources and quotations")),
        *(Para(plain(sentence)) if isinstance(sentence, str) else Para(sentence) for sentence in _sources(source)),
        Heading(say.say("Limits")),
        *(Para(plain(sentence)) for sentence in _limits(source)),
    ]
    if source.now.checklist.treaties:
        blocks += [Heading(say.say("Abbreviations")), Para(_see_abbreviations(source)), _abbreviations(source)]
    return Chapter(say.say("Method and limits"), tuple(blocks))


def _checklist(source: Source) -> list[Content]:
    say, checklist = source.say, source.now.checklist
    criteria = sum(len(r.criteria) for r in checklist.requirements)
    first = say.say(
        "The checklist “{title}”, edition {edition}, states the {instrument} as {requirements} requirements with "
        "{criteria} criteria in {sections} sections.",
        title=source.text(checklist.title),
        edition=checklist.edition,
        instrument=instrument(source),
        requirements=len(checklist.requirements),
        criteria=criteria,
        sections=len(checklist.sections),
    )
    provider = say.say(_OURS) if checklist.provider.casefold() == _OURS.casefold() else checklist.provider
    written = say.say("It was written by {provider}.", provider=provider) if provider else ""
    levels = say.say(
        "Each requirement has a level, which follows the wording of the treaty. Only duties can show a gap; what is to "
        "be considered, options and good practice are shown for information. A duty that rests on another instrument "
        "counts only where the State is bound by it."
    )
    marks = say.say(
        "Each criterion is marked as found in the law, wider than the treaty asks, missing, or not assessable from a "
        "text. The verdict on a requirement follows from the marks by one rule, which {table} shows; a departure from "
        "the rule is printed with its reason. No percentage of compliance is given, because requirements differ in "
        "weight."
    )
    return [
        plain(say.sentences(first, limits(source), written)),
        plain(levels),
        fill(marks, table=(Ref("table:scale"),)),
    ]


def _scale(source: Source) -> Table:
    say = source.say
    rows = tuple(
        ((Run(source.result(grade), look_of(grade.verdict)),), plain(say.say(_meaning(grade))))
        for grade in source.grades(tuple(_SCALE))
    )
    heads = (Column(say.say("Verdict"), 1.6), Column(say.say("Meaning"), 4.4))
    return Table("table:scale", say.say("The scale of verdicts"), heads, rows)


def _sources(source: Source) -> list[Content | str]:
    say, now = source.say, source.now
    consulted = say.say("No instrument has been brought in yet.")
    if now.laws:
        consulted = say.count(
            "The assessors consulted {number} instrument; {annex} lists it.",
            "The assessors consulted {number} instruments; {annex} lists them.",
            len(now.laws),
            annex="{annex}",
        )
    day = source.brought_in
    told = say.say(
        "The law was examined as the texts brought in by {date} give it; they themselves say which amendments they "
        "include.",
        date=say.date(day),
    ) if day else ""  # fmt: skip
    return [fill(consulted, annex=(Ref("annex:legislation"),)), *([told] if told else []), *_verified(source)]


def _verified(source: Source) -> list[str]:
    """Compares every quotation with the text it was taken from, here and now."""
    say, (sound, total) = source.say, source.agreeing()
    if not total:
        return []
    said = say.count(
        "The report quotes {number} passage; it was compared, character by character, with the text it comes from.",
        "The report quotes {number} passages; they were compared, character by character, with the texts they come "
        "from.",
        total,
    )
    result = (
        say.say("All agree.")
        if sound == total
        else say.count(
            "One of them does not agree and wants a second look.",
            "Of these, {number} do not agree and want a second look.",
            total - sound,
        )
    )
    return [say.sentences(said, result)]


def _limits(source: Source) -> list[str]:
    say, now = source.say, source.now
    beyond = sum(r.evidence in {Evidence.PRACTICE, Evidence.TREATY} for r in now.checklist.requirements)
    said = [
        say.say(
            "The report compares texts. It does not assess how the law is applied, and a provision that was not "
            "brought in cannot be seen; “missing” means missing from the texts examined."
        )
    ]
    if beyond:
        said.append(
            say.count(
                "Of the requirements, {number} can only be answered from treaty records or from practice; evidence "
                "outside the laws is named where the assessors recorded it.",
                "Of the requirements, {number} can only be answered from treaty records or from practice; evidence "
                "outside the laws is named where the assessors recorded it.",
                beyond,
            )
        )
    if any(r.level is Obligation.QUALIFIED for r in now.checklist.requirements):
        said.append(
            say.say(
                "Some duties are qualified by the treaty itself (“subject to the basic concepts of the legal system”, "
                "“within available means”); there the analysis says whether a lawful limit was relied on."
            )
        )
    said += translated(source)
    said.append(say.say("The verdicts are those of the assessors named on the cover and bind nobody else."))
    return said


def translated(source: Source) -> list[str]:
    """What of the checklist stands in English for want of a translation, and that nobody has checked the rest."""
    say, requirements = source.say, source.now.checklist.requirements
    missing = sum(not r.translated_into(source.language) for r in requirements)
    untitled = sum(not r.title.has(source.language) for r in requirements)
    if untitled == len(requirements):
        return [say.say("The checklist is not translated into this language yet; its words stand in English.")]
    said = []
    if untitled:
        said.append(
            say.count(
                "Shown in English, because it is not translated yet: {number} of the {total} requirements.",
                "Shown in English, because they are not translated yet: {number} of the {total} requirements.",
                missing,
                total=len(requirements),
            )
        )
    elif missing:
        said.append(
            say.count(
                "Translated by title only: {number} of the {total} requirements; its question and criteria stand in "
                "English.",
                "Translated by title only: {number} of the {total} requirements; their questions and criteria stand in "
                "English.",
                missing,
                total=len(requirements),
            )
        )
    return [*said, *filter(None, [unchecked(source)])]


def _see_abbreviations(source: Source) -> Content:
    sentence = source.say.say("Treaty articles are cited by the short names of {table}, as in “{example}”.")
    example = next((r.pinpoint for r in source.now.checklist.requirements), "")
    return fill(sentence, table=(Ref("table:abbreviations"),), example=example)


def _abbreviations(source: Source) -> Table:
    say = source.say
    treaties = [(code, source.text(title)) for code, title in source.now.checklist.treaties.items()]
    known = source.now.checklist.treaties
    laws = [(law.short, law.title) for law in source.now.laws if law.short not in known and law.short != law.title]
    rows = tuple((cell(short), cell(full)) for short, full in treaties + laws)
    heads = (Column(say.say("Short name"), 1.2), Column(say.say("Title"), 4.8))
    return Table("table:abbreviations", say.say("Treaties and laws by their short names"), heads, rows)
