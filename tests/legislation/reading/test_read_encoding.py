"""Encodings: guessed right where the words convince, offered with a preview where they do not, never silently wrong."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from gapanalyzer.legislation.reading.read_encoding import DOUBTFUL, TWICE, decode
from gapanalyzer.model.problem import KnownError

SPANISH = "Artículo 5. El que por medio de engaño facilite la migración ilegal será sancionado con prisión. " * 20
FRENCH = "L’étranger qui entre en France sans être muni des documents exigés est puni d’un an de prison. " * 20
GERMAN = "Wer einen Ausländer über die Grenze schleust, wird mit Freiheitsstrafe bis zu fünf Jahren bestraft. " * 20
ENGLISH = "The officer shall not — “knowingly” — aid the person’s entry by sea or by land under the Act. " * 20
RUSSIAN = "Статья 322. Незаконное пересечение государственной границы наказывается лишением свободы на срок. " * 20
CHINESE = "第三百一十八条 组织他人偷越国（边）境的，处二年以上七年以下有期徒刑，并处罚金。" * 20
ARABIC = "المادة الثالثة يعاقب بالسجن كل من ارتكب جريمة تهريب المهاجرين أو شرع فيها أو توسط في ذلك. " * 20
UKRAINIAN = "Незаконне переправлення осіб через державний кордон України карається обмеженням волі. " * 20
POLISH = "Kto organizuje innym osobom przekraczanie granicy, podlega karze pozbawienia wolności od sześciu lat. " * 20
TURKISH = "Göçmen kaçakçılığı suçunu işleyen kişi, üç yıldan sekiz yıla kadar hapis cezası ile cezalandırılır. " * 20
WITH_MANY = (SPANISH, FRENCH, GERMAN, ENGLISH, RUSSIAN, CHINESE, ARABIC)
CODE_PAGES = (
    (SPANISH, "cp1252"), (SPANISH, "cp850"), (SPANISH, "mac-roman"), (FRENCH, "cp1252"), (FRENCH, "mac-roman"),
    (GERMAN, "cp850"), (ENGLISH, "cp1252"), (ENGLISH, "mac-roman"), (RUSSIAN, "koi8-r"), (RUSSIAN, "cp1251"),
    (RUSSIAN, "cp866"), (RUSSIAN, "iso8859-5"), (CHINESE, "gb18030"), (ARABIC, "cp1256"), (FRENCH, "utf-16-le"),
    (RUSSIAN, "utf-16-be"),
)  # fmt: skip


@pytest.mark.parametrize(("words", "encoding"), CODE_PAGES)
def test_words_of_a_language_we_know_are_read_right_without_a_question(words: str, encoding: str) -> None:
    content = words.encode(encoding, "ignore")
    found = decode(content)
    assert (found.text, found.guesses) == (content.decode(encoding), ())


@pytest.mark.parametrize(("words", "encoding"), [(UKRAINIAN, "cp1251"), (POLISH, "cp1250"), (TURKISH, "cp1254")])
def test_words_of_others_are_read_as_guessed_and_the_rest_is_offered(words: str, encoding: str) -> None:
    found = decode(words.encode(encoding))
    assert found.text == words
    assert found.notes == (DOUBTFUL.format(encoding),)
    assert found.guesses[0].encoding == encoding
    assert 3 <= len(found.guesses) <= 10
    assert all(guess.lines for guess in found.guesses)
    assert found.guesses[0].lines[0] in " ".join(words.split())


def test_no_two_offers_read_alike() -> None:
    found = decode("Délit".encode("cp1252"))
    assert len({guess.lines for guess in found.guesses}) == len(found.guesses)


def test_the_encoding_that_was_chosen_is_used_without_a_question() -> None:
    content = POLISH.encode("cp1250")
    assert decode(content, chosen="cp1252").text != POLISH
    assert decode(content, chosen="cp1250").text == POLISH
    assert not decode(content, chosen="cp1252").guesses


@pytest.mark.parametrize("name", ["no-such", "rot13", "hex", "a" * 300, "\0"])
def test_a_name_of_no_encoding_is_refused_with_names_that_are(name: str) -> None:
    with pytest.raises(KnownError, match=r"There is no encoding called .*cp1252, cp1251"):
        decode(b"abc", chosen=name)


def test_a_declared_encoding_is_believed_where_the_bytes_are_no_utf_8() -> None:
    assert decode("año".encode("cp1252"), "iso-8859-1").text == "año"
    assert decode("año".encode("cp1252"), "iso-8859-1").guesses == ()
    assert decode("“año”".encode("cp1252"), "latin1").text == "“año”"
    assert decode("año".encode(), "cp1252").text == "año"
    assert decode(b"\xf1", "no-such-encoding").text


def test_a_declared_encoding_that_is_wrong_does_not_come_in_silently() -> None:
    assert decode(RUSSIAN.encode("cp1251"), "iso-8859-1").text == RUSSIAN
    found = decode(UKRAINIAN.encode("cp1251"), "iso-8859-1")
    assert "cp1251" in {guess.encoding for guess in found.guesses}


def test_letters_stored_twice_are_told() -> None:
    twice = SPANISH.encode().decode("cp1252").encode()
    assert decode(twice).notes == (TWICE,)
    for words in WITH_MANY:
        assert decode(words.encode()).notes == ()


def test_a_letter_cut_off_where_the_sample_ends_is_no_fault() -> None:
    for ends in ("", "\n"):
        words = f"a{ends}" + f"{CHINESE}{ends}" * 500
        assert decode(words.encode("gb18030")).text == words


def test_letters_that_tell_only_far_into_the_file_are_looked_at() -> None:
    words = "Artículo".join(("The law of the land and of the sea.\n" * 3000, "\n" + SPANISH))
    assert decode(words.encode("cp1252")).text == words


@given(st.binary(max_size=300), st.sampled_from(["", "cp1252", "utf-8", "utf-16", "koi8-r", "\ud800", "idna"]))
@example(b"\0", "idna")
@example(b"\xff\\N{", "unicode_escape")
def test_any_bytes_give_characters(content: bytes, declared: str) -> None:
    found = decode(content, declared)
    assert isinstance(found.text, str)
    assert len(found.guesses) <= 10
