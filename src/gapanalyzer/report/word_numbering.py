"""The numbering of a report: headings, paragraphs, annexes and lettered lists."""

from gapanalyzer.report import word_looks as looks
from gapanalyzer.report.blocks import Role
from gapanalyzer.report.escaping import attribute
from gapanalyzer.report.numbers import Form, numbers
from gapanalyzer.report.word_xml import HEAD, NAMESPACES
from gapanalyzer.wording import Words

HEADINGS, PARAGRAPHS, ANNEXES, FIRST_LIST = 1, 2, 3, 4
"""Ids of the lists: the styles of a template name the first three; every lettered list has its own from there."""
OF_HEADINGS = 1
"""The level of headings below chapters and, in the list of those, below annexes: in each they begin anew."""
OF_PARAGRAPHS = 2
"""The level of paragraphs in their list, below those of headings: they are counted on through all chapters."""
_INDENT = 567
_COUNTED = Form("decimal", str, "{}.", "tab")


def numbering(say: Words, lists: int) -> str:
    """The part for a report with so many lettered lists."""
    forms = numbers(say.language)
    annex = say.say("Annex {number}", number="%1")
    kinds = (
        _kind(
            0,
            _level(0, forms.chapter, "%1", looks.HEADINGS[1]),
            _level(OF_HEADINGS, forms.heading, "%2", looks.HEADINGS[2]),
        ),
        _kind(1, *(_level(n, _COUNTED, f"%{n + 1}") for n in range(OF_PARAGRAPHS)), _paragraphs()),
        _kind(2, _level(0, forms.annex, annex, looks.ANNEX), _level(OF_HEADINGS, forms.heading, "%2")),
        _kind(3, _level(0, forms.item, "%1")),
    )
    used = "".join(f'<w:num w:numId="{n + 1}"><w:abstractNumId w:val="{n}"/></w:num>' for n in range(4))
    further = "".join(
        f'<w:num w:numId="{FIRST_LIST + n}"><w:abstractNumId w:val="3"/>'
        '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>'
        for n in range(1, lists)
    )
    return f"{HEAD}<w:numbering {NAMESPACES}>{''.join(kinds)}{used}{further}</w:numbering>"


def _kind(number: int, *levels: str) -> str:
    several = "multilevel" if len(levels) > 1 else "singleLevel"
    kind = f'<w:multiLevelType w:val="{several}"/>'
    return f'<w:abstractNum w:abstractNumId="{number}">{kind}{"".join(levels)}</w:abstractNum>'


def _paragraphs() -> str:
    return _level(OF_PARAGRAPHS, _COUNTED, f"%{OF_PARAGRAPHS + 1}", looks.PARAGRAPHS[Role.NUMBERED])


def _level(number: int, form: Form, text: str, style: str = "") -> str:
    named = f'<w:pStyle w:val="{style}"/>' if style else ""
    left = _INDENT if form.after == "tab" else 0
    printed = attribute(form.around.format(text))
    return (
        f'<w:lvl w:ilvl="{number}"><w:start w:val="1"/><w:numFmt w:val="{form.word}"/>{named}'
        f'<w:suff w:val="{form.after}"/><w:lvlText w:val="{printed}"/><w:lvlJc w:val="left"/>'
        f'<w:pPr><w:ind w:left="{left}" w:hanging="{left}"/></w:pPr></w:lvl>'
    )
