"""Strict YAML: every scalar is text, every node knows its line; aliases, anchors, tags and double keys are faults."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import yaml
from attrs import define, field, frozen

from gapanalyzer.model.problem import Problem

MOST_BYTES = 4 * 1024 * 1024
MOST_LEVELS = 12

Steps = tuple[str | int, ...]
"""Where a value stands in a file: keys of mappings and places in lists, counted from 0."""


@frozen
class Scalar:
    """A text, whatever it looks like: 6.10 stays "6.10" and NO stays "NO"."""

    text: str
    line: int


@frozen
class Items:
    """A list."""

    nodes: tuple["Node", ...]
    line: int


@frozen
class Table:
    """A mapping; `lines` are the lines of its keys."""

    nodes: Mapping[str, "Node"]
    lines: Mapping[str, int]
    line: int


@frozen
class Unread:
    """What has been refused already: whoever meets it says nothing more."""

    line: int


Node = Scalar | Items | Table | Unread


@frozen
class Source:
    """One YAML file: its nodes and what is wrong with it as YAML."""

    name: str
    root: Node
    problems: tuple[Problem, ...] = ()

    def place(self, steps: Steps) -> str:
        """`file:line` of the value at `steps`, or of the innermost thing around it."""
        node, line = self.root, self.root.line
        for step in steps:
            inner = _inside(node, step)
            if inner is None:
                break
            line = node.lines[str(step)] if isinstance(node, Table) else inner.line
            node = inner
        return f"{self.name}:{line}"


def _inside(node: Node, step: str | int) -> Node | None:
    if isinstance(node, Table):
        return node.nodes.get(str(step))
    if isinstance(node, Items) and isinstance(step, int) and step < len(node.nodes):
        return node.nodes[step]
    return None


def open_(path: Path) -> Source:
    """The nodes of a file; what cannot be opened or read is a problem, never an exception."""
    try:
        with path.open("rb") as file:
            data = file.read(MOST_BYTES + 1)
    except FileNotFoundError:
        return _refused(path.name, 1, "there is no such file; write it, or name the folder that holds it")
    except OSError as error:
        return _refused(path.name, 1, f"the file cannot be opened ({error.strerror}); put it back or close its program")
    return parse(path.name, data)


def parse(name: str, data: bytes) -> Source:
    """The nodes of the bytes of a YAML file called `name`."""
    if len(data) > MOST_BYTES:
        return _refused(name, 1, f"the file is larger than {MOST_BYTES // 1024 // 1024} MB; split the checklist")
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        return _refused(name, line, "this is not UTF-8 text; save the file in the encoding UTF-8")
    builder = _Builder(name)
    try:
        root = builder.document(yaml.parse(text, Loader=yaml.CBaseLoader))
    except yaml.reader.ReaderError as error:
        line = text.encode().count(b"\n", 0, error.position) + 1
        builder.tell(line, "a character here cannot stand in YAML; remove it and type the words again")
    except yaml.MarkedYAMLError as error:
        builder.tell(_line_of(error), f"this is not YAML ({error.problem}); check indents, colons and quotes")
    except _TooDeepError:
        pass
    else:
        return Source(name, root, tuple(builder.problems))
    return Source(name, Unread(1), tuple(builder.problems))


def _refused(name: str, line: int, what: str) -> Source:
    return Source(name, Unread(line), (Problem(f"{name}:{line}", f"{what}."),))


def _line_of(error: yaml.MarkedYAMLError) -> int:
    mark = error.problem_mark or error.context_mark
    return 1 if mark is None else mark.line + 1


def _line(event: Any) -> int:
    return int(event.start_mark.line) + 1


class _TooDeepError(Exception):
    """Nested beyond the limit; the problem has been told."""


@define
class _Builder:
    """Builds nodes from the parser's events and collects what is not allowed."""

    name: str
    problems: list[Problem] = field(factory=list)

    def tell(self, line: int, what: str) -> None:
        self.problems.append(Problem(f"{self.name}:{line}", f"{what}."))

    def document(self, events: Iterator[Any]) -> Node:
        """The one document of the stream."""
        root: Node | None = None
        for event in events:
            if isinstance(event, yaml.DocumentStartEvent) and root is not None:
                line = _line(event)
                self.tell(line, "a second document begins here; remove the line --- and keep one document in a file")
                return root
            if isinstance(event, yaml.NodeEvent):
                root = self.node(event, events, 0)
        return Scalar("", 1) if root is None else root

    def node(self, event: Any, events: Iterator[Any], level: int) -> Node:
        line = _line(event)
        if level > MOST_LEVELS:
            self.tell(line, f"things stand more than {MOST_LEVELS} levels deep here; write them flatter")
            raise _TooDeepError
        if isinstance(event, yaml.AliasEvent):
            self.tell(line, f'the alias "*{event.anchor}" is not read; write the words out again')
            return Unread(line)
        if event.anchor is not None:
            self.tell(line, f'the anchor "&{event.anchor}" is not read; remove it and write the words out where needed')
        if event.tag is not None:
            self.tell(line, f'the tag "{event.tag}" is not read; remove it, every value here is plain text')
        if isinstance(event, yaml.ScalarEvent):
            return Scalar(event.value.strip(), line)
        if isinstance(event, yaml.SequenceStartEvent):
            return self.items(line, events, level)
        return self.table(line, events, level)

    def items(self, line: int, events: Iterator[Any], level: int) -> Items:
        nodes = []
        while not isinstance(event := next(events), yaml.SequenceEndEvent):
            nodes.append(self.node(event, events, level + 1))
        return Items(tuple(nodes), line)

    def table(self, line: int, events: Iterator[Any], level: int) -> Table:
        nodes: dict[str, Node] = {}
        lines: dict[str, int] = {}
        while not isinstance(event := next(events), yaml.MappingEndEvent):
            key = self.node(event, events, level + 1)
            value = self.node(next(events), events, level + 1)
            if not isinstance(key, Scalar):
                self.tell(key.line, "a key must be a word; write it as one word before a colon")
            elif key.text in nodes:
                first = lines[key.text]
                self.tell(key.line, f'"{key.text}" stands twice (first in line {first}); keep one of them')
            else:
                nodes[key.text], lines[key.text] = value, key.line
        return Table(nodes, lines, line)
