"""A project stuffed with hostile strings: everywhere a person can write something, each of them stands once."""

from pathlib import Path

from gapanalyzer.app import start
from gapanalyzer.app.workspace import Workspace
from gapanalyzer.assess import edit, edit_recommendation, edit_versions
from gapanalyzer.model.assessment import Field, Mark, Person, PersonId, Recommendation, RecommendationId, State
from gapanalyzer.model.checklist import Obligation, Requirement
from gapanalyzer.model.instrument import LawText, Provision, Unit
from gapanalyzer.model.ledger import Change
from gapanalyzer.model.text import one_line, plain
from tests.hostile import strings

LAWS_EVERY = 8
"""One in so many strings is the title, the short name and the text of a law."""


def stuffed(path: Path) -> Workspace:
    """The project, saved; whoever opens it closes it."""
    words = strings.every()
    me = Person(PersonId("hostile"), words[0])
    workspace = start.new(path, "som-protocol", words[1], me)
    for n, one in enumerate(words[::LAWS_EVERY]):
        if one_line(one):
            workspace.add_law(_law(one, n), title=one, short=f"{one_line(one)[:60]} {n}", language="en")
    stamp = workspace.stamp()
    short = [one for one in words if len(one) < 300]
    change: list[Change] = [
        edit.describe_state(workspace.now, stamp, state=State(" ".join(short), reservations=words[2]))
    ]
    asked = workspace.now.checklist.requirements
    for n, one in enumerate(words):
        change += _said(workspace, asked[n % len(asked)], n, one)
    workspace.commit(tuple(entry for some in change for entry in some), stamp)
    for one in short[::10]:
        if one_line(one):
            workspace.do(edit_versions.name_version, name=f"{one} {len(edit_versions.versions(workspace.now.ledger))}")
    workspace.publish()
    return workspace


def _law(words: str, n: int) -> LawText:
    """A law of one article."""
    lines = (
        plain(words) or "x",
        f"Article {n}. {one_line(words)}",
        f"Smuggling of migrants {one_line(words)} is punished.",
    )
    return LawText(
        lines, (Provision(str(n), Unit.ARTICLE, one_line(words), f"art_{n}", 1, 2, "Article"),), (), one_line(words)
    )


def _said(workspace: Workspace, asked: Requirement, n: int, words: str) -> list[Change]:
    """One string as analysis, note, good practice or need, as evidence and as a recommendation."""
    now, stamp, requirement = workspace.now, workspace.stamp(), asked.id
    made = []
    if plain(words):
        made.append(edit.write(now, stamp, requirement=requirement, which=list(Field)[n // 200 % 4], text=words))
    if one_line(words):
        made.append(edit.add_outside(now, stamp, requirement=requirement, title=words, place=words, date=words[:40]))
        said = Recommendation(
            RecommendationId(""), 0, words, (requirement,), addressee=words, time_frame=words[:60], draft=words
        )
        made.append(edit_recommendation.recommend(now, stamp, recommendation=said))
    if asked.level is not Obligation.CONTEXT:
        made.append(edit.mark(now, stamp, requirement=requirement, criterion=asked.criteria[0].key, mark=Mark.MISSING))
    return made
