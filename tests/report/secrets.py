"""An assessment with fifty secrets in every place that a report could print, and the words of a written file."""

import io
import zipfile
from itertools import count

import pypdf
from attrs import evolve

from gapanalyzer.assess.verdict import judge
from gapanalyzer.model.assessment import (
    Assessment,
    Field,
    Finding,
    Judgement,
    Mark,
    Measure,
    OutsideEvidence,
    Override,
    Person,
    PersonId,
    Priority,
    Recommendation,
    RecommendationId,
    State,
    Verdict,
)
from gapanalyzer.model.citation import Citation, CitationId
from gapanalyzer.model.instrument import Kind, Law, LawId, LawText, Provision, Status, Unit
from gapanalyzer.model.ledger import Entry, Ledger, Stamp
from tests.report.reviewed import reviewed

NAMES = tuple(
    f"Zara Quill{word}" for word in ("ton", "by", "ham", "ford", "wick", "mere", "stead", "worth", "low", "den")
)
NOTES = tuple(f"note-{n:03}-xylograph" for n in range(12))
PATHS = tuple(f"/home/zquill/laws/file-{n:02}.docx" for n in range(4))
FORMER = tuple(f"former-wording-{n:02}-quokka" for n in range(8))
STATES = ("Republic of Zembrovia", "Zembrovia", "ZEMBROVIA", "Zembrovian")
TITLES = ("Crimes Act of Zembrovia", "Borders Ordinance, 1999", "Zembrovian Sea Code", "Aliens Edict (No. 4 of 2001)")
SHORTS = ("CAZ", "BOR99", "SEAZ", "ALX")
BARE = ("Crimes Act", "Borders Ordinance", "Aliens Edict", "Zembrovian Sea")
PUBLIC = (*NAMES, *NOTES, *PATHS, *FORMER)
"""What no report but an internal one may hold."""
ANONYMOUS = (*PUBLIC, *STATES, *TITLES, *SHORTS, *BARE)
"""What an anonymous one may not hold either: fifty in all."""
_DAY = "2026-11-20T09:00:00+00:00"
_PEOPLE = {PersonId(f"p{n}"): Person(PersonId(f"p{n}"), name) for n, name in enumerate(NAMES)}


def _text(n: int) -> LawText:
    names = f"{TITLES[n]} binds the {STATES[0]}; see {SHORTS[n]} and {TITLES[n - 1]}, {STATES[3]} courts."
    paragraphs = (f"Article 1. Of {STATES[1]}", f"Before {STATES[2]} and after: {names}", "It is so.")
    article = Provision("1", Unit.ARTICLE, f"Of {STATES[1]}", "art_1", 0, 2, "Article")
    return LawText(paragraphs, (article,), (f"running head {PATHS[n]}",), PATHS[n])


TEXTS = tuple(_text(n) for n in range(4))
LAWS = tuple(
    Law(LawId(f"{SHORTS[n]}-id"), TITLES[n], SHORTS[n], Kind.LAW, Status.BILL if n == 3 else Status.IN_FORCE, "en",
        (TEXTS[n].sha,))
    for n in range(4)
)  # fmt: skip


def planted() -> Assessment:
    """Every secret, at least once where a report of some kind would print it."""
    base, numbers = reviewed(), count()
    state = State(
        STATES[0], {"SOM": "2011-05-01", "REFUGEE": ""}, f"{STATES[1]} reserves; {NAMES[0]}.", f"{TITLES[0]}."
    )
    findings = {}
    for n, requirement in enumerate(base.checklist.requirements):
        text, words = TEXTS[n % 4], TEXTS[n % 4].paragraphs[1]
        said = f"{NAMES[2 * n]} says of {TITLES[n % 4]} ({SHORTS[n % 4]}) and {BARE[n % 4]} in {STATES[n % 4]}: yes."
        marks: dict[str, Mark | None] = {
            c.key: Mark.FOUND if k else Mark.MISSING for k, c in enumerate(requirement.criteria)
        }
        own = Finding(requirement.id, marks, judge(requirement, marks, state))
        findings[requirement.id] = evolve(
            own,
            judgement=_ruled(n, own.judgement, said),
            override=Override(Verdict.PARTLY, said) if n == 1 else None,
            citations=(Citation(CitationId(f"c{n}"), text.sha, 1, 0, len(words), words, STATES[0], TITLES[n % 4]),),
            outside=(OutsideEvidence(f"o{n}", f"Circular of {STATES[1]}", NAMES[2 * n + 1], said),),
            texts={
                **dict.fromkeys(Field, said),
                Field.NOTE: " ".join(NOTES[next(numbers)] for _ in range(2)) + (f" {NOTES[10]} {NOTES[11]}"),
            },
            positions=dict.fromkeys(_PEOPLE, own) if n == 4 else {},
        )
    recommendations = tuple(
        Recommendation(
            RecommendationId(f"r{n}"), n + 1, f"The {STATES[3]} police should amend {TITLES[n]}, as {NAMES[n]} says.",
            (requirement.id,), Measure.STATUTE, f"Ministry of {STATES[1]}, {NAMES[n + 4]}", Priority.HIGH,
            f"soon ({NAMES[0]})", LAWS[n].id, "1", f"Article 1. {TITLES[n]} of {STATES[0]} ({SHORTS[n]}).",
        )
        for n, requirement in enumerate(base.checklist.requirements[:4])
    )  # fmt: skip
    bills = {LAWS[3].id: {base.checklist.requirements[0].id: {"a": Mark.FOUND}}}
    texts = {text.sha: text for text in TEXTS}
    return evolve(
        base, state=state, laws=LAWS, texts=texts, as_read=texts, findings=findings, recommendations=recommendations,
        people=_PEOPLE, ledger=_ledger(), bill_marks=bills, settled={},
    )  # fmt: skip


def _ruled(n: int, judgement: Judgement, said: str) -> Judgement:
    if n == 1:
        return evolve(judgement, verdict=Verdict.PARTLY, why="override", reason=said)
    return evolve(judgement, verdict=Verdict.DISPUTED, why="disputed") if n == 4 else judgement


def _ledger() -> Ledger:
    """The laws as they were brought in, and former words that nobody says any more."""
    said = [
        Entry.say(("text", "p0", "R1", "analysis"), (), Stamp("p0", _DAY, f"s{n}"), words)
        for n, words in enumerate(FORMER)
    ]
    laws = [
        Entry.say(("law", law.id), (), Stamp("p0", _DAY, "laws"), {"title": law.title, "texts": list(law.texts)})
        for law in LAWS
    ]
    return Ledger.of([*said, *laws])


def words_in(name: str, content: bytes) -> str:
    """Everything a reader of the raw file could find: parts of packages, text and properties of a PDF."""
    if name.endswith((".docx", ".xlsx")):
        with zipfile.ZipFile(io.BytesIO(content)) as package:
            parts = [part + "\n" + package.read(part).decode("utf-8", "replace") for part in package.namelist()]
            inner = [words_in(n, package.read(n)) for n in package.namelist() if n.endswith((".docx", ".xlsx"))]
        return "\n".join([*parts, *inner])
    if name.endswith(".pdf"):
        pdf = pypdf.PdfReader(io.BytesIO(content))
        pages = [page.extract_text() for page in pdf.pages]
        marked = [str(pdf.metadata), pdf.xmp_metadata.stream.get_data().decode() if pdf.xmp_metadata else ""]
        return "\n".join([*pages, *marked, content.decode("latin-1")])
    return content.decode("utf-8")
