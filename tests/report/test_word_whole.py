"""Every Word report is valid: languages, templates and kinds pairwise; with `--long` all of them together."""

from itertools import product
from pathlib import Path

import pytest

from gapanalyzer import wording
from gapanalyzer.app import plugins
from gapanalyzer.app.reports import Manner, write_report
from gapanalyzer.report import word
from tests.documents import faults
from tests.report.reviewed import PARTICULARS, reviewed
from tests.report.test_word import MADE, formatted_by_hand
from tests.report.word_file import WordFile

LANGUAGES = sorted(wording.languages())
KINDS = [kind.code for kind in plugins.KINDS]
WHOLE = list(product(LANGUAGES, word.NAMES, KINDS))
PAIRWISE = [
    (language, word.NAMES[(n + k) % len(word.NAMES)], kind)
    for (n, language), (k, kind) in product(enumerate(LANGUAGES), enumerate(KINDS))
]
"""Each language with each kind; the templates take turns, so that each meets every language and every kind."""


def complaints(language: str, template: str, kind: str, at: Path) -> list[str]:
    """What the two validators, the linter and our own look into the file find wrong."""
    path = at / "report.docx"
    manner = Manner(kind, profile="internal", template=template)
    write_report(reviewed(), path, language=language, date=PARTICULARS.date, manner=manner)
    content = path.read_bytes()
    return [*faults(path), *WordFile.of(content).faults(), *map(str, formatted_by_hand(content))]


def test_pairwise_means_that_every_two_meet() -> None:
    for one, other in ((0, 1), (0, 2), (1, 2)):
        assert {(c[one], c[other]) for c in PAIRWISE} == {(c[one], c[other]) for c in WHOLE}


@pytest.mark.parametrize(("language", "template", "kind"), PAIRWISE)
def test_a_report_is_valid_in_any_language_kind_and_template(
    language: str, template: str, kind: str, tmp_path: Path
) -> None:
    assert complaints(language, template, kind, tmp_path) == []


@pytest.mark.long
@pytest.mark.parametrize(("language", "template", "kind"), sorted(set(WHOLE) - set(PAIRWISE)))
def test_so_it_is_in_every_other_combination(language: str, template: str, kind: str, tmp_path: Path) -> None:
    assert complaints(language, template, kind, tmp_path) == []


@pytest.mark.long
@pytest.mark.parametrize("project", ["large", "hostile"])
def test_a_large_report_too_is_formatted_by_its_styles(project: str) -> None:
    content = word.write(plugins.function(plugins.KINDS[0].build)(MADE[project](), PARTICULARS))
    assert formatted_by_hand(content) == set()
