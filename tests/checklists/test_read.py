"""A folder is read whole, or refused with every fault at once."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gapanalyzer.checklists import read, survey
from gapanalyzer.checklists.form import CHECKLIST, TRANSLATION
from gapanalyzer.checklists.shape import Report
from gapanalyzer.checklists.source import parse
from gapanalyzer.model.checklist import Evidence, Obligation, Phrases, RequirementId
from gapanalyzer.model.problem import Faults
from tests.checklists.small import FRENCH, MAIN, faults, folder, swap


def test_a_sound_folder_is_read_whole(tmp_path: Path) -> None:
    checklist = read(folder(tmp_path))
    first, second = checklist.requirements
    assert (checklist.id, checklist.edition, checklist.instrument) == ("small", 2, "SOM")
    assert checklist.title.by_language == {"en": "Small checklist", "fr": "Petite liste"}
    assert checklist.treaties["SOM"].said_in("fr") == "Protocole"
    assert checklist.sections[0].title.said_in("fr") == "Tout"
    assert (first.level, first.evidence, first.core) == (Obligation.MANDATORY, Evidence.LAW, True)
    assert first.criteria[1].text.by_language == {"en": "The child", "fr": "L'enfant"}
    assert first.criteria[1].instruments == ("CRC",)
    assert first.related == (second.id,)
    assert first.phrases == {"en": Phrases(("smuggling",)), "fr": Phrases(("trafic",), ("passeur",))}


def test_what_looks_like_a_number_or_a_country_stays_text(tmp_path: Path) -> None:
    second = read(folder(tmp_path)).by_id[RequirementId("CRC-6.10")]
    assert second.pinpoint == "CRC 6.10"
    assert str(second.criteria[0].text) == "NO"
    assert second.phrases["en"] == Phrases(("NO", "1:30"))


def test_a_field_left_blank_is_a_field_left_out(tmp_path: Path) -> None:
    assert not read(folder(tmp_path)).requirements[1].notes.by_language


def test_a_sound_folder_has_no_problems(tmp_path: Path) -> None:
    assert faults(tmp_path) == []


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        (
            "  title: First\n",
            "",
            'checklist.yaml:13: this requirement has no "title"; add a line "title: …".',
        ),
        (
            "  title: First",
            "  title:",
            "checklist.yaml:16: nothing is written here; write the words or remove the line.",
        ),
        (
            "  pinpoint: SOM",
            "  pinpont: SOM",
            'checklist.yaml:15: "pinpont" is not part of a requirement; write "pinpoint" or remove the line.',
        ),
        (
            "  level: M\n  e",
            "  level: MM\n  e",
            'checklist.yaml:17: "MM" is not a level of obligation; write one of M, MQ, MX, C, O, G, X.',
        ),
        (
            "evidence: law\n",
            "evidence: laws\n",
            (
                'checklist.yaml:18: "laws" is not a kind of evidence; '
                "write one of law, law+reg, law+admin, law+treaty, treaty, admin."
            ),
        ),
        ("core: true", "core: yes", 'checklist.yaml:19: "yes" is neither true nor false; write true or false.'),
        (
            "edition: 2",
            "edition: 2.0",
            'checklist.yaml:2: "2.0" is not a whole number; write a number from 1, in digits.',
        ),
        ("edition: 2", "edition: 0", 'checklist.yaml:2: "0" is not a whole number; write a number from 1, in digits.'),
        (
            "id: SOM-1",
            "id: SOM 1",
            'checklist.yaml:13: "SOM 1" is not an id; write letters, digits, dots and hyphens, as "SOM-6.1a".',
        ),
        (
            "languages: [en, fr]",
            "languages: [en, fr, ../fr]",
            'checklist.yaml:5: "../fr" is not the code of a language; write it as "en" or "pt-BR".',
        ),
        (
            "related: [CRC-6.10]",
            "related: CRC-6.10",
            "checklist.yaml:29: a list is wanted here; write each item on a line of its own after a hyphen.",
        ),
        (
            "title: First",
            "title: [First]",
            (
                "checklist.yaml:16: words are wanted here; "
                "write them after the colon, in quotes if they hold a colon themselves."
            ),
        ),
        (
            "  SOM: Smuggling Protocol\n  CRC: Rights of the Child",
            "- SOM",
            'checklist.yaml:7: names with values are wanted here; write lines of the form "name: value".',
        ),
        (
            "title: First",
            'title: "Fi\\n\\nrst"',
            "checklist.yaml:16: this runs over several paragraphs; write it as one line.",
        ),
        (
            "title: First",
            'title: "Fi\\x07rst"',
            'checklist.yaml:16: "Fi?rst" holds a character that cannot be printed; type it again.',
        ),
        (
            "title: First",
            "title: *first",
            'checklist.yaml:16: the alias "*first" is not read; write the words out again.',
        ),
    ],
)
def test_one_fault_is_one_sentence_with_line_and_remedy(tmp_path: Path, old: str, new: str, said: str) -> None:
    assert faults(tmp_path, swap(old, new)) == [said]


def test_a_fault_in_a_record_is_told_without_follow_ups(tmp_path: Path) -> None:
    said = 'checklist.yaml:31: names with values are wanted here; write lines of the form "name: value".'
    second = MAIN[MAIN.index("- id: CRC-6.10") :]
    assert faults(tmp_path, MAIN.replace(second, "- CRC-6.10\n")) == [said]


def test_all_faults_of_all_files_come_at_once_in_order(tmp_path: Path) -> None:
    main = swap("level: M\n  e", "level: MM\n  e", swap("related: [CRC-6.10]", "related: [CRC-7]"))
    main = swap("[CRC]\n  evidence", "[TIP]\n  evidence", main)
    french = swap("  CRC-6.10:", "  CRC-6.1:", swap("trafic", "&a trafic", FRENCH))
    with pytest.raises(Faults) as refused:
        read(folder(tmp_path, main, french))
    assert [problem.where for problem in refused.value.problems] == [
        "checklist.yaml:17",
        "checklist.yaml:29",
        "checklist.yaml:36",
        "fr.yaml:10",
        "fr.yaml:13",
    ]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("- id: A\n", "- id: A B\n"),
        ("- id: CRC-6.10", "- id: CRC 6.10"),
        ("- id: CRC-6.10\n  section", "- section"),
        ("[en, fr]", "none"),
        ("[en, fr]", "[en, fr, *x]"),
        ("  SOM: Smuggling Protocol", "  Som: Smuggling Protocol"),
        ("  level: MX\n  i", "  level: mx\n  i"),
        ("    instruments: [CRC]", "    instruments: CRC"),
        ("  phrases: [smuggling]", "  phrase: [smuggling]"),
        ("  section: A", "  section: A.."),
    ],
)
def test_rules_do_not_speak_about_what_could_not_be_read(tmp_path: Path, old: str, new: str) -> None:
    assert len(faults(tmp_path, swap(old, new))) == 1


def test_a_folder_without_a_checklist_says_so(tmp_path: Path) -> None:
    with pytest.raises(Faults, match=r"^checklist.yaml:1: there is no such file; write it, or name the folder"):
        read(tmp_path)


def test_a_language_without_its_file_and_a_file_without_its_language_are_faults(tmp_path: Path) -> None:
    (tmp_path / "es.yaml").write_text("language: es\n", encoding="utf-8")
    assert faults(tmp_path, swap("[en, fr]", "[en, fr, ru]")) == [
        'es.yaml:1: "es" is not among the languages of checklist.yaml; add it there or remove this file.',
        "ru.yaml:1: there is no such file; write it, or name the folder that holds it.",
    ]


@given(st.data())
def test_whatever_a_file_holds_is_read_or_told(data: st.DataObject) -> None:
    """Cut, double or replace lines of both files: the form is fitted without an exception."""
    for text, form in ((MAIN, CHECKLIST), (FRENCH, TRANSLATION)):
        lines = text.splitlines()
        at = data.draw(st.integers(0, len(lines) - 1))
        lines[at : at + data.draw(st.integers(0, 3))] = data.draw(
            st.lists(st.sampled_from([*lines, "- x", "  {a: [b]}"]))
        )
        source = parse("x.yaml", "\n".join(lines).encode())
        report = Report("x.yaml")
        form.fit(source.root, (), report)
        assert all(problem.what.endswith(".") for problem in (*source.problems, *report.problems))


@given(main=st.text(max_size=80), cut=st.integers(0, len(MAIN)), french=st.text(max_size=40))
def test_no_text_raises_anything_but_faults(
    tmp_path_factory: pytest.TempPathFactory, main: str, cut: int, french: str
) -> None:
    at = tmp_path_factory.mktemp("any")
    (at / "checklist.yaml").write_bytes((MAIN[:cut] + main).encode("utf-8", "surrogatepass"))
    (at / "fr.yaml").write_bytes((FRENCH + french).encode("utf-8", "surrogatepass"))
    reading = survey(at)
    assert reading.checklist is not None or reading.problems
