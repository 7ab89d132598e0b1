"""Arabic lines of a PDF put right: the letters of a lam-alef in their order, brackets the way round they are read.

PDFium turns right-to-left lines around letter by letter. One sign that prints two letters comes out with these
exchanged; that it is one sign shows in that both have the same box. Brackets, drawn mirrored, come out the wrong way.
"""

import re

from gapanalyzer.legislation.reading.read_pdf_looks import Looks

_ARABIC = re.compile("[\u0621-\u064a\ufb50-\ufdff\ufe70-\ufefc]")
_ALEF_LAM = re.compile("[اأإآ]ل")
_INVERTED = re.compile(r"\)[^()]*\(")
_UPRIGHT = re.compile(r"\([^()]*\)")
_TURNED = str.maketrans("()[]", ")(][")


def put_right(looks: Looks, words: str, first: int) -> str:
    """The words of a line whose first character is number `first` of the page; lines without Arabic come back as is."""
    if words.isascii() or not _ARABIC.search(words):
        return words
    swapped = _ALEF_LAM.sub(
        lambda match: match.group()[::-1] if _one_sign(looks, first + match.start()) else match.group(), words
    )
    inverted = len(_INVERTED.findall(swapped)) > len(_UPRIGHT.findall(swapped))
    return swapped.translate(_TURNED) if inverted else swapped


def _one_sign(looks: Looks, at: int) -> bool:
    """Whether this character and the next are printed by one sign."""
    one, other = looks.box(at), looks.box(at + 1)
    return any(one) and one[0] == other[0] and one[2] == other[2]
