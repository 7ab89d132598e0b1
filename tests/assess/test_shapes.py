"""A statement in a form that no program of ours gives it is known before anybody believes it."""

from typing import Any

import pytest

from gapanalyzer.app import demo
from gapanalyzer.assess import registers
from gapanalyzer.assess.shapes import BODIES, PARTS, sound
from gapanalyzer.model.ledger import Entry, Stamp, canonical, sha256
from gapanalyzer.store import document

STAMP = Stamp("anna", "2026-11-23T09:00:00+00:00", "one")
CITATION = {"text": "t", "paragraph": 0, "start": 0, "end": 4, "quote": "word", "before": "", "after": ""}
OPENING = {"kind": "article", "number": "1", "heading": "", "label": "Article", "level": 0, "excluded": False}
LAW = {"title": "Act", "short": "A", "kind": "law", "status": "bill", "language": "en", "texts": ["t"]}
RECOMMENDATION = {
    "text": "Do", "serves": ["R1"], "measure": "statute", "addressee": "", "priority": None, "time_frame": "",
    "law": None, "locator": "", "draft": "", "rank": 1,
}  # fmt: skip
REVIEW = {"law": "l", "outcome": "gone", "confidence": 0.5, "before": CITATION, "text": "t", "place": [0, 4]}

GOOD: dict[tuple[str, ...], Any] = {
    ("checklist",): {"id": "small", "edition": "1", "digests": {"R1": "d"}},
    ("state",): {"name": "Calvara", "treaties": {"SOM": "2004"}, "reservations": "", "treaty_rank": ""},
    ("person", "anna"): {"name": "Anna"},
    ("mark", "anna", "R1", "a"): "found",
    ("bill-mark", "anna", "R1", "a", "l"): "missing",
    ("text", "anna", "R1", "note"): "Words",
    ("override", "anna", "R1"): {"verdict": "met", "reason": "so"},
    ("rating", "anna", "R1"): {"rating": "LC", "reason": "so"},
    ("decision", "R1"): {"verdict": "met", "reason": "so", "considered": ["e"]},
    ("citation", "anna", "R1", "c"): CITATION,
    ("outside", "anna", "R1", "o"): {"title": "Report", "place": "", "date": ""},
    ("recommendation", "r"): RECOMMENDATION,
    ("law", "l"): {**LAW, "amends": "k", "style": "plain"},
    ("version", "l", "t"): {"date": "2020"},
    ("source", "t"): {"name": "act.pdf", "sha": "s", "format": "pdf"},
    ("outline", "t", "3"): {"opens": [OPENING]},
    ("candidate", "R1", "t", "3"): True,
    ("phrase", "R1", "es"): ["tráfico"],
    ("review", "R1", "c"): REVIEW,
    ("label", "v"): {"name": "First", "heads": ["e"]},
    ("setting", "hand-over"): True,
    ("redaction", "e"): {"reason": ""},
    ("from-a-newer-version", "x"): {"anything": [1, 2.5, None]},
}


def entry(about: tuple[Any, ...], said: object) -> Entry:
    return Entry.say(about, (), STAMP, said)


def raw(body: str) -> Entry:
    """A statement of a kind nobody knows, with this body."""
    return Entry(("new", "x"), frozenset(), "anna", STAMP.at, "one", sha256(body), body)


def test_every_kind_has_its_shape() -> None:
    assert BODIES.keys() == PARTS.keys() == registers.KINDS
    assert {about[0] for about in GOOD} >= registers.KINDS


@pytest.mark.parametrize("about", GOOD, ids="/".join)
def test_what_we_write_is_sound(about: tuple[str, ...]) -> None:
    assert sound(entry(about, GOOD[about]))
    assert sound(entry(about, None))


@pytest.mark.parametrize(
    "about", [about for about in GOOD if about[0] in BODIES and about[0] != "setting"], ids="/".join
)
@pytest.mark.parametrize("said", [5, -1.5, [[]], {"no": "key"}, {}, "no such code"], ids=repr)
def test_another_form_is_not(about: tuple[str, ...], said: object) -> None:
    words = about[0] == "text" and isinstance(said, str)
    assert sound(entry(about, said)) is words


@pytest.mark.parametrize(
    "about", [about for about in GOOD if isinstance(GOOD[about], dict) and about[0] in BODIES], ids="/".join
)
def test_each_key_is_looked_at(about: tuple[str, ...]) -> None:
    for key in GOOD[about]:
        assert not sound(entry(about, {**GOOD[about], key: [{"nobody": 1e9}]}))


@pytest.mark.parametrize("kind", sorted(PARTS))
def test_a_register_has_all_its_parts(kind: str) -> None:
    about = next(about for about in GOOD if about[0] == kind)
    assert not sound(entry((*about, "more"), GOOD[about]))
    assert not sound(entry(about[:-1], GOOD[about]))


@pytest.mark.parametrize(
    "about",
    [(), ("mark", 1, "R1", "a"), ("new", None), ("new", "x" * 301), ("new",) * 13, ("outline", "t", "-1"),
     ("outline", "t", "٣"), ("outline", "t", "9" * 40), ("text", "anna", "R1", "secret")],
)  # fmt: skip
def test_a_register_of_another_form_is_not(about: tuple[Any, ...]) -> None:
    assert not sound(entry(about, GOOD.get(("outline", "t", "3"))))


@pytest.mark.parametrize(
    "body",
    ["{", "NaN", "[Infinity]", "1e999", "1" * 5000, '{"b":1,"a":2}', "[1, 2]", '"\\ud800"', "[" * 30 + "]" * 30,
     "[" * 9000 + "]" * 9000, '{"a":1,"a":2}', ""],
    ids=lambda body: body[:12],
)  # fmt: skip
def test_a_body_that_is_not_canonical_is_not_sound(body: str) -> None:
    assert not sound(raw(body))


@pytest.mark.parametrize("change", [{"paragraph": -1}, {"start": True}, {"end": 2.0}, {"end": 2**31}, {"more": ""}])
def test_offsets_are_counts(change: dict[str, Any]) -> None:
    assert not sound(entry(("citation", "anna", "R1", "c"), {**CITATION, **change}))


def test_a_law_has_a_text() -> None:
    assert canonical(LAW)
    assert not sound(entry(("law", "l"), {**LAW, "texts": []}))


def test_the_demonstration_is_sound(tmp_path_factory: pytest.TempPathFactory) -> None:
    project, _ = demo.make_demo(tmp_path_factory.mktemp("demo"))
    assert all(map(sound, document.read(project).ledger.entries.values()))
