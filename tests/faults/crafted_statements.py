"""Project files whose statements have a form that nobody gave them, or make no sense."""

from collections.abc import Iterator
from itertools import chain
from typing import Any

from gapanalyzer.app import library
from gapanalyzer.model.ledger import Entry, EntryId, Stamp
from tests.assess.test_shapes import GOOD, RECOMMENDATION, REVIEW
from tests.assess.test_shapes import LAW as ACT
from tests.builders import LAW
from tests.faults.raw_projects import (
    QUOTE,
    REQUIREMENT,
    STAMP,
    WHEN,
    Crafted,
    beginning,
    gap,
    raw,
    row,
    said,
    with_rows,
)

_BODIES = (
    "", "{", "null ", "NaN", "Infinity", "-0", "1e999", "1" * 5000, "[" * 100_000, "[" * 400 + "]" * 400,
    '{"a":' * 900 + "1" + "}" * 900,
    '"\\ud800"', '"\\u0000"', '{"a":1,"a":2}', '{"b":1,"a":2}', "[1,2,]", "'x'", "\ufeff1", '"' + "x" * 1_000_000 + '"',
)  # fmt: skip
"""What a body may be that is no canonical JSON, or that is more than anybody says."""
_VALUES: tuple[Any, ...] = (
    5,
    True,
    "words",
    [],
    {},
    [[]],
    {"x": "y"},
    -(2**70),
    0.5,
    ["x"] * 1000,
    {"name": {"en": "x"}},
)


def statements() -> Iterator[Crafted]:
    """Files whose entries are named rightly and say what nobody says."""
    for body in _BODIES:
        yield f"a kind nobody knows says {body[:12]!r}…", with_rows(raw(["new", "x"], body))
        yield f"a note says {body[:12]!r}…", with_rows(raw(["text", "anna", REQUIREMENT, "note"], body))
    for about in (
        [],
        [7],
        ["mark"],
        [["mark"]],
        [None, "x"],
        ["new", {"a": 1}],
        ["x"] * 5000,
        ["x" * 100_000],
        "mark",
        {"mark": 1},
        [""],
    ):
        yield f"the register is {str(about)[:20]}", with_rows(raw(about, '"x"'))
    for name, change in (
        ("who", {"who": 7}),
        ("when", {"at": 7}),
        ("step", {"step": 1.5}),
        ("long step", {"step": "x" * 10**6}),
    ):
        yield f"{name} is of another form", with_rows(raw(["new", "x"], '"x"', **change))
    for at in (
        "",
        "yesterday",
        "0001-01-01T00:00:00+14:00",
        "9999-12-31T23:59:59-14:00",
        "2026-02-30",
        "٢٠٢٦",
        "\u202e",
        "-1",
    ):
        stamp = Stamp("anna", at, "two")
        label = said(("label", "v"), {"name": "First", "heads": []}, stamp)
        yield f"said at {at!r}", with_rows(said(("text", "anna", REQUIREMENT, "note"), "x", stamp), label)


def bodies() -> Iterator[Crafted]:
    """Each kind of statement with each value that is none of it, and without each of its keys."""
    for about, good in GOOD.items():
        place = tuple(REQUIREMENT if part == "R1" else part for part in about)
        for value in _VALUES:
            yield f"{about[0]} says {str(value)[:20]}", with_rows(said(place, value))
        for key in good if isinstance(good, dict) else ():
            yield f"{about[0]} without {key}", with_rows(said(place, {k: v for k, v in good.items() if k != key}))
            yield f"{about[0]} with {key} of another form", with_rows(said(place, {**good, key: {"x": [1]}}))


def meanings() -> Iterator[Crafted]:
    """Files in the right form that say what makes no sense: these open, or say why not."""
    yield from chain(_passages(), _answers(), _laws(), _beginnings(), _histories(), _crowds())


def _passages() -> Iterator[Crafted]:
    cited: tuple[dict[str, Any], ...] = (
        {"paragraph": 10**6},
        {"end": 10**6},
        {"start": 9, "end": 2},
        {"text": "gone"},
        {"quote": "other"},
        {"quote": "", "end": 4},
    )
    for change in cited:
        yield f"cites {change}", with_rows(said(("citation", "ben", REQUIREMENT, "d"), {**QUOTE, **change}))
    left: tuple[dict[str, Any], ...] = (
        {"law": "gone"},
        {"place": [5, 2]},
        {"place": [10**6, 10**7]},
        {"text": "gone"},
        {"before": {**QUOTE, "paragraph": 999}},
    )
    for change in left:
        review = {**REVIEW, "law": "l", "text": LAW.sha, "before": QUOTE, **change}
        yield f"an amendment left {str(change)[:40]}", with_rows(said(("review", REQUIREMENT, "c"), review))
    for opens in (
        [],
        [{**GOOD["outline", "t", "3"]["opens"][0], "level": 2**30}],
        GOOD["outline", "t", "3"]["opens"] * 3000,
    ):
        for paragraph in (0, 8, 10**6):
            about = ("outline", LAW.sha, str(paragraph))
            yield f"{len(opens)} units open at line {paragraph}", with_rows(said(about, {"opens": opens}))


def _answers() -> Iterator[Crafted]:
    yield (
        "of a requirement nobody asked",
        with_rows(
            said(("mark", "anna", "SOM-999", "a"), "found"), said(("decision", "X"), {"verdict": "met", "reason": ""})
        ),
    )
    yield "of a criterion nobody asked", with_rows(said(("mark", "anna", REQUIREMENT, "zz"), "found"))
    yield (
        "recommends for nothing",
        with_rows(
            said(("recommendation", "r"), {**RECOMMENDATION, "serves": ["X", "X"], "law": "gone", "rank": -(2**30)})
        ),
    )
    yield (
        "recommends without words",
        with_rows(said(("recommendation", "r"), {**RECOMMENDATION, "text": "", "serves": []})),
    )


def _laws() -> Iterator[Crafted]:
    yield (
        "a bill for a law that is none",
        with_rows(said(("law", "b"), {**ACT, "status": "bill", "amends": "b", "texts": [LAW.sha]})),
    )
    yield "two laws of one name", with_rows(said(("law", "m"), {**ACT, "texts": [LAW.sha, "gone"]}))
    yield (
        "a law in no language",
        with_rows(
            said(
                ("law", "m"),
                {**ACT, "language": "../../x", "style": "none", "title": "", "short": "", "texts": [LAW.sha]},
            )
        ),
    )
    yield "a day that is none", with_rows(said(("version", "l", LAW.sha), {"date": "the day before"}))


def _beginnings() -> Iterator[Crafted]:
    yield (
        "names of blanks",
        with_rows(
            said(("person", "ben"), {"name": " \n\0\u202e\u200f"}), said(("mark", "ben", REQUIREMENT, "a"), "missing")
        ),
    )
    yield (
        "a State without a name",
        gap([said(("state",), {"name": ""}), *(r for r in beginning() if "state" not in r[1])]),
    )
    yield (
        "treaties nobody knows",
        with_rows(
            said(("state",), {"name": "X", "treaties": {"\u202e": "\0", "SOM": "soon"}}, Stamp("anna", WHEN, "two"))
        ),
    )
    for name, said_of in (
        ("another checklist", {"id": "other", "edition": "1"}),
        ("a path", {"id": "../../x", "edition": "1"}),
        ("another edition", {"id": library.DEFAULT, "edition": "٩"}),
        ("digests", {"id": library.DEFAULT, "edition": "1", "digests": {"X": "y"}}),
    ):
        yield f"answers {name}", gap([said(("checklist",), said_of), *beginning()[1:]])
    yield "answers no checklist", gap(beginning()[1:])
    yield "says nothing", gap([])


def _histories() -> Iterator[Crafted]:
    yield (
        "redacts itself and others",
        with_rows(*(said(("redaction", str(one[0])), {"reason": ""}) for one in beginning())),
    )
    yield "redacts what is not there", with_rows(said(("redaction", "x"), {"reason": ""}))
    first, second = Stamp("anna", WHEN, "a"), Stamp("anna", WHEN, "b")
    one = [Entry.say(("new", str(n)), (), first if n % 2 else second, n) for n in range(40)]
    two = [Entry.say(e.about, (e.id,), second if n % 2 else first, "x") for n, e in enumerate(one)]
    yield "steps that replace one another", with_rows(*map(row, (*one, *two)))
    yield (
        "replaces what is not there",
        with_rows(said(("text", "anna", REQUIREMENT, "note"), "x", STAMP, (EntryId("x"), EntryId("y")))),
    )


def _crowds() -> Iterator[Crafted]:
    words = [Entry.say(("text", "anna", REQUIREMENT, "note"), (), STAMP, "0")]
    for n in range(3000):
        words.append(Entry.say(words[0].about, (words[-1].id,), Stamp("anna", WHEN, str(n)), str(n)))
    yield "three thousand words one after another", with_rows(*map(row, words))
    yield (
        "three thousand people at once",
        with_rows(
            *(said(("mark", f"p{n}", REQUIREMENT, "a"), "found", Stamp(f"p{n}", WHEN, f"{n}")) for n in range(3000))
        ),
    )
    yield (
        "three thousand things at once",
        with_rows(
            *(said(("text", "anna", REQUIREMENT, "note"), f"{n}", Stamp("anna", WHEN, f"{n}")) for n in range(3000))
        ),
    )
    yield "names a version of everything", with_rows(said(("label", "v"), {"name": "", "heads": ["", "x", "0" * 99]}))
