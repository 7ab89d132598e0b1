"""The footnotes of a Word file: the rules above them, then every note."""

from gapanalyzer.report import word_looks as looks
from gapanalyzer.report.word_xml import HEAD, NAMESPACES

_RULES = (("separator", -1), ("continuationSeparator", 0))


def notes_part(notes: list[str]) -> str:
    """The part that holds these notes."""
    rules = "".join(
        f'<w:footnote w:type="{kind}" w:id="{number}"><w:p><w:pPr><w:pStyle w:val="{looks.NOTE}"/></w:pPr>'
        f"<w:r><w:{kind}/></w:r></w:p></w:footnote>"
        for kind, number in _RULES
    )
    return f"{HEAD}<w:footnotes {NAMESPACES}>{rules}{''.join(notes)}</w:footnotes>"
