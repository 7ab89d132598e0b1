"""Project files whose law is no text, another text, too much of it, or leaves itself."""

import json
import zlib
from collections.abc import Iterator, Sequence
from typing import Any

from gapanalyzer.model.ledger import sha256
from tests.assess.test_shapes import LAW as ACT
from tests.builders import LAW
from tests.faults.raw_projects import PACKED, Crafted, beginning, gap, said


def _unit(first: Any, last: Any, children: Sequence[Any] = (), **more: Any) -> dict[str, Any]:
    unit = {"number": "1", "kind": "article", "heading": "", "path": "art_1", "first": first, "last": last, "label": ""}
    return {**unit, "flags": [], "children": list(children), **more}


def _text(provisions: str, paragraphs: str = json.dumps(LAW.paragraphs), more: str = "") -> bytes:
    plain = f'{{"paragraphs":{paragraphs},"provisions":{provisions},"aside":[],"source":""{more}}}'
    return zlib.compress(plain.encode(), 9)


def _deep(n: int) -> str:
    head, tail = json.dumps(_unit(0, 8)).rsplit("[]", 1)
    return "[" + f"{head}[" * n + f"{head}[]{tail}" + f"]{tail}" * n + "]"


def laws() -> Iterator[Crafted]:
    """Files whose law is no text, another text, too much of it, or leaves itself."""
    trees: tuple[tuple[str, Any], ...] = (
        ("last beyond the text", [_unit(0, 99)]),
        ("first below it", [_unit(-5, 3)]),
        ("first behind last", [_unit(5, 3)]),
        ("first is no number", [_unit("0", 3)]),
        ("last is huge", [_unit(0, 2**70)]),
        ("last is a fraction", [_unit(0, 1.5)]),
        ("child outside its parent", [_unit(0, 3, [_unit(5, 6)])]),
        ("kind nobody knows", [_unit(0, 3, kind="galaxy")]),
        ("flag nobody knows", [_unit(0, 3, flags=["burning"])]),
        ("number is a list", [_unit(0, 3, number=[1])]),
        ("one key more", [_unit(0, 3, more=1)]),
        ("units over one another", [_unit(0, 8), _unit(0, 8), _unit(3, 5)]),
        ("units out of order", [_unit(6, 8), _unit(0, 2)]),
        ("provisions are words", "words"),
        ("many units on one line", [_unit(0, 8)] * 5000),
    )
    for name, tree in trees:
        yield name, gap(blobs={LAW.sha: _text(json.dumps(tree))})
    for n in (30, 60, 400, 3000, 100_000):
        yield f"units {n} deep", gap(blobs={LAW.sha: _text(_deep(n))})
    yield "half a million units", gap(blobs={LAW.sha: _text(f"[{','.join([json.dumps(_unit(0, 8))] * 500_000)}]")})
    yield "another text under its name", gap(blobs={LAW.sha: _text("[]", '["other"]')})
    yield "paragraphs are numbers", gap(blobs={LAW.sha: _text("[]", "[1,2]")})
    yield "no paragraphs", gap(blobs={LAW.sha: _text("[]", "[]")})
    yield "no zlib", gap(blobs={LAW.sha: b"words"})
    yield "zlib that breaks off", gap(blobs={LAW.sha: PACKED[LAW.sha][:-9]})
    yield "zlib and something after it", gap(blobs={LAW.sha: PACKED[LAW.sha] + b"x" * 1000})
    yield "no JSON", gap(blobs={LAW.sha: zlib.compress(b"{")})
    yield "no text at all", gap(blobs={})
    bomb = zlib.compress(bytes(300_000_000), 9)
    yield "a bomb", gap(blobs={LAW.sha: bomb})
    short = zlib.compress(b" " * 59_000_000 + b"{}", 9)
    many = {sha256(str(n)): short for n in range(40)}
    named = [said(("law", sha), {**ACT, "short": sha[:6], "texts": [sha]}) for sha in many]
    yield "forty small bombs", gap([*beginning(), *named], {**PACKED, **many})
    kept = said(("source", LAW.sha), {"name": "a.pdf", "sha": sha256("b"), "format": "pdf"})
    yield "a source that is a bomb", gap([*beginning(), kept], {**PACKED, sha256("b"): bomb})
