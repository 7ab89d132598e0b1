"""From an article to the requirements it might answer."""

from attrs import evolve

from gapanalyzer.app.answering import Answerable
from gapanalyzer.app.search import Search
from gapanalyzer.model.assessment import Assessment
from gapanalyzer.model.checklist import Phrases
from gapanalyzer.model.instrument import Kind, Law, LawId, LawText, Provision, Status, Unit
from tests.builders import CHECKLIST, empty

PHRASES = {
    "R1": ("illegal entry", "liable to a fine"),
    "R2": ("liable to a fine",),
    "R3": ("liable to a fine", "forged passport"),
    "R5": ("search of a vessel",),
}
ARTICLES = (
    ("Illegal entry", "Whoever organizes an illegal entry is liable to a fine."),
    ("Passports", "Whoever uses a forged passport is liable to a fine."),
    ("Ships", "A vessel may be boarded by any officer who suspects its crew of a crime. A search is recorded."),
    ("Rules", "The minister makes rules."),
)


def project(language: str = "en") -> Assessment:
    """Four articles of two lines under one part."""
    paragraphs = ("Part I. Crimes", *(line for article in ARTICLES for line in article))
    inside = tuple(
        Provision(str(n + 1), Unit.ARTICLE, heading, f"part_I/art_{n + 1}", 2 * n + 1, 2 * n + 2)
        for n, (heading, _) in enumerate(ARTICLES)
    )
    part = Provision("I", Unit.PART, "Crimes", "part_I", 0, len(paragraphs) - 1, children=inside)
    text = LawText(paragraphs, (part,))
    law = Law(LawId("law"), "Act", "ACT", Kind.LAW, Status.IN_FORCE, language, (text.sha,))
    asked = tuple(
        evolve(r, phrases={"en": Phrases(PHRASES[r.id])}) if r.id in PHRASES else r for r in CHECKLIST.requirements
    )
    return evolve(empty(evolve(CHECKLIST, requirements=asked)), laws=(law,), texts={text.sha: text})


def answers(now: Assessment, number: int, limit: int = 8) -> tuple[Answerable, ...]:
    """What the article of this number might answer."""
    law = now.laws[0]
    return Search().requirements_for(now, law, now.text_of(law).articles[number - 1], limit)


def test_the_requirement_whose_own_phrase_is_seen_comes_before_those_with_a_common_one() -> None:
    assert answers(project(), 1)[0].requirement == "R1"
    assert answers(project(), 2)[0].requirement == "R3"


def test_the_reasons_are_the_phrases_seen_the_most_telling_first() -> None:
    assert answers(project(), 2)[0].why == ("forged passport", "liable to a fine")


def test_a_heading_above_the_article_is_read_too() -> None:
    now = project()
    asked = tuple(
        evolve(r, phrases={"en": Phrases(("crimes",))}) if r.id == "R4" else r for r in now.checklist.requirements
    )
    now = evolve(now, checklist=evolve(now.checklist, requirements=asked))
    assert [one.requirement for one in answers(now, 4)] == ["R4"]


def test_single_words_of_a_phrase_make_a_weak_answer_without_reasons() -> None:
    assert [(one.requirement, one.why, one.weak) for one in answers(project(), 3)] == [("R5", (), True)]


def test_an_article_of_other_words_or_in_a_language_without_phrases_answers_nothing() -> None:
    assert answers(project(), 4) == ()
    assert answers(project("pl"), 1) == ()


def test_own_phrases_count_and_the_limit_holds() -> None:
    now = project("pl")
    own = {(r.id, "pl"): ("makes rules",) for r in now.checklist.requirements}
    assert len(answers(evolve(now, own_phrases=own), 4)) == 5
    assert len(answers(evolve(now, own_phrases=own), 4, limit=2)) == 2
