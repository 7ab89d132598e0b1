"""Answers as YAML: the file's shape, checked once, every fault with its line."""

from collections.abc import Callable, Mapping
from enum import StrEnum
from pathlib import Path
from typing import Any, TypeVar

from attrs import define, field, frozen

from gapanalyzer.checklists import source
from gapanalyzer.checklists.source import Items, Node, Scalar, Table, Unread
from gapanalyzer.model.assessment import Field, Mark, Measure, Priority, Rating, Verdict
from gapanalyzer.model.problem import Faults, Problem

Code = TypeVar("Code", bound=StrEnum)
Value = TypeVar("Value")


@frozen
class Cited:
    """A passage by its law's short name, its locator and its words (no words: the whole provision)."""

    law: str
    locator: str
    quote: str
    where: str


@frozen
class Outside:
    """Evidence outside the laws."""

    title: str
    place: str
    date: str


@frozen
class Recommended:
    """A recommendation as written in the file."""

    text: str
    measure: Measure | None
    addressee: str
    priority: Priority | None
    time_frame: str
    law: str
    locator: str
    draft: str
    serves: tuple[str, ...]
    where: str


@frozen
class Answer:
    """What the file says about one requirement; None where it says nothing about that."""

    requirement: str
    where: str
    marks: Mapping[str, Mark | None] | None = None
    override: tuple[Verdict | None, str] | None = None
    citations: tuple[Cited, ...] | None = None
    outside: tuple[Outside, ...] | None = None
    texts: Mapping[Field, str] = field(factory=dict)
    recommendations: tuple[Recommended, ...] | None = None
    rating: tuple[Rating | None, str] | None = None


@frozen
class Answers:
    """A whole file: the State's profile as far as given, and an answer for each requirement named."""

    state: Mapping[str, Any]
    requirements: tuple[Answer, ...]
    where: str
    """The place of the State's profile."""


_STATE = ("name", "treaties", "reservations", "treaty_rank")
_CITED = ("law", "locator", "quote")
_OUTSIDE = ("title", "place", "date")
_RECOMMENDED = (
    "text", "measure", "addressee", "priority", "time_frame", "law", "locator", "draft", "serves",
)  # fmt: skip
_ANSWER = ("marks", "override", "rating", "citations", "outside", *Field, "recommendations")


def read(path: Path) -> Answers:
    """The answers in a file; raises Faults with every fault at once."""
    found = source.open_(path)
    reader = _Reader(found.name, list(found.problems))
    answers = reader.answers(found.root)
    if reader.problems:
        raise Faults(tuple(reader.problems))
    return answers


@define
class _Reader:
    """Takes nodes for values and collects what is wrong with them."""

    name: str
    problems: list[Problem]

    def tell(self, line: int, what: str) -> None:
        self.problems.append(Problem(self.at(line), what))

    def at(self, line: int) -> str:
        return f"{self.name}:{line}"

    def answers(self, root: Node) -> Answers:
        top = self.table(root, ("state", "requirements"))
        requirements = self.table(top["requirements"], None) if "requirements" in top else {}
        said = top.get("state", root)
        state = self.state(said) if "state" in top else {}
        return Answers(state, tuple(map(self.answer, requirements, requirements.values())), self.at(said.line))

    def state(self, node: Node) -> dict[str, Any]:
        found: dict[str, Any] = {}
        for name, value in self.table(node, _STATE).items():
            found[name] = self.texts(value) if name == "treaties" else self.text(value)
        return found

    def answer(self, requirement: str, node: Node) -> Answer:
        given = self.table(node, _ANSWER)
        return Answer(
            requirement,
            self.at(node.line),
            self.marks(given["marks"]) if "marks" in given else None,
            self.override(given["override"]) if "override" in given else None,
            self.each(given.get("citations"), self.cited),
            self.each(given.get("outside"), self.evidence),
            {which: self.text(given[which]) for which in Field if which in given},
            self.each(given.get("recommendations"), self.recommended),
            self.rating(given["rating"]) if "rating" in given else None,
        )

    def marks(self, node: Node) -> dict[str, Mark | None]:
        return {key: self.code(value, Mark) for key, value in self.table(node, None).items()}

    def override(self, node: Node) -> tuple[Verdict | None, str]:
        if isinstance(node, Scalar) and not node.text:
            return None, ""
        given = self.table(node, ("verdict", "reason"))
        if given and not self.text(given.get("verdict")):
            self.tell(node.line, "A departure from the rule needs its verdict; write “verdict: …” beside the reason.")
        return self.code(given.get("verdict"), Verdict), self.text(given.get("reason"))

    def rating(self, node: Node) -> tuple[Rating | None, str]:
        given = self.table(node, ("rating", "reason"))
        return self.code(given.get("rating"), Rating), self.text(given.get("reason"))

    def cited(self, node: Node) -> Cited:
        given = self.table(node, _CITED)
        law, locator, quote = (self.text(given.get(name)) for name in _CITED)
        return Cited(law, locator, quote, self.at(node.line))

    def evidence(self, node: Node) -> Outside:
        given = self.table(node, _OUTSIDE)
        return Outside(*(self.text(given.get(name)) for name in _OUTSIDE))

    def recommended(self, node: Node) -> Recommended:
        given = self.table(node, _RECOMMENDED)

        def text(name: str) -> str:
            return self.text(given.get(name))

        return Recommended(
            text("text"),
            self.code(given.get("measure"), Measure),
            text("addressee"),
            self.code(given.get("priority"), Priority),
            text("time_frame"),
            text("law"),
            text("locator"),
            text("draft"),
            self.each(given.get("serves"), self.text) or (),
            self.at(node.line),
        )

    def each(self, node: Node | None, take: Callable[[Node], Value]) -> tuple[Value, ...] | None:
        """Every item of a list; None where there is none."""
        if node is None:
            return None
        if isinstance(node, Items):
            return tuple(take(item) for item in node.nodes)
        if not (isinstance(node, Unread) or (isinstance(node, Scalar) and not node.text)):
            self.tell(node.line, "A list is expected here; write each item on its own line after “- ”.")
        return ()

    def table(self, node: Node, allowed: tuple[str, ...] | None) -> Mapping[str, Node]:
        """The values of a mapping by key; `allowed` None means that any key will do."""
        if not isinstance(node, Table):
            if not (isinstance(node, Unread) or (isinstance(node, Scalar) and not node.text)):
                self.tell(node.line, "Keys with values are expected here; write “key: value”.")
            return {}
        for key in node.nodes:
            if allowed is not None and key not in allowed:
                self.tell(node.lines[key], f"“{key}” is not known here; write one of {', '.join(allowed)}.")
        return {key: value for key, value in node.nodes.items() if allowed is None or key in allowed}

    def texts(self, node: Node) -> dict[str, str]:
        return {key: self.text(value) for key, value in self.table(node, None).items()}

    def text(self, node: Node | None) -> str:
        if isinstance(node, Scalar):
            return node.text
        if node is not None and not isinstance(node, Unread):
            self.tell(node.line, "Words are expected here, not a list or keys.")
        return ""

    def code(self, node: Node | None, kind: type[Code]) -> Code | None:
        """One of the codes of `kind`; nothing written is None."""
        words = self.text(node)
        if node is None or not words:
            return None
        if words not in set(kind):
            self.tell(node.line, f"“{words}” is not on the scale; write one of {', '.join(kind)}.")
            return None
        return kind(words)
