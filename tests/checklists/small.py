"""A small checklist folder as text, to be broken in one place at a time."""

from pathlib import Path

from gapanalyzer.checklists import survey
from gapanalyzer.model.problem import Severity

MAIN = """\
id: small
edition: 2
title: Small checklist
instrument: SOM
languages: [en, fr]
treaties:
  SOM: Smuggling Protocol
  CRC: Rights of the Child
sections:
- id: A
  title: Everything
requirements:
- id: SOM-1
  section: A
  pinpoint: SOM 1(2); UN Charter
  title: First
  level: M
  evidence: law
  core: true
  question: Is it there?
  criteria:
  - key: a
    text: The act
    level: M
  - key: b
    text: The child
    level: MX
    instruments: [CRC]
  related: [CRC-6.10]
  phrases: [smuggling]
- id: CRC-6.10
  section: A
  pinpoint: CRC 6.10
  title: Second
  level: MX
  instruments: [CRC]
  evidence: law+treaty
  core: false
  question: And this?
  criteria:
  - key: a
    text: "NO"
    level: G
  notes:
  phrases: [NO, 1:30]
"""
FRENCH = """\
language: fr
title: Petite liste
treaties: {SOM: Protocole}
sections: {A: Tout}
requirements:
  SOM-1:
    title: Premier
    criteria: {b: L'enfant}
    phrases:
    - trafic
    - text: passeur
      unverified: true
  CRC-6.10:
    phrases: [non]
"""


def folder(at: Path, main: str = MAIN, french: str = FRENCH) -> Path:
    """The folder, written."""
    (at / "checklist.yaml").write_text(main, encoding="utf-8")
    (at / "fr.yaml").write_text(french, encoding="utf-8")
    return at


def faults(at: Path, main: str = MAIN, french: str = FRENCH) -> list[str]:
    """What is wrong with the folder, a line each; warnings say so."""
    problems = survey(folder(at, main, french)).problems
    return [("" if p.severity is Severity.ERROR else f"{p.severity} ") + str(p) for p in problems]


def swap(old: str, new: str, text: str = MAIN) -> str:
    """The text with the first `old`, which must be there, replaced."""
    assert old in text
    return text.replace(old, new, 1)
