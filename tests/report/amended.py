"""Articles made of chance words, and the same articles after chance edits."""

import random

_SENTENCE = (
    "whoever for gain brings a person into the State is punished by imprisonment of two to five years; fine and , . "
    "(a) § 12 « quoi » 人 偷运 закон الشخص “x”  \t& < > naïve e\u0301"
)
_WORDS = _SENTENCE.split(" ")


def paragraphs(chance: random.Random) -> list[str]:
    """One to six paragraphs."""
    return [_sentence(chance) for _ in range(chance.randint(1, 6))]


def _sentence(chance: random.Random) -> str:
    return " ".join(chance.choice(_WORDS) for _ in range(chance.randint(1, 30)))


def after_edits(before: list[str], chance: random.Random) -> list[str]:
    """Words put in, taken out and exchanged; paragraphs too, now and then."""
    after = []
    for text in before:
        fate = chance.random()
        if fate < 0.1:
            continue
        after.append(_edited(text, chance) if fate < 0.8 else text)
        if chance.random() < 0.15:
            after.append(_sentence(chance))
    return after or [_sentence(chance)]


def _edited(text: str, chance: random.Random) -> str:
    words = text.split(" ")
    for _ in range(chance.randint(1, 4)):
        at = chance.randrange(len(words) + 1)
        gone = chance.randint(0, 2)
        words[at : at + gone] = [chance.choice(_WORDS) for _ in range(chance.randint(0, 3))]
    return " ".join(words)
