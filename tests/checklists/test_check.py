"""Rules that hold over a whole checklist."""

from pathlib import Path

import pytest

from tests.checklists.small import FRENCH, MAIN, faults, swap

SECOND = MAIN[MAIN.index("- id: CRC-6.10") :]


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("[en, fr]", "[fr]", "checklist.yaml:5: English is missing; add a line - en."),
        (
            "[en, fr]",
            "[en, fr, en]",
            'checklist.yaml:5: the language "en" stands twice; keep one of them or rename it.',
        ),
        (
            "instrument: SOM",
            "instrument: TIP",
            'checklist.yaml:4: "TIP" is not among the treaties; add it there with its title.',
        ),
        (
            "  title: Everything",
            "  title: Everything\n- id: B\n  title: Nothing",
            "checklist.yaml:12: no requirement stands in section B; remove the section or name it in a requirement.",
        ),
        (
            "  title: Everything",
            "  title: Everything\n- id: a\n  title: Nothing",
            'checklist.yaml:12: the section "a" stands twice; keep one of them or rename it.',
        ),
        ("  section: A", "  section: B", 'checklist.yaml:14: there is no section "B"; write one of A.'),
        (
            "related: [CRC-6.10]",
            "related: [CRC-6.1]",
            (
                'checklist.yaml:29: there is no requirement "CRC-6.1"; '
                "write the id of one in this file or remove the line."
            ),
        ),
        (
            "related: [CRC-6.10]",
            "related: [SOM-1]",
            "checklist.yaml:29: the requirement is related to itself; remove this line.",
        ),
        (
            "related: [CRC-6.10]",
            "related: [CRC-6.10, CRC-6.10]",
            'checklist.yaml:29: the requirement "CRC-6.10" stands twice; keep one of them or rename it.',
        ),
        (
            "key: b",
            "key: c",
            'checklist.yaml:25: the criteria run a, b, c in order and this one is "c"; write key: b.',
        ),
        (
            "    instruments: [CRC]\n",
            "",
            "checklist.yaml:27: level MX needs the treaties it depends on; add instruments with their codes.",
        ),
        (
            "    level: M\n",
            "    level: M\n    instruments: [CRC]\n",
            "checklist.yaml:25: level M depends on no other treaty; remove instruments or write level: MX.",
        ),
        (
            "  instruments: [CRC]\n  evidence",
            "  instruments: [TIP]\n  evidence",
            'checklist.yaml:36: "TIP" is not among the treaties; add it there or write one of them (SOM, CRC).',
        ),
        (
            "SOM 1(2); UN Charter",
            "SOM 1(2);",
            "checklist.yaml:15: a semicolon parts two treaties and one side is empty; remove it.",
        ),
        (
            "SOM 1(2); UN",
            "SOM 1)2(; UN",
            'checklist.yaml:15: the brackets of "SOM 1)2(" do not match; write them as in SOM 6(3)(b).',
        ),
        (
            "SOM 1(2); UN Charter",
            "SOLAS V/33",
            'checklist.yaml:15: "SOLAS" is not among the treaties; add it there or write one of them (SOM, CRC).',
        ),
        (
            "  phrases: [smuggling]\n",
            "",
            "checklist.yaml:13: this requirement has no English phrases; add them under phrases, a line each.",
        ),
        (
            "[smuggling]",
            "[smuggling, Smuggling]",
            'warning checklist.yaml:30: the phrase "Smuggling" stands twice; remove one of them.',
        ),
        (
            "core: true",
            "core: false",
            "warning checklist.yaml:12: no requirement belongs to the workshop core; write core: true where it should.",
        ),
    ],
)
def test_a_broken_rule_is_told_at_its_line(tmp_path: Path, old: str, new: str, said: str) -> None:
    assert said in faults(tmp_path, swap(old, new))


def test_the_same_id_twice_is_told_at_the_second(tmp_path: Path) -> None:
    main = MAIN + SECOND.replace("CRC-6.10", "som-1")
    said = 'checklist.yaml:46: the requirement "som-1" stands twice; keep one of them or rename it.'
    assert said in faults(tmp_path, main)


def test_more_criteria_than_letters_are_told(tmp_path: Path) -> None:
    more = "".join(f"  - key: {letter}\n    text: x\n    level: M\n" for letter in "cdefghijklmnopqrstuvwxyzz")
    found = faults(tmp_path, swap("  related:", more + "  related:"))
    assert found == ["checklist.yaml:21: there are more criteria than letters; split the requirement."]


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("language: fr", "language: es", "fr.yaml:1: the file is called fr.yaml; write language: fr."),
        (
            "{A: Tout}",
            "{B: Tout}",
            'fr.yaml:4: "B" is not among the sections of checklist.yaml; write an id that is there or remove it.',
        ),
        (
            "{SOM: Protocole}",
            "{TIP: Protocole}",
            'fr.yaml:3: "TIP" is not among the treaties of checklist.yaml; write an id that is there or remove it.',
        ),
        (
            "  CRC-6.10:\n    phrases: [non]",
            "  CRC-6.1:\n    criteria: {a: b}",
            (
                'fr.yaml:13: "CRC-6.1" is not among the requirements of checklist.yaml; '
                "write an id that is there or remove it."
            ),
        ),
        ("{b: L'enfant}", "{c: L'enfant}", 'fr.yaml:8: SOM-1 has no criterion "c"; write one of a, b.'),
        ("- trafic\n", "- passeur\n", 'warning fr.yaml:9: the phrase "passeur" stands twice; remove one of them.'),
        (
            "    phrases: [non]",
            "    title: Deux",
            "warning fr.yaml:5: 1 requirements have no phrases in this language (CRC-6.10); add them under phrases.",
        ),
    ],
)
def test_a_translation_that_does_not_fit_is_told_in_its_own_file(tmp_path: Path, old: str, new: str, said: str) -> None:
    assert said in faults(tmp_path, french=swap(old, new, FRENCH))


def test_warnings_do_not_stop_the_reading(tmp_path: Path) -> None:
    found = faults(tmp_path, swap("core: true", "core: false"))
    assert [line.split()[0] for line in found] == ["warning"]
