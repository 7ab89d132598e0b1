"""Small values to test with: a checklist of five requirements, a law of three articles, an empty assessment."""

from gapanalyzer.assess.view import assess
from gapanalyzer.model.assessment import Assessment
from gapanalyzer.model.checklist import Checklist, Criterion, Evidence, Obligation, Requirement, RequirementId, Section
from gapanalyzer.model.instrument import LawText, Provision, Unit
from gapanalyzer.model.ledger import Change, Ledger, Stamp
from gapanalyzer.model.text import Text

ANNA = Stamp("anna", "2026-11-23T09:00:00+00:00", "step-1")
BEN = Stamp("ben", "2026-11-23T09:05:00+00:00", "step-2")

M, MX, G, C, X = (
    Obligation.MANDATORY,
    Obligation.THROUGH_INSTRUMENT,
    Obligation.GOOD_PRACTICE,
    Obligation.CONSIDER,
    Obligation.CONTEXT,
)


def requirement(identity: str, level: Obligation, levels: str, instruments: tuple[str, ...] = ()) -> Requirement:
    """A requirement whose criteria a, b, … have the levels written in `levels`, such as "M M G"."""
    criteria = tuple(
        Criterion("abcdefgh"[n], Text.english(f"Criterion {n}"), Obligation(code), instruments if code == "MX" else ())
        for n, code in enumerate(levels.split())
    )
    return Requirement(
        RequirementId(identity),
        "A",
        f"SOM {identity}",
        Text.english(f"Title of {identity}"),
        level,
        Evidence.LAW,
        level is M,
        Text.english("Does the law say so?"),
        criteria,
        instruments=instruments,
        repair=Text.english("Add the offence. Then more."),
        authority=Text.english("Justice ministry; others"),
    )


CHECKLIST = Checklist(
    "small",
    1,
    Text.english("Small checklist"),
    "SOM",
    (Section("A", Text.english("Everything")),),
    (
        requirement("R1", M, "M M G"),
        requirement("R2", MX, "MX MX", ("CRC",)),
        requirement("R3", G, "G G"),
        requirement("R4", X, "X"),
        requirement("R5", M, "M MX", ("REFUGEE",)),
    ),
    treaties={"CRC": Text.english("Child"), "REFUGEE": Text.english("Refugees"), "SOM": Text.english("Smuggling")},
)

LAW = LawText(
    (
        "PENAL CODE",
        "Article 1. Smuggling",
        "(1) Whoever helps a person to enter unlawfully is punished.",
        "(a) by fine, or",
        "(b) by imprisonment.",
        "Article 2. Stay",
        "Whoever enables a person to stay is punished.",
        "Article 4. Penalty",
        "The penalty is doubled.",
    ),
    (
        Provision(
            "1",
            Unit.ARTICLE,
            "Smuggling",
            "art_1",
            1,
            4,
            "Article",
            children=(
                Provision(
                    "1",
                    Unit.PARAGRAPH,
                    "",
                    "art_1/para_1",
                    2,
                    4,
                    children=(
                        Provision("a", Unit.POINT, "", "art_1/para_1/point_a", 3, 3),
                        Provision("b", Unit.POINT, "", "art_1/para_1/point_b", 4, 4),
                    ),
                ),
            ),
        ),
        Provision("2", Unit.ARTICLE, "Stay", "art_2", 5, 6, "Article"),
        Provision("4", Unit.ARTICLE, "Penalty", "art_4", 7, 8, "Article"),
    ),
)


def empty(checklist: Checklist = CHECKLIST) -> Assessment:
    """An assessment in which nothing has been said; the small law's text is at hand."""
    return assess(Ledger(), checklist, {LAW.sha: LAW})


def after(now: Assessment, change: Change) -> Assessment:
    """The assessment after a change."""
    return assess(now.ledger.after(change), now.checklist, now.as_read)
