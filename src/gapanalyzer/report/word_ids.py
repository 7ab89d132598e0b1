"""Content controls and hidden bookmarks around what a reader may edit, so that it can be read back (model/printed)."""

from gapanalyzer.model.printed import Address, bookmark
from gapanalyzer.report.escaping import attribute
from gapanalyzer.wording import Words, msg

_TITLES = {
    "verdict": msg("Verdict"),
    "analysis": msg("Analysis"),
    "good_practice": msg("Good practice"),
    "assistance_need": msg("Technical assistance needed"),
    "note": msg("Note"),
    "text": msg("Recommendation"),
    "addressee": msg("Addressee"),
    "priority": msg("Priority"),
    "time_frame": msg("Time frame"),
    "draft": msg("Proposed wording"),
}
_LONGEST = 64
"""Characters Word allows in the title and in the tag of a control."""


def marks(number: int, address: str, words: str) -> tuple[str, str]:
    """The beginning and the end of the hidden bookmark around words that stand under an address."""
    name = bookmark(address, words)
    return f'<w:bookmarkStart w:id="{number}" w:name="{name}"/>', f'<w:bookmarkEnd w:id="{number}"/>'


def control(number: int, address: str, content: str, say: Words, kind: str = "") -> str:
    """Runs or paragraphs in a content control; `kind` is the element that says what sort, nothing for rich text."""
    found = Address.read(address)
    title = say.say(_TITLES[found.part]) if found else ""
    return (
        f'<w:sdt><w:sdtPr><w:alias w:val="{attribute(title)[:_LONGEST]}"/><w:tag w:val="{attribute(address)}"/>'
        f'<w:id w:val="{number}"/>{kind}</w:sdtPr><w:sdtContent>{content}</w:sdtContent></w:sdt>'
    )
