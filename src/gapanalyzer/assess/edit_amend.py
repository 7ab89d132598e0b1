"""Edits around an amendment: give a law its new text, and settle what has to be looked at again.

Both texts stay with the law, the new one last. A citation that is sure follows, in the register it stands in; any other
stays on the former text. Whatever rests on changed words is marked for review until a person settles it.
"""

from collections.abc import Iterable, Iterator, Mapping

from gapanalyzer.assess import registers
from gapanalyzer.assess.edit import CONTEXT_LENGTH
from gapanalyzer.assess.finding import read_citation
from gapanalyzer.assess.read_outlines import body as outline_body
from gapanalyzer.assess.review import Review, reviews
from gapanalyzer.model.amendment import Carried, Outcome
from gapanalyzer.model.assessment import Assessment
from gapanalyzer.model.citation import Citation, CitationId
from gapanalyzer.model.instrument import Law, LawId, LawText, TextSha
from gapanalyzer.model.ledger import Change, Entry, Register, Stamp
from gapanalyzer.model.outline import Openings
from gapanalyzer.model.problem import Refused

_REVIEWED = frozenset({Outcome.REWORDED, Outcome.GONE, Outcome.UNSURE})


def to_carry(now: Assessment, law: Law) -> dict[TextSha, tuple[Citation, ...]]:
    """The passages an amendment has to follow, each once, by the text they rest on.

    These are the citations of the text in use, and those of earlier texts that nobody has settled yet.
    """
    waiting = {(r.before.text, *_spot(r.before)) for r in reviews(now) if r.law == law.id}
    found: dict[TextSha, dict[tuple[int, int, int], Citation]] = {}
    for finding in now.findings.values():
        for citation in finding.citations:
            unsettled = (citation.text, *_spot(citation)) in waiting
            if citation.text == law.text or (citation.text in law.texts and unsettled):
                found.setdefault(citation.text, {}).setdefault(_spot(citation), citation)
    return {sha: tuple(citations.values()) for sha, citations in found.items()}


def amend_law(
    now: Assessment,
    stamp: Stamp,
    *,
    law: LawId,
    text: LawText,
    carried: Iterable[Carried],
    date: str = "",
    settled: Mapping[int, int] | None = None,
    outline: Mapping[int, Openings] | None = None,
) -> Change:
    """Give a law its new text, whose blob the store keeps; `carried` says what becomes of each passage cited.

    `settled` says of paragraphs of the text in use where the same provision begins in the new one: what was accepted
    or dismissed there stays so. `outline` says what opens at paragraphs of the new text, as was said of the former one;
    what has been said of the new text before stays.
    Raises Refused where the text is in the project already. One gesture: undoing it gives the former view back.
    """
    if law not in now.law_by_id:
        raise Refused("That law is not in the project any more.")
    amended = now.law_by_id[law]
    if known := now.law_by_text.get(text.sha):
        raise Refused(f"This text is in the project already, as {known.short}; choose the file of the amended text.")
    body = {**now.ledger.value(registers.law(law)), "texts": [*amended.texts, text.sha]}
    change = list(now.ledger.say(registers.law(law), stamp, body))
    if date.strip():
        change += now.ledger.say(registers.version(law, text.sha), stamp, {"date": date.strip()})
    outcomes = {(c.citation.text, *_spot(c.citation)): c for c in carried}
    for about, citation in _cited(now, amended):
        if said := outcomes.get((citation.text, *_spot(citation))):
            change += _follow(now, stamp, about, said, text)
            change += _mark(now, stamp, about, said, text, law)
    for (requirement, sha, paragraph), accepted in now.settled.items():
        if sha == amended.text and settled is not None and paragraph in settled:
            change += now.ledger.say(registers.candidate(requirement, text.sha, settled[paragraph]), stamp, accepted)
    for paragraph, openings in (outline or {}).items():
        if paragraph not in now.outlines.get(text.sha, {}):
            change += now.ledger.say(registers.outline(text.sha, paragraph), stamp, outline_body(openings))
    return tuple({entry.about: entry for entry in change}.values())


def settle_review(
    now: Assessment,
    stamp: Stamp,
    *,
    requirement: str,
    citation: CitationId,
    follow: bool = False,
    former: bool = False,
) -> Change:
    """A person has looked: the mark goes.

    With `follow` the citation is put on the place proposed for it, with `former` on the words it rested on before.
    """
    review = next((r for r in reviews(now) if (r.requirement, r.citation) == (requirement, citation)), None)
    if review is None:
        raise Refused(f"Nothing about {requirement} waits for review under {citation}; list what does first.")
    change = now.ledger.say(registers.review(requirement, citation), stamp, None)
    if former:
        return (*change, *_put(now, stamp, review, _body(review.before)))
    if not follow:
        return change
    if review.place is None or review.text not in now.texts:
        raise Refused("No place was found for these words in the new text; select them there and cite them anew.")
    return (*change, *_put(now, stamp, review, _passage(now.texts[review.text], review.place)))


def _put(now: Assessment, stamp: Stamp, review: Review, body: dict[str, object]) -> Iterator[Entry]:
    """Put everybody's citation of one passage on another place, where it is on another text so far."""
    for about, standing in _cited(now, now.law_by_id[review.law]):
        if (about[2], about[3]) == (review.requirement, review.citation) and standing.text != body["text"]:
            yield from now.ledger.say(about, stamp, body)


def _cited(now: Assessment, law: Law) -> Iterator[tuple[Register, Citation]]:
    """Every register that cites a text of this law, whoever's it is."""
    for about in now.ledger.below(registers.CITATION):
        citation = read_citation(about[3], now.ledger.value(about))
        if citation.text in law.texts:
            yield about, citation


def _spot(citation: Citation) -> tuple[int, int, int]:
    return citation.paragraph, citation.start, citation.end


def _follow(now: Assessment, stamp: Stamp, about: Register, said: Carried, text: LawText) -> Change:
    if not said.attached or said.place is None:
        return ()
    return now.ledger.say(about, stamp, _passage(text, said.place))


def _mark(now: Assessment, stamp: Stamp, about: Register, said: Carried, text: LawText, law: LawId) -> Change:
    """Mark for review what rests on changed words; a mark of an earlier amendment stays, with what was said then."""
    marked = registers.review(about[2], about[3])
    earlier = now.ledger.value(marked)
    waits = earlier is not None and earlier["before"]["text"] != said.citation.text
    if said.outcome not in _REVIEWED and not waits:
        return now.ledger.say(marked, stamp, None)
    body = {
        "law": law,
        "outcome": said.outcome if said.outcome in _REVIEWED else earlier["outcome"],
        "confidence": said.confidence,
        "before": earlier["before"] if waits else _body(said.citation),
        "text": text.sha,
        "place": said.place and list(said.place),
    }
    return now.ledger.say(marked, stamp, body)


def _body(citation: Citation) -> dict[str, object]:
    return {
        "text": citation.text,
        "paragraph": citation.paragraph,
        "start": citation.start,
        "end": citation.end,
        "quote": citation.quote,
        "before": citation.before,
        "after": citation.after,
    }


def _passage(text: LawText, place: tuple[int, int]) -> dict[str, object]:
    start, end = place
    paragraph = text.paragraph_at(start)
    at = text.starts[paragraph]
    before, after = text.joined[max(0, start - CONTEXT_LENGTH) : start], text.joined[end : end + CONTEXT_LENGTH]
    quote = text.joined[start:end]
    return _body(Citation(CitationId(""), text.sha, paragraph, start - at, end - at, quote, before, after))
