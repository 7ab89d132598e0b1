"""Citations as a country prints them, made from the structure of the law: "art. 3(1)(b)", "artículo 3, inciso b)"."""

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import cache

from attrs import frozen

from gapanalyzer.model.assessment import Assessment, State
from gapanalyzer.model.citation import Citation, Locator
from gapanalyzer.model.instrument import LINE, Law, LawText, Provision, Unit
from gapanalyzer.wording.citing_styles import COUNTRIES, STYLES, Style, UnitWord

Place = tuple[Provision, ...]
"""An article and the sub-units below it that lead to what is cited, outermost first; empty outside any article."""

_INNER = frozenset({Unit.PARAGRAPH, Unit.POINT})
_FEWEST = 3
"""From so many neighbours on, a run is printed as one ("3–5"); two are printed one by one."""
_MARK_WITHIN = 60
"""Characters from the start of a unit in which its printed number is looked for."""
_ROMAN = re.compile(r"[ivxl]+|[IVXL]+")
_COUNTED = {
    "fr": "paragraphe {}", "es": "párrafo {}", "pt": "parágrafo {}", "de": "Absatz {}", "ru": "абзац {}",
    "ar": "الفقرة {}", "zh": "第{}段",
}  # fmt: skip
"""What a paragraph is called that is counted because its text has no articles; else as in English."""
_BEFORE = {"i": "ii", "v": "iv", "x": "ix", "l": "xlix"}
"""A lone letter is a Roman numeral where this one stands beside it."""


@frozen
class Printed:
    """One printed place and the places that it stands for: "sections 3–5" for three of them."""

    words: str
    places: tuple[Place, ...]
    alone: str = ""
    """The same with its own word, for a note that stands by itself."""


# -- which style -----------------------------------------------------------------------------------------------------


def style_of(law: Law, state: State, label: str = "") -> Style:
    """The style chosen for a law, else the usual one for its language, its own word for articles, and the State."""
    if law.style in STYLES:
        return STYLES[law.style]
    return usual(law.language, _country(law, state), label)


@cache
def usual(language: str, country: str = "", label: str = "") -> Style:
    """The usual style of a language in a country; a law whose word for articles it does not know has another."""
    primary, word = re.split(r"[-_]", language.casefold())[0], _bare(label)
    spoken = [style for style in STYLES.values() if style.language == primary]
    knowing = [style for style in spoken if not word or word in style.heads]
    if not knowing and word:
        knowing = [style for style in STYLES.values() if word in style.heads] or spoken
    local = [style for style in knowing if country in style.region]
    return next(iter([*local, *knowing]), STYLES["plain"])


def offered(language: str) -> tuple[Style, ...]:
    """The styles of a language first, then all others."""
    primary = re.split(r"[-_]", language.casefold())[0]
    return tuple(sorted(STYLES.values(), key=lambda style: style.language != primary))


def example(style: Style) -> str:
    """What a style looks like: its article 3, paragraph 1, point b."""
    letter = {"ru": "б", "uk": "б", "ar": "ب", "zh": "二"}.get(style.language, "b")
    article, paragraph = ("三", "一") if style.language == "zh" else ("3", "1")
    head = next(iter(style.heads.values()), UnitWord("{}", "{}"))
    parts = head.single(article), style.units["paragraph"].single(paragraph), style.units["letter"].single(letter)
    return style.joint.join(parts)


def _country(law: Law, state: State) -> str:
    region = re.search(r"[-_]([A-Za-z]{2})$", law.language)
    if region:
        return region[1].upper()
    words = re.findall(r"\w+", state.name.casefold())
    return next((COUNTRIES[word] for word in words if word in COUNTRIES), "")


def _bare(label: str) -> str:
    return label.casefold().strip(" .")


# -- places ----------------------------------------------------------------------------------------------------------


def place_at(text: LawText, first: int, last: int) -> Place:
    """The innermost unit that holds paragraphs `first` to `last`, and the units around it from the article on.

    Empty where there is no article, or a person has said that it is no part of the law; in a text without any, it is
    the paragraph.
    """
    unit = text.unit_at(first)
    if unit is None or unit.counted:
        return (unit,) if unit is not None and first == last else ()
    held = [p for p in text.chain_at(first) if p.last >= last]
    start = next((n for n, p in enumerate(held) if p.kind is Unit.ARTICLE), None)
    if start is None:
        return ()
    return (held[start], *(p for p in held[start + 1 :] if p.kind in _INNER))


def place_of(text: LawText, citation: Citation) -> Place:
    """Where a citation stands; empty where it stands in no article or not in this text."""
    if not citation.stands_in(text):
        return ()
    start, end = citation.span(text)
    return place_at(text, citation.paragraph, text.paragraph_at(max(start, end - 1)))


def place_named(text: LawText, locator: Locator) -> Place:
    """What a locator names; empty where the text has nothing of that number."""
    provision = locator.find(text)
    if provision is None or provision.counted:
        return (provision,) if provision is not None else ()
    return next(place for place in _places_in(text, provision) if place[-1] is provision)


def _places_in(text: LawText, wanted: Provision) -> Iterable[Place]:
    for article in text.articles:
        if article.first <= wanted.first and wanted.last <= article.last:
            yield from _down((article,))


def _down(place: Place) -> Iterable[Place]:
    yield place
    for child in place[-1].children:
        if child.kind in _INNER:
            yield from _down((*place, child))


# -- printing --------------------------------------------------------------------------------------------------------


def cite(now: Assessment, law: Law, citation: Citation) -> str:
    """A citation in the style of its law ("section 41(1)"); empty where it stands in no article."""
    text = now.texts.get(citation.text)
    return printed(now, law, text, place_of(text, citation)) if text else ""


def cite_named(now: Assessment, law: Law, locator: str) -> str:
    """A locator that a person wrote, in the style of the law; as written where the law has nothing of that name."""
    text = now.text_of(law)
    place = place_named(text, Locator.read(locator)) if locator.strip() else ()
    return printed(now, law, text, place) or locator.strip()


def printed(now: Assessment, law: Law, text: LawText, place: Place) -> str:
    """A place in the style of its law; empty where there is none."""
    return print_place(style_of(law, now.state, place[0].label), text, place) if place else ""


def listed(now: Assessment, law: Law, text: LawText, places: Sequence[Place]) -> tuple[Printed, ...]:
    """Places of one law as they are printed one after another, neighbours as one: "sections 3–5", "7"."""
    known = [place for place in places if place]
    style = style_of(law, now.state, known[0][0].label) if known else STYLES["plain"]
    return print_places(style, text, known)


def print_place(style: Style, text: LawText, place: Place) -> str:
    """One place in a style."""
    return style.joint.join([_head(style, place[0]).single(_spaced(place[0].number)), *_inside(style, text, place)])


def print_places(style: Style, text: LawText, places: Sequence[Place]) -> tuple[Printed, ...]:
    """Places in a style; the word for the articles stands once where that leaves no doubt."""
    runs = _runs(text, places)
    head = _head(style, runs[0][0][0]) if runs else UnitWord("{}", "{}")
    simple = style.tight or all(len(place) == 1 for place in places)
    shared = len(runs) > 1 and simple and head.many != "{}" and len({p[0].label for p in places}) == 1
    said = []
    for n, run in enumerate(runs):
        alone = _run(style, text, run, bare=False)
        bare = _run(style, text, run, bare=True) if shared else alone
        said.append(Printed(_spaced(head.many.format(bare)) if shared and n == 0 else bare, run, alone))
    return tuple(said)


def _run(style: Style, text: LawText, run: tuple[Place, ...], *, bare: bool) -> str:
    first, last = run[0], run[-1]
    head = _head(style, first[0])
    if len(first) == 1 and len(run) > 1:
        return _spaced(head.run(first[0].number, last[0].number, style.to, bare=bare))
    article = head.part.format(first[0].number) if bare else head.single(_spaced(first[0].number))
    inside = _inside(style, text, first)
    if len(run) > 1:
        word = _word(style, text, first, len(first) - 1)
        inside[-1] = _spaced(word.run(first[-1].number, last[-1].number, style.to))
    return style.joint.join([_spaced(article), *inside])


def _inside(style: Style, text: LawText, place: Place) -> list[str]:
    return [_spaced(_word(style, text, place, n).single(place[n].number)) for n in range(1, len(place))]


def _spaced(words: str) -> str:
    """A word and its number stay on one line."""
    return words.replace(" ", "\u00a0")


def _runs(text: LawText, places: Sequence[Place]) -> list[tuple[Place, ...]]:
    """Each place once; from three neighbours on, together."""
    chains: list[list[Place]] = []
    follows = _next_articles(text)
    for place in dict.fromkeys(places):
        if chains and _is_next(chains[-1][-1], place, follows):
            chains[-1].append(place)
        else:
            chains.append([place])
    runs: list[tuple[Place, ...]] = []
    for chain in chains:
        runs += [tuple(chain)] if len(chain) >= _FEWEST else [(place,) for place in chain]
    return runs


def _next_articles(text: LawText) -> Mapping[str, str]:
    return {a.path: b.path for a, b in zip(text.articles, text.articles[1:], strict=False)}


def _is_next(before: Place, after: Place, follows: Mapping[str, str]) -> bool:
    if len(before) != len(after) or before[:-1] != after[:-1]:
        return False
    if len(before) == 1:
        return follows.get(before[0].path) == after[0].path
    siblings = [p.path for p in before[-2].children if p.kind in _INNER]
    at = siblings.index(before[-1].path)
    return siblings[at + 1 : at + 2] == [after[-1].path]


def _head(style: Style, article: Provision) -> UnitWord:
    """The style's word for what the law calls this label; a word it does not know stays the law's own."""
    word = _bare(article.label)
    if article.counted:
        counted = _COUNTED.get(style.language, f"{LINE} {{}}")
        return UnitWord(counted, counted)
    if not word and style.heads:
        return next(iter(style.heads.values()))
    return style.heads.get(word) or UnitWord(f"{article.label} {{}}".lstrip(), f"{article.label} {{}}".lstrip())


# -- which word for a sub-unit ---------------------------------------------------------------------------------------


def _word(style: Style, text: LawText, place: Place, n: int) -> UnitWord:
    form = _form(style, text, place, n)
    below_number = f"{form} in number"
    if below_number in style.units and n > 1 and _form(style, text, place, n - 1) == "number":
        return style.units[below_number]
    return style.units[form]


def _form(style: Style, text: LawText, place: Place, n: int) -> str:
    """paragraph, number, letter or roman: by the unit's kind, its number, and the signs printed round it."""
    unit, siblings = place[n], {p.number.casefold() for p in place[n - 1].children}
    if unit.kind is Unit.PARAGRAPH:
        mark = _mark(text, unit) if style.paragraph_marks else ""
        return "paragraph" if not mark or mark in style.paragraph_marks else "number"
    if unit.number[:1].isdecimal():
        return "number"
    return "roman" if _is_roman(unit.number, siblings) else "letter"


def _is_roman(number: str, siblings: set[str]) -> bool:
    if not _ROMAN.fullmatch(number):
        return False
    low = number.casefold()
    if len(low) == 1:
        return _BEFORE[low] in siblings
    return not (len(set(low)) == 1 and chr(ord(low[0]) - 1) * len(low) in siblings)


def _mark(text: LawText, unit: Provision) -> str:
    """The sign by the printed number: "(" before it, or what follows it; empty where it is not printed."""
    words = text.paragraphs[unit.first][:_MARK_WITHIN]
    found = re.search(rf"([(（])\s?{re.escape(unit.number)}\s?[)）]|\b{re.escape(unit.number)}([.)])", words)
    if found is None:
        return ""
    return "(" if found[1] else found[2]
