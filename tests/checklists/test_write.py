"""What is written is read back as it was."""

from pathlib import Path
from string import ascii_lowercase

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gapanalyzer.checklists import read, write
from gapanalyzer.checklists.write import files
from gapanalyzer.model.checklist import (
    Checklist,
    Criterion,
    Evidence,
    Obligation,
    Phrases,
    Requirement,
    RequirementId,
    Section,
)
from gapanalyzer.model.text import Text
from tests.checklists.small import folder

TREATIES = ("SOM", "CRC", "A-1")
LANGUAGES = ("fr", "pt-BR", "ar")

_letters = st.characters(exclude_categories=["Cs", "Cc", "Cn", "Zl", "Zp", "Cf"])
lines = (
    (st.text(_letters, min_size=1, max_size=40) | st.sampled_from(["NO", "6.10", "~", "- a: b", "x # y", "'", "|"]))
    .map(str.strip)
    .filter(bool)
)
proses = st.lists(lines, min_size=1, max_size=3).map("\n".join)
codes = st.lists(st.sampled_from(TREATIES), min_size=1, unique=True).map(tuple)


def texts(words: st.SearchStrategy[str], languages: tuple[str, ...], *, needed: bool) -> st.SearchStrategy[Text]:
    english = words.map(lambda said: {"en": said})
    others = st.dictionaries(st.sampled_from(languages), words) if languages else st.just({})
    both = st.builds(lambda a, b: Text({**a, **b}), english, others)
    return both if needed else both | st.just(Text())


def phrases(languages: tuple[str, ...]) -> st.SearchStrategy[dict[str, Phrases]]:
    several = st.lists(lines, max_size=3).map(tuple)
    english = st.builds(Phrases, several.filter(bool), several)
    others = st.builds(Phrases, several, several).filter(lambda p: bool(p.all))
    return st.builds(
        lambda first, rest: {"en": first} | rest,
        english,
        st.dictionaries(st.sampled_from(languages), others) if languages else st.just({}),
    )


@st.composite
def criteria(draw: st.DrawFn, languages: tuple[str, ...]) -> tuple[Criterion, ...]:
    levels = draw(st.lists(st.sampled_from(Obligation), min_size=1, max_size=4))
    return tuple(
        Criterion(
            letter,
            draw(texts(lines, languages, needed=True)),
            level,
            draw(codes) if level is Obligation.THROUGH_INSTRUMENT else (),
        )
        for letter, level in zip(ascii_lowercase, levels, strict=False)
    )


@st.composite
def checklists(draw: st.DrawFn) -> Checklist:
    languages = tuple(draw(st.lists(st.sampled_from(LANGUAGES), unique=True)))
    ids = draw(
        st.lists(
            st.from_regex(r"[A-Z]{2,4}-[0-9]{1,2}(\.[a-z0-9]{1,2})?", fullmatch=True),
            min_size=1,
            max_size=4,
            unique=True,
        )
    )
    sections = ("A", "1.10") if len(ids) > 1 else ("NO",)
    requirements = tuple(draw(_requirement(ids, at, sections, languages)) for at in range(len(ids)))
    return Checklist(
        draw(st.sampled_from(["small", "som-2", "no"])),
        draw(st.integers(1, 99)),
        draw(texts(lines, languages, needed=True)),
        draw(st.sampled_from(TREATIES)),
        tuple(Section(name, draw(texts(lines, languages, needed=True))) for name in sections),
        requirements,
        ("en", *languages),
        {code: draw(texts(lines, languages, needed=True)) for code in TREATIES},
        draw(lines | st.just("")),
        draw(lines | st.just("")),
        unverified=draw(some(languages)),
    )


def some(languages: tuple[str, ...]) -> st.SearchStrategy[frozenset[str]]:
    return st.frozensets(st.sampled_from(languages)) if languages else st.just(frozenset())


def _requirement(
    ids: list[str], at: int, sections: tuple[str, ...], languages: tuple[str, ...]
) -> st.SearchStrategy[Requirement]:
    others = [RequirementId(other) for other in ids if other != ids[at]]
    prose = texts(proses, languages, needed=False)
    return st.sampled_from(Obligation).flatmap(
        lambda level: st.builds(
            Requirement,
            id=st.just(RequirementId(ids[at])),
            section=st.just(sections[min(at, len(sections) - 1)]),
            pinpoint=st.sampled_from(["SOM 6(3)(b)", "CRC 6.10; good practice", "NO"]),
            title=texts(lines, languages, needed=True),
            level=st.just(level),
            evidence=st.sampled_from(Evidence),
            core=st.booleans(),
            question=texts(lines, languages, needed=True),
            criteria=criteria(languages),
            typical_gaps=prose,
            repair=prose,
            model_law=lines | st.just(""),
            notes=prose,
            related=(st.lists(st.sampled_from(others), unique=True) if others else st.just([])).map(tuple),
            authority=texts(lines, languages, needed=False),
            instruments=codes if level is Obligation.THROUGH_INSTRUMENT else st.just(()),
            phrases=phrases(languages),
            unverified=some(languages),
        )
    )


@given(checklists())
def test_a_checklist_written_and_read_is_the_same(
    tmp_path_factory: pytest.TempPathFactory, checklist: Checklist
) -> None:
    at = tmp_path_factory.mktemp("written")
    write(checklist, at)
    assert read(at) == checklist


def test_what_is_written_again_is_the_same_bytes(tmp_path: Path) -> None:
    checklist = read(folder(tmp_path))
    write(checklist, tmp_path)
    first = {path.name: path.read_bytes() for path in tmp_path.iterdir()}
    write(read(tmp_path), tmp_path)
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == first


def test_the_files_name_the_schema_that_editors_use(tmp_path: Path) -> None:
    written = files(read(folder(tmp_path)))
    assert written["checklist.yaml"].startswith("# yaml-language-server: $schema=../checklist.schema.json\n")
    assert written["fr.yaml"].startswith("# yaml-language-server: $schema=../translation.schema.json\n")


def test_an_unchecked_phrase_says_so(tmp_path: Path) -> None:
    assert "    - trafic\n    - text: passeur\n      unverified: true\n" in files(read(folder(tmp_path)))["fr.yaml"]
