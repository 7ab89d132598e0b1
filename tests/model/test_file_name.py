"""A name we make for a file is one that Windows, macOS and Linux take, whatever the words are."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gapanalyzer.model.text import file_name

DEVICES = ("con", "PRN", "Aux", "nul", "COM1", "lpt9", "com0", "LPT²", "CONIN$", "conout$")
TRICKS = st.sampled_from(
    [*DEVICES, ".", " ", "/", "\\", ":", "..", "\u202e", "\u200f", "\0", "\ud800", "😀", "e\u0301", "|"]
)


def stem(name: str) -> str:
    """What Windows looks at to tell a device: up to the first dot, without blanks at its end."""
    return name.split(".", maxsplit=1)[0].rstrip(" ").casefold()


@given(
    st.lists(st.one_of(TRICKS, st.text(max_size=200)), max_size=12).map("".join), st.sampled_from(["", ".gap", ".pdf"])
)
def test_every_system_takes_the_name(words: str, suffix: str) -> None:
    name = file_name(words, suffix)
    assert 0 < len(name) <= 120
    assert len(name.encode()) <= 240
    assert not set(name) & set('\\/:*?"<>|')
    assert all(unicodedata.category(c)[0] != "C" for c in name)
    assert name == name.strip(" ")
    assert not name.startswith(".")
    assert not name.endswith(".")
    assert name.endswith(suffix)
    assert stem(name) not in {device.casefold() for device in DEVICES}


@pytest.mark.parametrize("device", DEVICES)
@pytest.mark.parametrize("more", ["", ".txt", " .old"])
def test_the_names_of_devices_are_told_apart(device: str, more: str) -> None:
    assert stem(file_name(device + more, ".gap")).endswith("_")


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("Republic of Calvara", "Republic of Calvara.gap"),
        ("../../etc/passwd", "etc passwd.gap"),
        ("Côte d’Ivoire", "Côte d’Ivoire.gap"),
        ("جمهورية \u202eمصر", "جمهورية مصر.gap"),
        ("Draft: 2/3?", "Draft 2 3.gap"),
        (" … ", "….gap"),
        ("...", "document.gap"),
    ],
)
def test_words_stay_as_far_as_they_can(words: str, name: str) -> None:
    assert file_name(words, ".gap") == name


def test_a_long_name_in_a_script_of_many_bytes_is_cut_to_fit() -> None:
    name = file_name("偷" * 200, ".gap")
    assert len(name.encode()) <= 240
    assert name.startswith("偷")
