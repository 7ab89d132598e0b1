"""What the control words of rich text mean to a reader of laws: signs, groups without text of the law."""

from collections.abc import Mapping


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


SIGNS: Mapping[str, str] = {
    "tab": "\t", "line": "\n", "lbr": "\n", "emdash": "\u2014", "endash": "\u2013", "lquote": "\u2018",
    "rquote": "\u2019", "ldblquote": "\u201c", "rdblquote": "\u201d", "bullet": "\u2022", "emspace": " ",
    "enspace": " ", "qmspace": " ", "~": " ", "_": "-", "-": "\u00ad", "\\": "\\", "{": "{", "}": "}", "zwj": "\u200d",
    "zwnj": "\u200c", "ltrmark": "\u200e", "rtlmark": "\u200f", "column": " ",
}  # fmt: skip
"""Words that stand for a character."""
UNREAD = _set(
    """colortbl filetbl listtable listoverridetable revtbl rsidtbl pict nonshppict objdata atnid atnauthor atndate
    atnref xe rxe tc tcn fldinst sp shprslt ftnsep ftnsepc ftncn aftnsep aftnsepc aftncn pntxta pntxtb pn
    template generator background nonesttables nesttableprops private pgptbl datafield formfield objclass
    objname comment bkmkstart bkmkend ud"""
)
"""Groups that hold nothing printed."""
ASIDE = _set("header headerl headerr headerf footer footerl footerr footerf annotation")
"""Groups that hold what is printed on every page, or in the margin."""
STARRED = ASIDE | _set("footnote shpinst do shptxt dptxbxtext listtext pntext")
"""Groups that a simpler reader may leave out and we do not."""
LABELS = _set("listtext pntext")
END_OF_PARAGRAPH = _set("par sect nestcell \n \r")
ENCODINGS: Mapping[str, int] = {"mac": 10000, "pc": 437, "pca": 850}
