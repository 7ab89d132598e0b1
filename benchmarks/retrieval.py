"""How well the phrases find what answers a requirement: python -m benchmarks.retrieval (recall at 5, two languages)."""

import json
import sqlite3
import time
from collections.abc import Iterable, Sequence
from itertools import zip_longest
from typing import Any

from attrs import evolve

from benchmarks.common import real_laws, seconds
from gapanalyzer.app import library
from gapanalyzer.app.intake import bring_in
from gapanalyzer.app.search import Search
from gapanalyzer.assess.view import assess
from gapanalyzer.legislation.finding.tokens import tokens
from gapanalyzer.model.assessment import Assessment
from gapanalyzer.model.instrument import Kind, Law, LawId, LawText, Status
from gapanalyzer.model.ledger import Ledger

BAR = 0.80
PAIRS_BAR = 16
PACE_BAR = 0.005
PROVISIONS = 4000
TOP = 5
SHOWN = 8
LAWS = {"en": "canada-irpa-en.docx", "fr": "canada-lipr-fr.docx"}


def project(text: LawText, language: str) -> Assessment:
    """An assessment of the checklist with one law."""
    law = Law(LawId("law"), "Act", "Act", Kind.LAW, Status.IN_FORCE, language, (text.sha,))
    return evolve(assess(Ledger(), library.checklist("som-protocol"), {text.sha: text}), laws=(law,))


def in_turn(lists: Iterable[Sequence[str]]) -> list[str]:
    """The firsts of every list, then the seconds, and so on; each number once."""
    return list(dict.fromkeys(n for row in zip_longest(*lists) for n in row if n is not None))


def found(search: Search, now: Assessment, requirement: str) -> list[str]:
    """Numbers of the candidates for a requirement, best first."""
    return [hit.provision.number for hit in search.candidates(now, requirement, SHOWN).hits]


def quality(search: Search, now: Assessment, pairs: Sequence[dict[str, Any]]) -> tuple[float, float]:
    """Mean recall at five (hits among the first five over the most there can be) and mean reciprocal rank."""
    recall, reciprocal = 0.0, 0.0
    for pair in pairs:
        relevant = set(pair["relevant"])
        numbers = in_turn(found(search, now, requirement) for requirement in pair["requirements"])
        recall += len(relevant.intersection(numbers[:TOP])) / min(TOP, len(relevant))
        reciprocal += next((1 / place for place, n in enumerate(numbers, start=1) if n in relevant), 0.0)
    return recall / len(pairs), reciprocal / len(pairs)


def in_top(search: Search, now: Assessment, pairs: Sequence[dict[str, Any]]) -> int:
    """For how many of the pairs a right answer is among the first five."""
    lists = [(in_turn(found(search, now, r) for r in pair["requirements"]), pair["relevant"]) for pair in pairs]
    return sum(not set(relevant).isdisjoint(numbers[:TOP]) for numbers, relevant in lists)


def back(search: Search, now: Assessment, pairs: Sequence[dict[str, Any]]) -> float:
    """The other direction: the share of right answers that lead back to a requirement of their pair."""
    law = now.laws[0]
    text = now.text_of(law)
    articles = {article.number: article for article in text.articles}
    led = []
    for pair in pairs:
        for number in pair["relevant"]:
            asked = search.requirements_for(now, law, articles[number], TOP)
            led.append(not {one.requirement for one in asked}.isdisjoint(pair["requirements"]))
    return sum(led) / len(led)


def copies(text: LawText, language: str, least: int) -> Assessment:
    """An assessment with so many laws of the same words that there are `least` articles or more."""
    times = -(-least // len(text.articles))
    texts = [evolve(text, paragraphs=(*text.paragraphs, f"Copy {n}")) for n in range(times)]
    laws = tuple(
        Law(LawId(str(n)), f"Act {n}", f"Act {n}", Kind.LAW, Status.IN_FORCE, language, (one.sha,))
        for n, one in enumerate(texts)
    )
    return evolve(project(text, language), laws=laws, texts={one.sha: one for one in texts})


def bare(texts: Iterable[LawText]) -> sqlite3.Connection:
    """A plain full-text table of the articles, with nothing around it."""
    connection = sqlite3.connect(":memory:")
    connection.execute("CREATE VIRTUAL TABLE words USING fts5 (body)")
    rows = ((text.words_of(a),) for text in texts for a in text.articles)
    connection.executemany("INSERT INTO words VALUES (?)", rows)
    return connection


def bare_query(connection: sqlite3.Connection, wanted: str) -> list[tuple[int]]:
    """What the plain table answers."""
    ranked = "SELECT rowid FROM words WHERE words MATCH ? ORDER BY bm25(words) LIMIT ?"
    return connection.execute(ranked, (wanted, SHOWN)).fetchall()


def any_word(phrases: Iterable[str], language: str) -> str:
    """A bare query for any of the words of these phrases."""
    return " OR ".join(dict.fromkeys(f'"{t.spelled}"' for phrase in phrases for t in tokens(phrase, language)))


def pace(now: Assessment, language: str) -> tuple[float, float, float]:
    """Seconds to take the laws in, and the mean of a query over all requirements: ours, and the plain table's."""
    requirements = now.checklist.requirements
    table = bare(now.texts.values())
    plain = [any_word(r.phrases[language].all, language) for r in requirements]
    search, began = Search(), time.perf_counter()
    search.words(now, "visa")
    built = time.perf_counter() - began
    ours = seconds(lambda: [search.candidates(now, r.id, SHOWN) for r in requirements], 3)
    floor = seconds(lambda: [bare_query(table, wanted) for wanted in plain], 3)
    return built, ours / len(requirements), floor / len(requirements)


def main() -> None:
    """Print the figures beside the promises of the project."""
    pairs = json.loads((real_laws() / "gold" / "retrieval-canada.json").read_text(encoding="utf-8"))["pairs"]
    for language, name in LAWS.items():
        text = bring_in(real_laws() / name).text
        now, search = project(text, language), Search()
        recall, reciprocal = quality(search, now, pairs)
        told = f"recall at {TOP} {recall:.3f} (bar {BAR:.2f}), mean reciprocal rank {reciprocal:.3f}"
        print(f"{'ok  ' if recall >= BAR else 'LOW '} {name}: {told}")
        right = in_top(search, now, pairs)
        kept = "ok  " if right >= PAIRS_BAR else "LOW "
        print(f"{kept} a right answer in the first {TOP} for {right} of {len(pairs)} pairs (bar {PAIRS_BAR})")
        print(f"     from article to requirement: {back(search, now, pairs):.2f} among the first {TOP}")
        for size in (len(text.articles), PROVISIONS):
            built, ours, floor = pace(copies(text, language, size), language)
            held = "ok  " if ours <= PACE_BAR else "OVER"
            beside = f"{ours / floor:.1f} times a bare full-text query ({floor * 1000:.2f} ms)"
            print(f"{held} {size} articles: taken in {built:.2f} s; a query in {ours * 1000:.2f} ms (bar 5), {beside}")


if __name__ == "__main__":
    main()
