"""Where a law that amends other laws puts in their words: inside quotation marks, or after a sentence that says so.

One walk over the text keeps the number the law itself has reached. Inside a quotation whose marks do not balance, the
law's own next number ends it. Without marks, a unit directly below "is replaced by the following:" is quoted where its
number is not the law's next one or is the one the sentence names, and so are those after it up to the law's next.
"""

import re
from collections.abc import Mapping, Sequence

from attrs import define, field, frozen

from gapanalyzer.legislation.structure.after_law import enacts
from gapanalyzer.legislation.structure.amending_words import Cue, amends, cue
from gapanalyzer.legislation.structure.candidates import COUNTED, LAST_RESORT, TRANSITORY, Candidate, candidate_at
from gapanalyzer.legislation.structure.containers import Container
from gapanalyzer.legislation.structure.keywords import BARE
from gapanalyzer.legislation.structure.lines import Lines
from gapanalyzer.legislation.structure.numbers import step
from gapanalyzer.legislation.structure.quotes import Marks, Span, marks_of

_PLAUSIBLE = 0.5
_HEADS_A_UNIT = re.compile(r"[(（]\w{1,4}[)）]|\w{1,4}\.\s|[^\W\d_]{1,12}\.?\s*\d|第")
_HEADINGS_BETWEEN = 2
_SENTENCE = 6
_LONGEST_HEADING = 120
_FORMULA = 3
"""How many lines the enacting formula may take."""
_NEXT = 0.4
_REMEMBERED = 2
_FIRST_WORDS = 80
_FAR = 3.0
"""From what price on a number is far from the law's own next one."""


@frozen
class Quotation:
    """Words of another law: lines `first` to `last`; on the first they begin at column `start`."""

    first: int
    start: int
    last: int
    heads: bool = True
    """Whether it begins at the head of its first line."""

    @property
    def inner(self) -> range:
        """The lines that begin inside it."""
        return range(self.first + (not self.heads), self.last + 1)


@define
class _Own:
    """How far the law's own numbering has come, family by family."""

    last: dict[str, Candidate] = field(factory=dict)
    recent: dict[str, list[Candidate]] = field(factory=dict)
    """The latest of each family: a line that only refers to an article may be among them."""

    def reach(self, candidate: Candidate) -> None:
        """Take a number for the law's own."""
        self.last[candidate.family] = candidate
        self.recent[candidate.family] = [*self.recent.get(candidate.family, ())[-_REMEMBERED:], candidate]

    def next_is(self, candidate: Candidate) -> bool:
        """Whether it carries the law's own next number: one that is put in ("5 bis" after 5) is none."""
        recent = self.recent.get(candidate.family, ())
        if candidate.number.series == TRANSITORY:
            return True
        return all(one.number.key != candidate.number.key for one in recent) and any(
            follows(one, candidate) and len(candidate.number.tail) <= len(one.number.tail) for one in recent
        )


@define
class _Unmarked:
    """A quotation without marks, still open."""

    first: int
    named: bool
    """Whether the sentence that leads to it names its first unit."""
    style: tuple[bool, bool] | None
    outer: tuple[bool, bool] | None
    units: list[Candidate] = field(factory=list)
    cues: list[Cue] = field(factory=list)

    def add(self, unit: Candidate, led: Cue | None) -> None:
        """Take in a further unit, and the sentence that leads to it where there is one."""
        self.units.append(unit)
        if led is not None:
            self.cues.append(led)


def follows(before: Candidate | None, after: Candidate) -> bool:
    """Whether one number comes directly after another."""
    return before is not None and 0 <= step(before.number, after.number) <= _NEXT


def find_quotations(
    lines: Lines, candidates: Sequence[Candidate], containers: Sequence[Container]
) -> tuple[Quotation, ...]:
    """All quotations that hold whole lines or the head of a unit, in the order of the text."""
    marks = marks_of(lines.lines)
    at_line: dict[int, list[Candidate]] = {}
    for candidate in candidates:
        at_line.setdefault(candidate.at, []).append(candidate)
    walk = _Walk(lines, marks, at_line, frozenset(c.at for c in containers if c.rank < 0))
    at = 0
    while at < len(lines.lines):
        at = walk.line(at)
    walk.close(len(lines.lines) - 1, resumed=False)
    return tuple(walk.found)


@define
class _Walk:
    """The walk over the lines, and what it has found."""

    lines: Lines
    marks: Marks
    at_line: Mapping[int, Sequence[Candidate]]
    outside: frozenset[int]
    """Headings that stand in no quotation: transitory provisions, schedules."""
    own: _Own = field(factory=_Own)
    found: list[Quotation] = field(factory=list)
    open: _Unmarked | None = None
    quoted_to: int = -1
    quoted_cue: Cue | None = None
    """The sentence that led to the latest quotation in marks: a unit right below may belong to it as well."""

    def line(self, at: int) -> int:
        """Read one line, or a whole quotation that begins on it; the next line to read."""
        if at in self.outside:
            self.close(at - 1, resumed=False)
        span = self.marks.opened_on(at, _HEADS_A_UNIT.match)
        inside = span is not None and not self._head_is_quoted(at, span)
        if inside:
            self._plain(at)
        quotation = self._cut(span) if span else None
        if quotation is None:
            if not inside:
                self._plain(at)
            return at + 1
        if self.open is None:
            self.found.append(quotation)
        self.quoted_cue = (self._cue(at) or self.quoted_cue) if quotation.heads else None
        self.quoted_to = quotation.last
        return quotation.last + 1

    def _head_is_quoted(self, at: int, span: Span) -> bool:
        return self.lines.lines[at].text[: span.start].strip("«“„「『\"‘’`' #*>([") == ""

    def _cut(self, span: Span) -> Quotation | None:
        """A span of marks as a quotation; it ends before the law's own next number, as where a closing mark is lost."""
        if span.speck and self._cue(span.first) is None:
            return None
        heads = self._head_is_quoted(span.first, span)
        if heads and self._enacted(span.first):
            return None
        head = candidate_at(self.lines, span.first, span.start)
        if heads and head is not None and self._own_law(head, span):
            return None
        inner: dict[str, Candidate] = {}
        if head is not None:
            inner[head.family] = head
        for at in range(span.first + 1, span.last + 1):
            for candidate in self.at_line.get(at, ()):
                if candidate.family in LAST_RESORT - {COUNTED} or candidate.worth < _PLAUSIBLE:
                    continue
                before = inner.get(candidate.family)
                own = self._resumes(candidate, before) or (not span.directed and self._is_first(candidate))
                if own and (candidate.family != BARE or before is not None or head is None):
                    return Quotation(span.first, span.start, at - 1, heads)
                inner[candidate.family] = candidate
        return Quotation(span.first, span.start, span.last if span.closed else span.first, heads)

    def _enacted(self, at: int) -> bool:
        """Whether the formula that enacts the law begins on this line: marks around a whole decree quote nothing."""
        texts = [line.text for line in self.lines.lines[at : at + _FORMULA]]
        return any(enacts(" ".join(texts[: n + 1])) for n in range(len(texts)))

    def _resumes(self, candidate: Candidate, quoted: Candidate | None) -> bool:
        """Whether a number inside a quotation that does not balance is the law's own next, and not the quoted next."""
        if candidate.quoted:
            return False
        if quoted is None and candidate.family not in (BARE, *LAST_RESORT) and self._near(candidate):
            return True
        if not self.own.next_is(candidate):
            return False
        if not follows(quoted, candidate):
            return True
        unlike = _style(candidate) != _style(quoted)
        return (unlike and _style(candidate) == _style(self.own.last.get(candidate.family))) or self._instructs(
            candidate
        )

    def _instructs(self, candidate: Candidate) -> bool:
        """Whether a unit itself says that it changes a law."""
        return amends(self.lines.lines[candidate.at].text[candidate.rest :][:_FIRST_WORDS] + ":")

    def _is_first(self, candidate: Candidate) -> bool:
        """Whether a number begins the law: a title in marks that do not balance stands above it."""
        return not self.own.last and not candidate.quoted and candidate.family not in (BARE, *LAST_RESORT)

    def _near(self, candidate: Candidate) -> bool:
        """Whether a number looks like the law's own last and comes a little after it."""
        last = self.own.last.get(candidate.family)
        alike = last is not None and _style(last) == _style(candidate)
        return alike and last is not None and 0 <= step(last.number, candidate.number) < _FAR

    def _own_law(self, head: Candidate, span: Span) -> bool:
        """Whether the mark opens the whole law, or is a speck before its next number."""
        if not any(c.family == head.family for c in self.own.last.values()) and head.number.head == 1:
            return True
        return not (span.closed and span.directed) and self.own.next_is(head) and self._cue(span.first) is None

    def _plain(self, at: int) -> None:
        """A line outside quotation marks: the law's own numbers go on, or a quotation without marks begins or ends."""
        for candidate in self.at_line.get(at, ()):
            if candidate.worth < _PLAUSIBLE or candidate.family in LAST_RESORT - {COUNTED}:
                continue
            led = self._cue(at)
            if self.open is not None and self._goes_on(self.open, candidate, led):
                self.open.add(candidate, led)
                continue
            self.close(at - 1)
            if led is not None and self._begins(candidate, led):
                outer = self.own.last.get(candidate.family)
                self.open = _Unmarked(at, led.names(candidate.number), _style(candidate), _style(outer))
                self.open.add(candidate, led)
            else:
                self.own.reach(candidate)

    def _begins(self, candidate: Candidate, led: Cue) -> bool:
        """Whether a unit led to by such a sentence is quoted: it is the one named, or far from the law's own next."""
        if not self.own.last:
            return False
        before = self.own.last.get(candidate.family)
        if self.own.next_is(candidate) and _style(before) == _style(candidate) and self._instructs(candidate):
            return False
        price = step(before.number, candidate.number) if before else _FAR
        return led.names(candidate.number) or (candidate.family != BARE and not 0 <= price < _FAR)

    def _goes_on(self, open_: _Unmarked, candidate: Candidate, led: Cue | None) -> bool:
        """Whether a unit still belongs to the quotation: it is no next number of the law, or looks like the quoted."""
        last = open_.units[-1]
        if candidate.family != last.family:
            return candidate.family == BARE or not self.own.next_is(candidate)
        named = candidate.number.key not in {unit.number.key for unit in open_.units} and any(
            one.names(candidate.number) for one in (*open_.cues, led) if one
        )
        style = _style(candidate)
        ahead = self.own.last.get(candidate.family)
        if open_.outer and open_.outer != open_.style:
            if style == open_.outer:
                return False
            if style == open_.style and ahead is not None and ahead.number.head > 1:
                return True
        if self.own.next_is(candidate):
            return named
        back = step(last.number, candidate.number) < 0
        return not back or named or led is not None or ahead is None or step(ahead.number, candidate.number) < 0

    def _cue(self, at: int) -> Cue | None:
        """The sentence that leads to line `at`, where it says that it changes a law."""
        if at - 1 == self.quoted_to:
            return self.quoted_cue
        for above in range(at - 1, max(self.quoted_to, at - 2 - _HEADINGS_BETWEEN), -1):
            line = self.lines.lines[above]
            found = cue(self._sentence(above), self._article(above))
            if found or not line.short or len(line.text) > _LONGEST_HEADING:
                return found
        return None

    def _article(self, at: int) -> str:
        """The words of the law's own article so far, to the end of line `at`."""
        head = max((c.at for c in self.own.last.values() if c.at <= at), default=at)
        first = max(head, at - _SENTENCE, self.quoted_to + 1)
        rest = next((c.rest for c in self.own.last.values() if c.at == first), 0)
        words = " ".join(line.text for line in self.lines.lines[first : at + 1])
        return words[rest:]

    def _sentence(self, last: int) -> str:
        """The words that end on this line, back over the lines of a wrapped paragraph."""
        first = last
        while self.lines.wrapped and first > max(0, last - _SENTENCE) and not self.lines.lines[first].apart:
            if self.lines.lines[first].opens == 1 or first in self.at_line:
                break
            first -= 1
        return " ".join(line.text for line in self.lines.lines[first : last + 1])

    def close(self, last: int, *, resumed: bool = True) -> None:
        """End a quotation without marks, above the heading of what follows; none where the law does not resume."""
        if self.open is None or not (resumed or self.open.named):
            self.open = None
            return
        for _ in range(_HEADINGS_BETWEEN):
            line = self.lines.lines[last]
            heading = line.short and line.text[-1].isalnum() and len(line.text) <= _LONGEST_HEADING
            if last <= self.open.first + 1 or not heading or line.opens < 0:
                break
            last -= 1
        self.found.append(Quotation(self.open.first, 0, last))
        self.open = None


def _style(candidate: Candidate | None) -> tuple[bool, bool] | None:
    """The looks of a heading: keyword in capitals, number in words."""
    if candidate is None:
        return None
    return candidate.label.isupper() and len(candidate.label) > 1, not any(
        c.isdecimal() for c in candidate.number.printed
    )
