"""Shapes a value in a checklist file can have: each fits a node, stands in for a broken one, and has a schema."""

import re
from collections.abc import Mapping
from difflib import get_close_matches
from enum import StrEnum
from functools import cached_property
from typing import Any, Protocol

from attrs import define, field, frozen

from gapanalyzer.checklists.source import Items, Node, Scalar, Steps, Table, Unread
from gapanalyzer.model.problem import Problem

_UNPRINTABLE = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff]")
_NO_WORDS = "words are wanted here; write them after the colon, in quotes if they hold a colon themselves"
_NO_TABLE = 'names with values are wanted here; write lines of the form "name: value"'
_WHOLE = re.compile(r"[1-9][0-9]{0,8}")


@define
class Report:
    """What is wrong in one file: every problem, and where a value was broken."""

    name: str
    problems: list[Problem] = field(factory=list)
    broken: set[Steps] = field(factory=set)

    def tell(self, line: int, steps: Steps, what: str) -> None:
        """One problem at one value; `what` is a clause with the remedy and no full stop."""
        self.problems.append(Problem(f"{self.name}:{line}", f"{what}."))
        self.broken.add(steps)

    def reject(self, node: Node, steps: Steps, what: str) -> None:
        """The same about a node that does not fit; nothing new is said where it has been refused already."""
        if isinstance(node, Unread):
            self.broken.add(steps)
        else:
            self.tell(node.line, steps, what)


class Shape(Protocol):
    """What a value must look like."""

    @property
    def stand_in(self) -> Any:
        """A value of this shape, used where the real one is broken so that reading can go on."""

    def fit(self, node: Node, steps: Steps, report: Report) -> Any:
        """The node's value; what is wrong with it goes to the report."""

    def schema(self) -> dict[str, Any]:
        """The same demands as JSON Schema."""


def quoted(text: str) -> str:
    """The words in quotes, shortened where they are long."""
    return f'"{text}"' if len(text) <= 48 else f'"{text[:45]}…"'


@frozen
class Line:
    """Words; on one line unless `long`. `form` is what they must match and `says` names that form and an example."""

    form: str = ""
    says: str = ""
    long: bool = False
    stand_in: str = ""

    def fit(self, node: Node, steps: Steps, report: Report) -> str:
        """The words, without blanks around them."""
        wrong = self._wrong(node.text) if isinstance(node, Scalar) else _NO_WORDS
        if isinstance(node, Scalar) and not wrong:
            return node.text
        report.reject(node, steps, wrong)
        return self.stand_in

    def _wrong(self, text: str) -> str:
        if not text:
            return "nothing is written here; write the words or remove the line"
        if _UNPRINTABLE.search(text):
            return f"{quoted(_UNPRINTABLE.sub('?', text))} holds a character that cannot be printed; type it again"
        if "\n" in text and not self.long:
            return "this runs over several paragraphs; write it as one line"
        if self.form and not re.fullmatch(self.form, text):
            return f"{quoted(text)} is not {self.says}"
        return ""

    def schema(self) -> dict[str, Any]:
        """A string."""
        return {"type": "string", "minLength": 1} | ({"pattern": f"^(?:{self.form})$"} if self.form else {})


@frozen
class OneOf:
    """A code out of a list."""

    codes: type[StrEnum]
    name: str
    """With its article: "a level of obligation"."""

    @property
    def stand_in(self) -> StrEnum:
        """The first code."""
        return next(iter(self.codes))

    def fit(self, node: Node, steps: Steps, report: Report) -> StrEnum:
        """The code as a member of its enumeration."""
        text = Line().fit(node, steps, report)
        if text in list(self.codes):
            return self.codes(text)
        if text:
            report.tell(node.line, steps, f"{quoted(text)} is not {self.name}; write one of {', '.join(self.codes)}")
        return self.stand_in

    def schema(self) -> dict[str, Any]:
        """The list of codes."""
        return {"enum": [str(code) for code in self.codes]}


@frozen
class YesNo:
    """True or false."""

    stand_in: bool = False

    def fit(self, node: Node, steps: Steps, report: Report) -> bool:
        """Exactly `true` or `false`."""
        text = Line().fit(node, steps, report)
        if text not in {"", "true", "false"}:
            report.tell(node.line, steps, f"{quoted(text)} is neither true nor false; write true or false")
        return text == "true"

    def schema(self) -> dict[str, Any]:
        """A boolean."""
        return {"type": "boolean"}


@frozen
class Whole:
    """A whole number from 1."""

    stand_in: int = 1

    def fit(self, node: Node, steps: Steps, report: Report) -> int:
        """The number."""
        text = Line().fit(node, steps, report)
        if _WHOLE.fullmatch(text):
            return int(text)
        if text:
            report.tell(node.line, steps, f"{quoted(text)} is not a whole number; write a number from 1, in digits")
        return self.stand_in

    def schema(self) -> dict[str, Any]:
        """An integer."""
        return {"type": "integer", "minimum": 1}


@frozen
class ListOf:
    """Several values of one shape; at least `least`."""

    of: Shape
    least: int = 0
    stand_in: tuple[Any, ...] = ()

    def fit(self, node: Node, steps: Steps, report: Report) -> tuple[Any, ...]:
        """The values in order."""
        if isinstance(node, Items) and len(node.nodes) >= self.least:
            return tuple(self.of.fit(inner, (*steps, at), report) for at, inner in enumerate(node.nodes))
        report.reject(node, steps, "a list is wanted here; write each item on a line of its own after a hyphen")
        return self.stand_in

    def schema(self) -> dict[str, Any]:
        """An array."""
        return {"type": "array", "items": self.of.schema(), "minItems": self.least}


@frozen
class Keyed:
    """Values of one shape by a word."""

    of: Shape
    key: Line
    stand_in: Mapping[str, Any] = field(factory=dict)

    def fit(self, node: Node, steps: Steps, report: Report) -> Mapping[str, Any]:
        """The values by their words, in order."""
        if not isinstance(node, Table):
            report.reject(node, steps, _NO_TABLE)
            return self.stand_in
        for word in node.nodes:
            self.key.fit(Scalar(word, node.lines[word]), (*steps, word), report)
        return {word: self.of.fit(inner, (*steps, word), report) for word, inner in node.nodes.items()}

    def schema(self) -> dict[str, Any]:
        """An object with free names."""
        return {"type": "object", "propertyNames": self.key.schema(), "additionalProperties": self.of.schema()}


@frozen
class Field:
    """One line of a record; `about` is what an editor shows."""

    key: str
    shape: Shape
    about: str
    needed: bool = True


@frozen(slots=False)
class Record:
    """Values under known names; only those that are written are in the result."""

    name: str
    fields: tuple[Field, ...]

    @cached_property
    def known(self) -> Mapping[str, Field]:
        """Its fields by their names."""
        return {f.key: f for f in self.fields}

    @cached_property
    def stand_in(self) -> Mapping[str, Any]:
        """Every needed value by its own stand-in."""
        return {f.key: f.shape.stand_in for f in self.fields if f.needed}

    def fit(self, node: Node, steps: Steps, report: Report) -> Mapping[str, Any]:
        """The values by name; unknown names and missing ones are problems."""
        if not isinstance(node, Table):
            report.reject(node, steps, _NO_TABLE)
            return self.stand_in
        meant = {word: self._meant(word, node) for word in node.nodes if word not in self.known}
        for word, key in meant.items():
            remedy = f'write "{key}" or remove the line' if key else f"write one of {', '.join(self.known)}"
            report.tell(node.lines[word], (*steps, word), f"{quoted(word)} is not part of a {self.name}; {remedy}")
            report.broken.add((*steps, key or word))
        values = dict(self.stand_in)
        for key, wanted in self.known.items():
            inner = node.nodes.get(key)
            if inner is not None and (wanted.needed or inner != Scalar("", inner.line)):
                values[key] = wanted.shape.fit(inner, (*steps, key), report)
            elif wanted.needed and key not in meant.values():
                report.tell(node.line, (*steps, key), f'this {self.name} has no "{key}"; add a line "{key}: …"')
        return values

    def _meant(self, word: str, node: Table) -> str:
        """The name that was misspelt, if there is one close enough that does not stand there already."""
        absent = [key for key in self.known if key not in node.nodes]
        return next(iter(get_close_matches(word, absent, n=1)), "")

    def schema(self) -> dict[str, Any]:
        """An object with known names."""
        return {
            "type": "object",
            "additionalProperties": False,
            "required": [f.key for f in self.fields if f.needed],
            "properties": {f.key: {"description": f.about} | f.shape.schema() for f in self.fields},
        }


@frozen
class Short:
    """A record that may be written as one value: the one called `key`."""

    of: Record
    key: str

    @property
    def stand_in(self) -> Mapping[str, Any]:
        """The record's."""
        return self.of.stand_in

    @property
    def alone(self) -> Shape:
        """The shape of the one value."""
        return self.of.known[self.key].shape

    def fit(self, node: Node, steps: Steps, report: Report) -> Mapping[str, Any]:
        """The record, also where the value stands alone."""
        if isinstance(node, Table):
            return self.of.fit(node, steps, report)
        return {self.key: self.alone.fit(node, steps, report)}

    def schema(self) -> dict[str, Any]:
        """Either of the two."""
        return {"oneOf": [self.alone.schema(), self.of.schema()]}
