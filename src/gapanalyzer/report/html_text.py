"""Small pieces of HTML: nothing in a text is ever a tag."""

import hashlib
import re

from gapanalyzer.report.blocks import Anchor, Look
from gapanalyzer.report.escaping import escaped

_TAGS = {
    Look.STRONG: ("<strong>", "</strong>"),
    Look.MUTED: ('<span class="muted">', "</span>"),
    Look.INSERTED: ("<ins>", "</ins>"),
    Look.DELETED: ("<del>", "</del>"),
}
_VERDICTS = {Look.MET, Look.WIDER, Look.PARTLY, Look.NOT_MET, Look.OPEN}
_CODE = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*")
_READABLE = 32


def element(name: str, content: str, classes: str = "", more: str = "") -> str:
    """An element around content that is HTML already."""
    said = f' class="{classes}"' if classes else ""
    return f"<{name}{said}{more}>{content}</{name}>"


def identity(anchor: Anchor) -> str:
    """The `id` of a place, the same in every report; nothing where it has no anchor."""
    return f' id="{name_of(anchor)}"' if anchor else ""


def name_of(anchor: Anchor) -> str:
    """A name for an anchor that stands in an address as it is, and unique."""
    readable = re.sub(r"[^A-Za-z0-9]+", "-", anchor)[:_READABLE].strip("-")
    return f"{readable}-{hashlib.sha256(anchor.encode('utf-8', 'surrogatepass')).hexdigest()[:8]}"


def link(anchor: Anchor, words: str, classes: str = "") -> str:
    """A link inside the page; its words are HTML already."""
    return element("a", words, classes, f' href="#{name_of(anchor)}"')


def text(words: str) -> str:
    """Words from outside: line feeds are breaks, tabs are spaces of their width."""
    return escaped(words).replace("\t", "\u2003").replace("\n", "<br>")


def run(words: str, look: Look, language: str, page: str) -> str:
    """Words in a look; in another language than the page they say which."""
    said = text(words)
    if language != page and _CODE.fullmatch(language):
        said = element("span", said, more=f' lang="{language}" dir="auto"')
    before, after = _TAGS.get(look, ("", ""))
    if look in _VERDICTS:
        before, after = f'<span class="verdict {look.replace("_", "-")}">', "</span>"
    return f"{before}{said}{after}"
