"""The documented JSON forms (docs/command-line.md) of what the commands print."""

from typing import Any

from gapanalyzer.app.answering import Answerable
from gapanalyzer.app.search import Results
from gapanalyzer.model.assessment import Assessment
from gapanalyzer.model.instrument import Law, Provision

LANGUAGE = "en"


def outline(provisions: tuple[Provision, ...], paragraphs: tuple[str, ...]) -> Any:
    """Shape: [{number, kind, heading, path, text, flags, children}]; `text` holds all words of a unit, line by line.

    A quoted unit that says which law it belongs to has "amends" besides.
    """
    return [_unit(p, paragraphs) for p in provisions]


def _unit(provision: Provision, paragraphs: tuple[str, ...]) -> Any:
    return {
        "number": provision.number,
        "kind": provision.kind,
        "heading": provision.heading,
        "path": provision.path,
        "text": "\n".join(paragraphs[provision.first : provision.last + 1]),
        "flags": list(provision.flags),
        **({"amends": provision.amends} if provision.amends else {}),
        "children": [_unit(child, paragraphs) for child in provision.children],
    }


def found(results: Results) -> Any:
    """Shape: [{law, number, path, score, why}], best first."""
    return [
        {
            "law": hit.law.short,
            "number": hit.provision.number,
            "path": hit.provision.path,
            "score": round(hit.score, 4),
            "why": list(hit.why),
        }
        for hit in results.hits
    ]


def answerable(now: Assessment, found: tuple[Answerable, ...]) -> Any:
    """Shape: [{requirement, title, score, why}], best first; `why` is empty where only single words were seen."""
    return [
        {
            "requirement": one.requirement,
            "title": str(now.checklist.by_id[one.requirement].title),
            "score": round(one.score, 4),
            "why": list(one.why),
        }
        for one in found
    ]


def unused(found: tuple[tuple[Law, Provision], ...]) -> Any:
    """Shape: [{law, number, path, heading}], in the order of the texts."""
    return [
        {"law": law.short, "number": article.number, "path": article.path, "heading": article.heading}
        for law, article in found
    ]
