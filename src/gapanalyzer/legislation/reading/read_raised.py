"""Raised digits as the characters ¹²³: "Article 5¹" is not article 51, whether ¹ is a note or an inserted article."""

import re

_RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
_DIGITS = re.compile(r"\s*[0-9]{1,3}\)?\s*")


def raised(words: str) -> str:
    """The words with their digits raised, where they are nothing but a small number; else as they are ("1er")."""
    return words.translate(_RAISED) if _DIGITS.fullmatch(words) else words
