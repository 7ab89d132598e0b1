"""What a report prints can be found again by its tag or by its bookmark."""

import re

from hypothesis import given
from hypothesis import strategies as st

from gapanalyzer.model.printed import PARTS, Address, bookmark, fingerprint, legible, read_bookmark

PART = st.sampled_from([(kind, part) for kind, parts in PARTS.items() for part in parts])


@given(PART, st.text(min_size=1))
def test_an_address_is_read_back_from_its_tag(part: tuple[str, str], identity: str) -> None:
    address = Address(part[0], identity, part[1])
    assert Address.read(str(address)) == address


@given(st.text())
def test_any_other_tag_is_none_of_ours(tag: str) -> None:
    found = Address.read(tag)
    assert found is None or str(found) == tag


def test_a_part_that_is_not_printed_has_no_address() -> None:
    assert Address.read("finding:SOM-6.1a:verdicts") is None
    assert Address.read("finding::analysis") is None
    assert Address.read("law:act:title") is None


@given(st.text(), st.text())
def test_a_bookmark_is_hidden_and_has_a_name_that_word_allows(address: str, words: str) -> None:
    name = bookmark(address, words)
    assert re.fullmatch(r"_[A-Za-z0-9_]{1,39}", name)
    assert read_bookmark(name) is not None


def test_a_bookmark_says_which_text_it_is_and_what_was_printed() -> None:
    address = Address("finding", "SOM-6.1a", "analysis")
    found = read_bookmark(bookmark(str(address), "One\n\ntwo "))
    assert found == (address.digest, fingerprint("One two"))
    assert found != (address.digest, fingerprint("One three"))
    assert read_bookmark("_Toc123456") is None


def test_control_characters_become_their_pictures() -> None:
    assert legible("a\x00b\x0b\x1f\r\nc\td") == "a\u2400b\u240b\u241f\nc\td"
    assert legible("\ud800\uffff\ufffe") == "\ufffd\ufffd\ufffd"
