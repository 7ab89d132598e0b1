"""Whatever people say about an outline: the tree stays well formed, and no citation moves."""

from collections.abc import Iterator, Mapping

from attrs import evolve
from hypothesis import example, given
from hypothesis import strategies as st

from gapanalyzer.assess.outline import outlined
from gapanalyzer.model.citation import Citation, CitationId
from gapanalyzer.model.instrument import Flag, LawText, Provision, Unit
from gapanalyzer.model.outline import INNER, Opening, Openings, opening_at, placed, rank
from tests.builders import LAW

CONTAINERS = (Unit.PART, Unit.CHAPTER)
WORDS = st.sampled_from(["", "1", "2", "4a", "a/b", "of  it"])


@st.composite
def openings(draw: st.DrawFn) -> Openings:
    one = st.builds(Opening, st.sampled_from(Unit), WORDS, WORDS, WORDS, st.integers(-1, 120), st.booleans())
    said = draw(st.lists(one, max_size=3))
    return tuple(sorted(said, key=lambda o: o.rank))


@st.composite
def laws(draw: st.DrawFn) -> LawText:
    """A law as a reader sees it: units end before the next one begins, or earlier."""
    count = draw(st.integers(1, 24))
    names = iter(range(1000))

    def units(first: int, last: int, kinds: tuple[Unit, ...]) -> Iterator[Provision]:
        starts = sorted(draw(st.sets(st.integers(first, last), max_size=4))) if kinds and first <= last else []
        for start, following in zip(starts, [*starts, last + 1][1:], strict=True):
            end = draw(st.integers(start, following - 1))
            kind = kinds[0]
            inside = kinds[draw(st.integers(1, len(kinds))) :]
            children = tuple(units(start, end, inside))
            flags = draw(st.sampled_from([(), (Flag.GAP,), (Flag.QUOTED,)]))
            yield Provision(str(start), kind, "", f"u_{next(names)}", start, end, "", flags, children)

    kinds = (*CONTAINERS, Unit.ARTICLE, Unit.PARAGRAPH, Unit.POINT)
    return LawText(tuple(f"Words of line {n}." for n in range(count)), tuple(units(0, count - 1, kinds)))


STATEMENTS = st.dictionaries(st.integers(-2, 26), openings(), max_size=6)


def check(level: tuple[Provision, ...], first: int, last: int) -> None:
    """Children stand inside their parents, in order, and share at most the paragraph where the next begins."""
    ends = first
    for unit in level:
        assert first <= unit.first <= unit.last <= last
        assert unit.first >= ends
        check(unit.children, unit.first, unit.last)
        ends = unit.last


def outline(text: LawText) -> list[tuple[object, ...]]:
    return [
        (one.level, one.unit.kind, one.unit.number, one.unit.first, one.unit.last) for one in placed(text.provisions)
    ]


@given(laws(), STATEMENTS)
def test_the_tree_stays_well_formed(text: LawText, said: Mapping[int, Openings]) -> None:
    new = outlined(text, said)
    check(new.provisions, 0, len(text.paragraphs) - 1)
    paths = [one.unit.path for one in placed(new.provisions)]
    assert len(paths) == len(set(paths))
    for paragraph in range(len(text.paragraphs)):
        chain = new.chain_at(paragraph)
        ranks = [one.kind is Unit.ARTICLE or (2 if one.kind in INNER else 0) for one in chain]
        assert ranks == sorted(ranks)


@given(laws(), STATEMENTS, st.data())
def test_no_citation_moves(text: LawText, said: Mapping[int, Openings], data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text.joined) - 1))
    end = data.draw(st.integers(start + 1, len(text.joined)))
    at = text.paragraph_at(start)
    offset = text.starts[at]
    cited = Citation(CitationId("c"), text.sha, at, start - offset, end - offset, text.joined[start:end])
    new = outlined(text, said)
    assert new.sha == text.sha
    assert cited.stands_in(new)
    assert cited.span(new) == (start, end)
    assert new.joined[start:end] == cited.quote
    assert (new.paragraphs, new.aside) == (text.paragraphs, text.aside)


@given(laws(), STATEMENTS)
def test_every_statement_holds(text: LawText, said: Mapping[int, Openings]) -> None:
    """What is said to open at a paragraph opens there, in the order said, and nothing else does."""
    new = outlined(text, said)
    for paragraph, what in said.items():
        if 0 <= paragraph < len(text.paragraphs):
            opens = [one.unit for one in placed(new.provisions) if one.unit.first == paragraph]
            assert [(u.kind, u.number, u.heading, u.label) for u in opens] == [
                (o.kind, o.number, o.heading, o.label) for o in what
            ]
            assert [Flag.EXCLUDED in u.flags for u in opens] == [o.excluded for o in what]


@given(laws(), st.data())
def test_saying_what_the_reader_saw_changes_no_outline(text: LawText, data: st.DataObject) -> None:
    paragraphs = data.draw(st.sets(st.integers(0, len(text.paragraphs) - 1)))
    said = {at: what for at in paragraphs if (what := opening_at(text.provisions, at))}
    assert outline(outlined(text, said)) == outline(text)


POINTS = (
    Provision("1", Unit.POINT, "", "part_0/para_1/point_1", 1, 1),
    Provision("2", Unit.POINT, "", "part_0/para_1/point_2", 2, 2),
)
WITHOUT_ARTICLES = LawText(
    ("A part.", "First.", "Second."),
    (
        Provision("0", Unit.PART, "", "part_0", 0, 2, children=(
            Provision("1", Unit.PARAGRAPH, "", "part_0/para_1", 1, 2, children=POINTS),
        )),
    ),
)  # fmt: skip


@given(laws(), STATEMENTS)
@example(WITHOUT_ARTICLES, {0: (Opening(Unit.BOOK, level=1),)})
def test_what_nobody_touched_is_what_a_full_rebuild_would_make(text: LawText, said: Mapping[int, Openings]) -> None:
    """Articles that are taken over whole end up where they would if every unit were said anew."""
    every = {one.unit.first: opening_at(text.provisions, one.unit.first) for one in placed(text.provisions)}
    containers = {one.unit.first for one in placed(text.provisions) if one.unit.kind in CONTAINERS}
    anew = {at: what for at, what in every.items() if at not in containers}
    assert outline(outlined(text, said)) == outline(outlined(text, {**anew, **said}))


@given(laws())
def test_where_nobody_says_anything_it_is_the_same_value(text: LawText) -> None:
    assert outlined(text, {}) is text
    assert outlined(text, {99: ()}) is text


@given(laws(), STATEMENTS, STATEMENTS)
def test_statements_about_different_paragraphs_do_not_wait_for_each_other(
    text: LawText, one: Mapping[int, Openings], other: Mapping[int, Openings]
) -> None:
    apart = {at: what for at, what in other.items() if at not in one}
    assert outlined(text, {**one, **apart}) == outlined(text, {**apart, **one})


def article(number: str, heading: str = "") -> Openings:
    return (Opening(Unit.ARTICLE, number, heading, "Article"),)


def test_a_unit_that_opens_no_more_goes_to_the_one_above_with_what_is_inside_it() -> None:
    new = outlined(LAW, {5: ()})
    assert [(a.number, a.first, a.last) for a in new.articles] == [("1", 1, 6), ("4", 7, 8)]
    new = outlined(LAW, {1: ()})
    assert [(p.path, p.first, p.last) for p in new.provisions][:2] == [("para_1", 2, 4), ("art_2", 5, 6)]


def test_a_new_article_takes_what_follows_and_the_old_one_ends() -> None:
    new = outlined(LAW, {3: article("1a", "Fine")})
    assert [(a.number, a.heading, a.path, a.first, a.last) for a in new.articles][:2] == [
        ("1", "Smuggling", "art_1", 1, 2), ("1a", "Fine", "art_1a", 3, 4),
    ]  # fmt: skip


def test_a_new_heading_takes_the_articles_below_it() -> None:
    new = outlined(LAW, {5: (Opening(Unit.CHAPTER, "II", "STAY"), *article("2", "Stay"))})
    (one, chapter) = new.provisions
    assert one.path == "art_1"
    assert [p.path for p in chapter.walk()] == ["chapter_II", "chapter_II/art_2", "chapter_II/art_4"]


def test_a_number_taken_twice_still_has_a_path_of_its_own() -> None:
    assert [a.path for a in outlined(LAW, {5: article("1")}).articles] == ["art_1", "art_1_2", "art_4"]


def test_what_nobody_spoke_of_moves_with_what_it_hangs_on() -> None:
    part = Provision("I", Unit.PART, "", "part_I", 0, 8, children=(
        Provision("1", Unit.CHAPTER, "", "part_I/chapter_1", 1, 4, children=(
            Provision("A", Unit.DIVISION, "", "part_I/chapter_1/div_A", 2, 4),)),
        Provision("2", Unit.CHAPTER, "", "part_I/chapter_2", 5, 8),
    ))  # fmt: skip
    new = outlined(evolve(LAW, provisions=(part,)), {1: (Opening(Unit.CHAPTER, "1", level=0),)})
    assert [(one.level, one.unit.number) for one in placed(new.provisions)] == [(0, "I"), (0, "1"), (1, "A"), (1, "2")]


def test_what_is_excluded_stays_in_sight_and_is_no_article() -> None:
    new = outlined(LAW, {1: (Opening(Unit.ARTICLE, "1", "Smuggling", "Article", excluded=True),)})
    assert new.provisions[0].flags == (Flag.EXCLUDED,)
    assert [a.number for a in new.articles] == ["2", "4"]
    assert new.article_at(3) is None
    assert new.article_at(5) is not None


def test_a_quoted_unit_stays_quoted_under_another_name() -> None:
    quoted = Provision("5", Unit.PARAGRAPH, "", "art_1/quoted_5", 3, 4, flags=(Flag.QUOTED, Flag.GAP))
    text = evolve(LAW, provisions=(evolve(LAW.provisions[0], children=(quoted,)),))
    (renamed,) = outlined(text, {3: (Opening(Unit.PARAGRAPH, "6"),)}).provisions[0].children
    assert (renamed.number, renamed.flags) == ("6", (Flag.QUOTED,))


def test_ranks_are_bounded() -> None:
    assert rank(Unit.PART, -3) == 0
    assert rank(Unit.CHAPTER, 1000) < rank(Unit.ARTICLE, 0) < rank(Unit.POINT, 0)
