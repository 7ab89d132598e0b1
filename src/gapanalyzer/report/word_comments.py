"""The comments of a Word file: what people noted, at the heading it is about, with author, initials and date."""

import datetime as dt

from attrs import define, field

from gapanalyzer.report import word_looks as looks
from gapanalyzer.report.blocks import Remark
from gapanalyzer.report.escaping import attribute
from gapanalyzer.report.word_xml import HEAD, NAMESPACES, paragraph, run

_NOBODY = "GapAnalyzer"
"""Who is named where nobody knows whose note it is: Word wants an author."""
_MOST_INITIALS, _LONGEST = 9, 255
"""Letters Word allows for initials and for the name of an author."""


@define
class Comments:
    """Grows comment by comment; their ids count from 0, apart from those of bookmarks and changes."""

    written: list[str] = field(factory=list)

    def around(self, content: str, remarks: tuple[Remark, ...]) -> str:
        """The runs of a paragraph, with the marks of these comments around them."""
        first = len(self.written)
        self.written += [_comment(n, remark) for n, remark in enumerate(remarks, start=first)]
        numbers = range(first, len(self.written))
        begins = "".join(f'<w:commentRangeStart w:id="{n}"/>' for n in numbers)
        ends = "".join(f'<w:commentRangeEnd w:id="{n}"/><w:r><w:commentReference w:id="{n}"/></w:r>' for n in numbers)
        return begins + content + ends

    def part(self) -> str:
        """The part that holds them, empty where there are none."""
        return f"{HEAD}<w:comments {NAMESPACES}>{''.join(self.written)}</w:comments>" if self.written else ""


def initials(name: str) -> str:
    """The first letters of the words of a name."""
    return "".join(word[0] for word in name.split())[:_MOST_INITIALS]


def _comment(number: int, remark: Remark) -> str:
    who = " ".join(remark.who.split())[:_LONGEST] or _NOBODY
    when = _moment(remark.at)
    date = f' w:date="{when}"' if when else ""
    paragraphs = remark.text.replace("\r\n", "\n").replace("\r", "\n").split("\n\n")
    mark = "<w:r><w:annotationRef/></w:r>"
    said = [paragraph((mark if n == 0 else "") + run(text), looks.NOTE) for n, text in enumerate(paragraphs)]
    return (
        f'<w:comment w:id="{number}" w:author="{attribute(who)}"{date} w:initials="{attribute(initials(who))}">'
        f"{''.join(said)}</w:comment>"
    )


def _moment(at: str) -> str:
    """The second, in the time the file counts in; empty where it is no moment."""
    try:
        moment = dt.datetime.fromisoformat(at)
        known = moment.astimezone(dt.UTC) if moment.tzinfo else moment
    except (ValueError, OverflowError):
        return ""
    return f"{known.replace(tzinfo=None).isoformat(timespec='seconds')}Z"
