"""Takes the names of the State and of its laws out of everything that a report can print."""

import re
from collections.abc import Iterator, Mapping

from attrs import evolve, frozen

from gapanalyzer.assess import registers
from gapanalyzer.model.assessment import Assessment, Finding, Recommendation
from gapanalyzer.model.citation import Citation
from gapanalyzer.model.instrument import Kind, Law, LawId, LawText, Provision, TextSha
from gapanalyzer.model.ledger import Entry, Ledger, Stamp
from gapanalyzer.model.meter import Meter
from gapanalyzer.report import covered
from gapanalyzer.report.numbers import letter_of
from gapanalyzer.report.veil import Name, Veil
from gapanalyzer.wording import Words
from gapanalyzer.wording.countries import names_of_country

_RANK = (
    r"(?:Islamic |Democratic |People['’]s |Federal |United |Grand |Plurinational )*"
    r"(?:Republic|Kingdom|State|States|Federation|Union|Commonwealth|Principality|Sultanate|Emirate|Duchy|"
    r"République|Royaume|État|Principauté|República|Reino|Estado|Principado)"
)
_STYLED = re.compile(rf"^(?:the\s+)?{_RANK}\s+(?:of|de|du|des|del)\s+(?:the\s+|la\s+)?", re.IGNORECASE)
"""What stands before the name proper of a State: "Republic of"."""
_NUMBERED = re.compile(r"\s*(?:[,(].*|\b(?:No|Nº|n°|nº)\.?\s*\d.*|\b\d{4})$", re.IGNORECASE)
"""What stands after the name proper of a law: ", 2008", "(No. 12 of 2008)"."""
_OF_STATE = re.compile(r"\s+(?:of|de|du|des|del|de la)(?:\s+the)?\s*$", re.IGNORECASE)


_BEGUN = "anonymous"


@frozen
class _Names:
    """The veil, and the new names of laws and texts."""

    veil: Veil
    laws: Mapping[LawId, Law]
    texts: Mapping[TextSha, LawText]
    """The changed texts by the hashes they had."""
    meter: Meter


def anonymous(now: Assessment, say: Words, number: int, meter: Meter) -> Assessment:
    """The assessment of "State A" under "Law 1", "Law 2" and so on; treaties keep their names. 2 makes it "State B".

    Quotations and texts are changed alike, so that every quotation still stands where it is said to stand.
    """
    called = say.say("State {letter}", letter=letter_of(say.language, number))
    names = _names(now, called, say, meter)
    return evolve(
        now,
        state=evolve(covered.state(now.state, names.veil), name=called),
        laws=tuple(names.laws[law.id] for law in now.laws),
        texts={text.sha: text for text in names.texts.values()},
        findings={identity: _finding(now, found, names) for identity, found in now.findings.items()},
        recommendations=tuple(_recommendation(r, names) for r in now.recommendations),
        ledger=_ledger(now, names),
        settled={
            (requirement, names.texts[sha].sha, at): taken
            for (requirement, sha, at), taken in now.settled.items()
            if sha in names.texts
        },
        bill_marks={names.laws[law].id: marks for law, marks in now.bill_marks.items() if law in names.laws},
        outlines={},
    )


def _names(now: Assessment, state: str, say: Words, meter: Meter) -> _Names:
    own = [law for law in now.laws if law.kind is Kind.LAW]
    called = {law.id: say.say("Law {number}", number=n) for n, law in enumerate(own, start=1)}
    found = [Name(name, state, stem=True) for name in _state_names(now.state.name)]
    for law in own:
        found += [Name(title, called[law.id]) for title in _titles(law, [n.name for n in found if n.stem])]
        found.append(Name(law.short, called[law.id]))
    veil = Veil.of(found)
    texts = {sha: _text(text, veil, meter) for sha, text in now.texts.items()}
    numbers = {law.id: LawId(f"law-{n}") for n, law in enumerate(now.laws, start=1)}
    laws = {law.id: _law(law, called.get(law.id, ""), numbers, texts) for law in now.laws}
    return _Names(veil, laws, texts, meter)


def _state_names(name: str) -> tuple[str, ...]:
    """The name in full, the name proper, and what other languages call it."""
    bare = _STYLED.sub("", name.strip())
    return tuple(dict.fromkeys(one for one in (name.strip(), bare, *names_of_country(bare)) if one))


def _titles(law: Law, state: list[str]) -> tuple[str, ...]:
    """The title as it stands, and without the State and the number, where that is still a name of several words."""
    bare = _NUMBERED.sub("", law.title)
    for name in state:
        bare = _OF_STATE.sub("", bare.removesuffix(name))
    return tuple(dict.fromkeys(t.strip() for t in (law.title, bare) if t == law.title or len(t.split()) > 1))


def _law(law: Law, called: str, ids: Mapping[LawId, LawId], texts: Mapping[TextSha, LawText]) -> Law:
    """Under its new id and, unless it is a treaty, its new name; the usual style of citing stays."""
    shas = tuple(texts[sha].sha if sha in texts else sha for sha in law.texts)
    renamed = evolve(law, id=ids[law.id], texts=shas, amends=ids.get(law.amends, LawId("")))
    return evolve(renamed, title=called, short=called) if called else renamed


def _text(text: LawText, veil: Veil, meter: Meter) -> LawText:
    paragraphs = []
    for paragraph in text.paragraphs:
        meter.check()
        paragraphs.append(veil.over(paragraph))
    return LawText(tuple(paragraphs), tuple(_provision(p, veil) for p in text.provisions))


def _provision(provision: Provision, veil: Veil) -> Provision:
    return evolve(
        provision,
        heading=veil.over(provision.heading),
        amends=veil.over(provision.amends),
        children=tuple(_provision(child, veil) for child in provision.children),
    )


def _finding(now: Assessment, found: Finding, names: _Names) -> Finding:
    names.meter.check()
    return evolve(
        covered.finding(found, names.veil),
        citations=tuple(_citation(now, c, names) for c in found.citations),
        positions={who: _finding(now, own, names) for who, own in found.positions.items()},
    )


def _citation(now: Assessment, citation: Citation, names: _Names) -> Citation:
    """The same passage of the changed text; what did not stand in the text is only covered."""
    veil, text = names.veil, now.texts.get(citation.text)
    changed = evolve(
        citation,
        quote=veil.over(citation.quote),
        before=veil.over(citation.before),
        after=veil.over(citation.after),
    )
    if text is None:
        return changed
    new = names.texts[citation.text]
    if not citation.stands_in(text):
        return evolve(changed, text=new.sha)
    start, end = _moved(text, new, citation, veil)
    at = new.starts[citation.paragraph]
    return evolve(changed, text=new.sha, start=start - at, end=end - at, quote=new.joined[start:end])


def _moved(text: LawText, new: LawText, citation: Citation, veil: Veil) -> tuple[int, int]:
    """Where a passage begins and ends in the changed text."""
    first, (start, end) = citation.paragraph, citation.span(text)
    last = text.paragraph_at(max(start, end - 1))
    begins = veil.moved(text.paragraphs[first], start - text.starts[first])
    ends = veil.moved(text.paragraphs[last], end - text.starts[last], end=True)
    return new.starts[first] + begins, new.starts[last] + ends


def _recommendation(said: Recommendation, names: _Names) -> Recommendation:
    law = names.laws[said.law].id if said.law and said.law in names.laws else None
    return evolve(covered.recommendation(said, names.veil), law=law)


def _ledger(now: Assessment, names: _Names) -> Ledger:
    """What a report reads from the ledger, under the new names; it comes from a beginning of its own.

    So nothing of it is ever read back into the project, whose words it would replace by "State A".
    """
    begun = Entry.say(registers.CHECKLIST, (), Stamp("", "", _BEGUN), now.checklist.id)
    said = (_entry(entry, names) for about in _about_laws(now) for entry in now.ledger.heads(about))
    return Ledger.of((begun, *said))


def _about_laws(now: Assessment) -> Iterator[tuple[str, ...]]:
    for law in now.laws:
        yield registers.law(law.id)
        yield from (registers.version(law.id, sha) for sha in law.texts)


def _entry(entry: Entry, names: _Names) -> Entry:
    law = names.laws[LawId(entry.about[1])]
    stamp = Stamp("", entry.at, entry.step)
    if entry.about[0] == registers.LAW:
        return Entry.say(registers.law(law.id), (), stamp, {"texts": list(law.texts)})
    sha = names.texts[TextSha(entry.about[2])].sha if entry.about[2] in names.texts else entry.about[2]
    return Entry.say(registers.version(law.id, sha), (), stamp, entry.said)
