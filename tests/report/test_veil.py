"""Names are replaced as whole words, and places in a text follow."""

from hypothesis import given
from hypothesis import strategies as st

from gapanalyzer.report.veil import Name, Veil

VEIL = Veil.of(
    (
        Name("Republic of Calvara", "State A"),
        Name("Calvara", "State A", stem=True),
        Name("Penal Code", "Law 1"),
        Name("AT", "Law 2"),
        Name("", "nothing"),
    )
)


def test_longer_names_come_first_and_any_letters_will_do() -> None:
    assert VEIL.over("The REPUBLIC of\nCalvara and CALVARA.") == "State A and State A."
    assert VEIL.over("penal code, Penal Code") == "Law 1, Law 1"


def test_adjectives_of_a_state_go_too() -> None:
    assert VEIL.over("Calvaran police, the Calvarans") == "State A police, State A"


def test_a_word_is_not_a_name() -> None:
    assert VEIL.over("at AT, CAT, ATM, Calvaraland") == "at Law 2, CAT, ATM, Calvaraland"


def test_no_names_change_nothing() -> None:
    assert Veil.of(()).over("Calvara") == "Calvara"
    assert Veil.of(()).moved("Calvara", 3) == 3


@given(
    st.lists(st.sampled_from(["Calvara", "Republic of Calvara", "AT", "penal code", "x", " ", ", ", "é"])), st.data()
)
def test_a_passage_still_holds_the_same_words(parts: list[str], data: st.DataObject) -> None:
    text = "".join(parts)
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    new = VEIL.over(text)
    begins, ends = VEIL.moved(text, start), VEIL.moved(text, end, end=True)
    assert 0 <= begins <= ends <= len(new)
    inside = [f.span() for f in VEIL.pattern.finditer(text)] if VEIL.pattern else []
    if all(not a < edge < b for a, b in inside for edge in (start, end)):
        assert new[:begins] == "".join(_covered(text, inside, 0, start))
        assert new[begins:ends] == "".join(_covered(text, inside, start, end))


def _covered(text: str, names: list[tuple[int, int]], start: int, end: int) -> list[str]:
    """A part of a text with the names found in the whole of it replaced."""
    out, at = [], start
    for a, b in names:
        if start <= a and b <= end:
            out += [text[at:a], VEIL.over(f" {text[a:b]} ")[1:-1]]
            at = b
    return [*out, text[at:end]]
