"""YAML is read as text, with lines; what YAML can do beyond that is refused where it stands."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gapanalyzer.checklists.source import MOST_BYTES, Items, Scalar, Table, Unread, open_, parse


def complaints(text: str) -> list[str]:
    return [str(problem) for problem in parse("x.yaml", text.encode()).problems]


@pytest.mark.parametrize(
    "written", ["6.10", "NO", "yes", "null", "~", "0o10", "010", "12:30:45", "2026-11-23", "1_000"]
)
def test_a_value_stays_the_text_it_is(written: str) -> None:
    assert parse("x.yaml", f"a: {written}".encode()).root == Table({"a": Scalar(written, 1)}, {"a": 1}, 1)


def test_every_node_knows_its_line() -> None:
    source = parse("x.yaml", b"a: b\nc:\n- d\n- e: f\n  g:\n    h")
    assert isinstance(source.root, Table)
    assert source.root.lines == {"a": 1, "c": 2}
    assert isinstance(source.root.nodes["c"], Items)
    assert source.place(("a",)) == "x.yaml:1"
    assert source.place(("c", 0)) == "x.yaml:3"
    assert source.place(("c", 1, "g")) == "x.yaml:5"
    assert source.place(("c", 1, "not there")) == "x.yaml:4"
    assert source.place(("c", 7)) == "x.yaml:2"
    assert source.place(("a", "deeper")) == "x.yaml:1"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("a: &x b", 'x.yaml:1: the anchor "&x" is not read; remove it and write the words out where needed.'),
        ("a: b\nc: *x", 'x.yaml:2: the alias "*x" is not read; write the words out again.'),
        (
            "a: !!python/object:os.system b",
            (
                'x.yaml:1: the tag "tag:yaml.org,2002:python/object:os.system" is not read; '
                "remove it, every value here is plain text."
            ),
        ),
        ("- !x\n  a: b", 'x.yaml:1: the tag "!x" is not read; remove it, every value here is plain text.'),
        ("a: 1\nb: 2\na: 3", 'x.yaml:3: "a" stands twice (first in line 1); keep one of them.'),
        ("? [a]\n: b", "x.yaml:1: a key must be a word; write it as one word before a colon."),
        (
            "a: b\n--- \nc: d",
            "x.yaml:2: a second document begins here; remove the line --- and keep one document in a file.",
        ),
        (
            "[[[[[[[[[[[[[[a]]]]]]]]]]]]]]",
            "x.yaml:1: things stand more than 12 levels deep here; write them flatter.",
        ),
        (
            "a: b\nc: [",
            "x.yaml:3: this is not YAML (did not find expected node content); check indents, colons and quotes.",
        ),
        ("a: b\n\x01", "x.yaml:2: a character here cannot stand in YAML; remove it and type the words again."),
    ],
)
def test_what_is_not_allowed_is_named_with_its_line_and_remedy(text: str, said: str) -> None:
    assert complaints(text) == [said]


def test_several_faults_are_told_together() -> None:
    assert len(complaints("a: &x 1\na: *x\nb: !t 2")) == 4


def test_a_refused_value_stays_behind_as_unread() -> None:
    assert parse("x.yaml", b"a: *x").root == Table({"a": Unread(1)}, {"a": 1}, 1)


def test_the_first_of_two_equal_keys_stands() -> None:
    assert parse("x.yaml", b"a: 1\na: 2").root == Table({"a": Scalar("1", 1)}, {"a": 1}, 1)


def test_an_empty_file_is_an_empty_text() -> None:
    assert parse("x.yaml", b"# nothing\n").root == Scalar("", 1)


def test_a_byte_order_mark_and_blanks_around_a_value_do_not_matter() -> None:
    assert parse("x.yaml", b'\xef\xbb\xbfa: " b "').root == Table({"a": Scalar("b", 1)}, {"a": 1}, 1)


def test_other_encodings_are_refused_at_their_line() -> None:
    problems = parse("x.yaml", "a: b\nc: é".encode("latin-1")).problems
    assert [str(p) for p in problems] == ["x.yaml:2: this is not UTF-8 text; save the file in the encoding UTF-8."]


def test_a_huge_file_is_refused_unread(tmp_path: Path) -> None:
    path = tmp_path / "x.yaml"
    path.write_bytes(b"a" * (MOST_BYTES + 1))
    assert [str(p) for p in open_(path).problems] == ["x.yaml:1: the file is larger than 4 MB; split the checklist."]


def test_a_file_that_cannot_be_opened_is_a_problem(tmp_path: Path) -> None:
    missing, directory = open_(tmp_path / "x.yaml"), open_(tmp_path)
    assert str(missing.problems[0]) == "x.yaml:1: there is no such file; write it, or name the folder that holds it."
    assert "the file cannot be opened (Is a directory)" in str(directory.problems[0])


@given(st.binary() | st.text().map(lambda text: text.encode("utf-8", "surrogatepass")))
def test_no_bytes_raise(data: bytes) -> None:
    source = parse("x.yaml", data)
    assert source.problems or not isinstance(source.root, Unread)


@given(st.text(alphabet="ab:-?[]{}&*!|>'\"#%@,. \n\t\\", max_size=60))
def test_nothing_that_looks_like_yaml_raises(text: str) -> None:
    source = parse("x.yaml", text.encode())
    assert all(problem.where.startswith("x.yaml:") for problem in source.problems)
