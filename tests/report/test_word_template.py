"""The template in the repository is the one its script makes, and it keeps the contract."""

import re
from zipfile import ZipFile

from gapanalyzer.report.word_looks import CONTRACT
from gapanalyzer.report.word_template import PATH, template
from tests.documents import faults


def test_the_template_is_as_its_script_makes_it() -> None:
    assert PATH.read_bytes() == template()


def test_the_template_has_every_style_of_the_contract_and_is_valid() -> None:
    with ZipFile(PATH) as archive:
        found = set(re.findall(r'w:styleId="(\w+)"', archive.read("word/styles.xml").decode()))
    assert found >= CONTRACT
    assert faults(PATH) == []
