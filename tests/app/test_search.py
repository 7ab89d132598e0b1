"""Looking through the laws of an assessment."""

from threading import Thread

import pytest
import yaml
from attrs import evolve

from gapanalyzer.app import library
from gapanalyzer.app.intake import bring_in
from gapanalyzer.app.search import Results, Search
from gapanalyzer.model.assessment import Assessment
from gapanalyzer.model.checklist import Phrases, RequirementId
from gapanalyzer.model.instrument import Kind, Law, LawId, LawText, Provision, Status, Unit
from gapanalyzer.model.problem import KnownError
from tests.builders import CHECKLIST, empty

PHRASES = {
    "en": Phrases(("illegal entry", "smuggling of migrants")),
    "fr": Phrases(("entrée illégale",), ("trafic de migrants",)),
}
ENGLISH = (
    ("Part I. Entry", ""),
    ("1", "Whoever organizes the illegal entries of a person is punished."),
    ("2", "Entry is lawful with a visa."),
    ("3", "The minister makes rules."),
)
FRENCH = (("Titre I", ""), ("1", "L’entrée illégale est punie."), ("2", "Le ministre décide."))


def text(rows: tuple[tuple[str, str], ...]) -> LawText:
    """A law of one part with one-line articles."""
    (part, _), *articles = rows
    paragraphs = (part, *(words for _, words in articles))
    inside = tuple(
        Provision(number, Unit.ARTICLE, "", f"art_{number}", i, i, "Article")
        for i, (number, _) in enumerate(articles, start=1)
    )
    whole = Provision("I", Unit.PART, part, "part_I", 0, len(articles), children=inside)
    return LawText(paragraphs, (whole,))


def law(short: str, of: LawText, language: str = "en", kind: Kind = Kind.LAW) -> Law:
    """A law in force with one text."""
    return Law(LawId(short), f"Law {short}", short, kind, Status.IN_FORCE, language, (of.sha,))


def project(*laws: tuple[Law, LawText]) -> Assessment:
    """An assessment with these laws, whose requirement R1 has phrases in English and French."""
    requirements = tuple(evolve(r, phrases=PHRASES) if r.id == "R1" else r for r in CHECKLIST.requirements)
    checklist = evolve(CHECKLIST, requirements=requirements)
    return evolve(empty(checklist), laws=tuple(one for one, _ in laws), texts={of.sha: of for _, of in laws})


def two_laws() -> Assessment:
    """An English and a French law."""
    return project((law("EN", text(ENGLISH)), text(ENGLISH)), (law("FR", text(FRENCH), "fr-CA"), text(FRENCH)))


def places(results: Results) -> list[tuple[str, str]]:
    """Law and number of each hit."""
    return [(hit.law.short, hit.provision.number) for hit in results.hits]


def test_candidates_come_from_every_law_in_its_own_language_with_their_reasons() -> None:
    now = two_laws()
    results = Search().candidates(now, "R1")
    strong = {(hit.law.short, hit.provision.number): hit.why for hit in results.hits if not hit.weak}
    assert strong == {("EN", "1"): ("illegal entry",), ("FR", "1"): ("entrée illégale",)}
    assert results.searched_for == ("illegal entry", "smuggling of migrants", "entrée illégale", "trafic de migrants")
    assert results.note == ""


def test_spans_are_places_in_the_whole_text() -> None:
    now = two_laws()
    hit = Search().candidates(now, "R1").hits[0]
    words = now.text_of(hit.law).joined
    assert [words[a:b] for a, b in hit.spans] in (["illegal", "entries"], ["entrée", "illégale"])


def test_a_provision_with_single_words_only_is_weak_and_shows_them() -> None:
    now = two_laws()
    hit = next(h for h in Search().candidates(now, "R1").hits if h.law.short == "EN" and h.provision.number == "2")
    assert hit.weak
    assert hit.why == ()
    assert [now.text_of(hit.law).joined[a:b] for a, b in hit.spans] == ["Entry"]


def test_the_limit_holds_over_all_laws() -> None:
    assert len(Search().candidates(two_laws(), "R1", limit=1).hits) == 1


def test_treaties_are_no_candidates_but_words_are_looked_for_in_them() -> None:
    now = project((law("SOM", text(ENGLISH), kind=Kind.TREATY), text(ENGLISH)))
    assert Search().candidates(now, "R1").hits == ()
    assert places(Search().words(now, "minister")) == [("SOM", "3")]


def test_a_language_without_phrases_is_told() -> None:
    now = project((law("PL", text(ENGLISH), "pl"), text(ENGLISH)))
    results = Search().candidates(now, "R1")
    assert results.hits == ()
    assert results.note == ("There are no phrases in Polish for this requirement; look through PL with your own words.")


def test_laws_of_one_language_without_phrases_are_told_together() -> None:
    other = text((("Part", ""), ("1", "Taxes.")))
    now = project((law("A", text(ENGLISH), "pl"), text(ENGLISH)), (law("B", other, "pl"), other))
    assert "look through A and B with your own words" in Search().candidates(now, "R1").note


def test_a_law_whose_language_is_not_set_is_told() -> None:
    now = project((law("X", text(ENGLISH), ""), text(ENGLISH)))
    assert "The language of X is not set" in Search().candidates(now, "R1").note
    assert places(Search().words(now, "minist")) == [("X", "3")]


def test_where_nothing_strong_is_seen_the_phrases_are_named_and_absence_is_not_claimed() -> None:
    other = text((("Part", ""), ("1", "Entry of goods."), ("2", "Taxes.")))
    results = Search().candidates(project((law("T", other), other)), "R1")
    assert [hit.weak for hit in results.hits] == [True]
    assert results.note == (
        "No strong match; searched for “illegal entry”, “smuggling of migrants”. The answer may stand in other words."
    )


def test_without_laws_the_note_says_what_to_do() -> None:
    assert Search().candidates(project(), "R1").note.startswith("There is no law to look through yet.")
    assert Search().words(project(), "entry").note.startswith("There is no law to look through yet.")


def test_an_unknown_requirement_is_refused() -> None:
    with pytest.raises(KnownError, match="no requirement “R99”"):
        Search().candidates(two_laws(), "R99")


def test_words_search_puts_provisions_with_every_word_first() -> None:
    results = Search().words(two_laws(), "entry visa")
    assert places(results)[0] == ("EN", "2")
    assert [hit.weak for hit in results.hits] == [False, True, True]
    assert results.hits[0].why == ("entry", "visa")


def test_quoted_words_are_demanded() -> None:
    assert places(Search().words(two_laws(), '"is punished" minister')) == [("EN", "1")]


def test_a_heading_above_is_a_reason_too() -> None:
    titled = text((("Smuggling of migrants", ""), ("1", "Whoever does so is punished."), ("2", "Taxes.")))
    hits = Search().candidates(project((law("T", titled), titled)), "R1").hits
    assert [hit.why for hit in hits] == [("smuggling of migrants",)] * 2


def test_an_empty_question_and_a_word_nobody_wrote_get_a_sentence() -> None:
    assert Search().words(two_laws(), "  ").note == "Nothing was asked for. Type a word to look for."
    nothing = "Nothing was seen for “zebra”. The laws may say it in other words."
    assert Search().words(two_laws(), "zebra").note == nothing


def test_a_schedule_without_articles_is_searched_as_one_piece() -> None:
    words = LawText(("Schedule", "List of ports"), (Provision("1", Unit.SCHEDULE, "Schedule", "sched_1", 0, 1),))
    assert places(Search().words(project((law("S", words), words)), "ports")) == [("S", "1")]


def test_a_text_in_which_no_articles_were_recognized_is_told() -> None:
    plain = LawText(("Some words about illegal entry.",))
    now = project((law("P", plain), plain), (law("EN", text(ENGLISH)), text(ENGLISH)))
    assert Search().candidates(now, "R1").note == "No articles were recognized in P; its paragraphs are searched."
    assert Search().words(now, "zebra").note.endswith("No articles were recognized in P; its paragraphs are searched.")


def test_the_index_follows_removal_a_new_language_and_a_new_outline() -> None:
    search, now = Search(), two_laws()
    assert ("FR", "1") in places(search.candidates(now, "R1"))
    assert ("FR", "1") not in places(search.candidates(evolve(now, laws=now.laws[:1]), "R1"))
    turned = evolve(now, laws=(evolve(now.laws[0], language="fr"), now.laws[1]))
    strong = [hit.law.short for hit in search.candidates(turned, "R1").hits if not hit.weak]
    assert strong == ["FR"]
    merged = evolve(text(ENGLISH), provisions=(Provision("1-3", Unit.ARTICLE, "", "art_1", 0, 3),))
    outlined = evolve(now, texts={**now.texts, merged.sha: merged})
    assert ("EN", "1-3") in places(search.words(outlined, "minister"))


def test_one_search_object_answers_several_threads_alike() -> None:
    search, now, found = Search(), two_laws(), []
    threads = [Thread(target=lambda: found.append(places(search.candidates(now, "R1")))) for _ in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert found == [found[0]] * 6


def test_every_requirement_of_an_assessment_can_be_looked_for() -> None:
    now, search = two_laws(), Search()
    for requirement in now.checklist.requirements:
        results = search.candidates(now, RequirementId(requirement.id))
        assert results.hits or results.note


def test_the_phrases_find_the_articles_that_the_answer_key_of_the_demonstration_cites() -> None:
    folder = library.demonstration()
    files = {"PC": "penal-code", "IA": "immigration-act", "AT": "anti-trafficking-act"}
    texts = {short: bring_in(folder / "laws" / f"{name}.html").text for short, name in files.items()}
    laws = tuple(law(short, of) for short, of in texts.items())
    small = empty(library.checklist("som-protocol"))
    now, search = evolve(small, laws=laws, texts={of.sha: of for of in texts.values()}), Search()
    answers = yaml.safe_load((folder / "answers.yaml").read_text(encoding="utf-8"))["requirements"]
    recalls = []
    for identity, answer in answers.items():
        cited = {(one["law"], one["locator"].split("(")[0]) for one in answer.get("citations", [])}
        if cited:
            shown = set(places(search.candidates(now, identity, limit=5)))
            recalls.append(len(cited & shown) / min(5, len(cited)))
    assert len(recalls) > 80
    assert sum(recalls) / len(recalls) > 0.85


def own(now: Assessment, language: str, *phrases: str) -> Assessment:
    """With a person's own phrases for R1."""
    return evolve(now, own_phrases={(RequirementId("R1"), language): phrases})


def test_a_persons_own_phrases_are_looked_for_beside_those_of_the_checklist() -> None:
    results = Search().candidates(own(two_laws(), "en", "makes rules"), "R1")
    assert {hit.provision.number: hit.why for hit in results.hits if not hit.weak and hit.law.short == "EN"} == {
        "1": ("illegal entry",),
        "3": ("makes rules",),
    }
    assert "makes rules" in results.searched_for


@pytest.mark.parametrize("language", ["pl", ""])
def test_own_phrases_make_up_for_a_language_without_phrases(language: str) -> None:
    now = own(project((law("L", text(ENGLISH), language), text(ENGLISH))), language, "minister makes")
    results = Search().candidates(now, "R1")
    assert [(hit.provision.number, hit.why) for hit in results.hits] == [("3", ("minister makes",))]
    assert "by your own words" in results.note


def test_what_was_dismissed_comes_last_and_still_leaves_room_for_the_rest() -> None:
    now, first = two_laws(), text(ENGLISH)
    dismissed = evolve(now, settled={(RequirementId("R1"), first.sha, 1): False})
    hits = Search().candidates(dismissed, "R1").hits
    assert [(h.law.short, h.provision.number) for h in hits if h.settled is False] == [("EN", "1")]
    assert hits[-1].settled is False
    assert [hit.settled for hit in Search().candidates(dismissed, "R1", limit=2).hits] == [None, None]
    every = Search().candidates(dismissed, "R1", limit=2, dismissed_too=True).hits
    assert [hit.settled for hit in every] == [None, None, False]


def test_what_was_accepted_is_said_and_keeps_its_place() -> None:
    now = two_laws()
    accepted = evolve(now, settled={(RequirementId("R1"), text(ENGLISH).sha, 1): True})
    assert places(Search().candidates(accepted, "R1")) == places(Search().candidates(now, "R1"))
    assert [h.law.short for h in Search().candidates(accepted, "R1").hits if h.settled] == ["EN"]


def test_another_requirement_is_not_touched_by_what_was_dismissed_for_this_one() -> None:
    now = evolve(two_laws(), settled={(RequirementId("R2"), text(ENGLISH).sha, 1): False})
    assert all(hit.settled is None for hit in Search().candidates(now, "R1").hits)


UNNUMBERED = LawText(("Decree on ports", "Ports are watched.", " ", "Whoever enters illegally is fined."))


def test_a_text_without_articles_is_searched_paragraph_by_paragraph() -> None:
    now = project((law("P", UNNUMBERED), UNNUMBERED))
    [hit] = Search().words(now, "illegally").hits
    assert (hit.provision.number, hit.provision.first, hit.provision.counted) == ("4", 3, True)
    assert hit.provision.heading == "Whoever enters illegally is fined."
    found = Search().requirements_for(now, now.laws[0], hit.provision)
    assert isinstance(found, tuple)
