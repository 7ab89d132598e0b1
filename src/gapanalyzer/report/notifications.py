"""Notifications still owed under the treaties, with a draft note verbale whose gaps stay marked."""

import re

from attrs import frozen

from gapanalyzer.model.assessment import Assessment, Mark
from gapanalyzer.model.checklist import RequirementId
from gapanalyzer.model.meter import Meter
from gapanalyzer.model.questionnaire import Notification
from gapanalyzer.report.blocks import (
    Block,
    Chapter,
    Column,
    Content,
    Document,
    Kind,
    Look,
    Para,
    Ref,
    Role,
    Run,
    Table,
    plain,
)
from gapanalyzer.report.frame import about, framed, in_english, unchecked
from gapanalyzer.report.source import Particulars, Source, cell, fill
from gapanalyzer.wording import msg, words

_PLACEHOLDER = re.compile(r"(\[[^\]]*\])")
MADE, OWED, UNKNOWN, UNBOUND = "made", "owed", "unknown", "unbound"
_SAID = {
    MADE: msg("made"),
    OWED: msg("still owed"),
    UNKNOWN: msg("not known"),
    UNBOUND: msg("not bound by the treaty"),
}
_LOOKS = {MADE: Look.MET, OWED: Look.NOT_MET, UNKNOWN: Look.OPEN, UNBOUND: Look.OPEN}


@frozen
class Told:
    """A notification and how it stands, as the assessors answered."""

    notification: Notification
    status: str


def build(now: Assessment, particulars: Particulars, language: str = "en", meter: Meter | None = None) -> Document:
    """The list, and the note where something is owed or not known."""
    source = Source(now, particulars, words(language), meter or Meter())
    title = source.say.say("Notifications to the Secretary-General")
    told = tuple(_told(source, n) for n in now.checklist.notifications if now.checklist.requirement(n.requirement))
    due = tuple(one for one in told if one.status in {OWED, UNKNOWN})
    return framed(source, title, (_list(source, told), *((_note(source, due),) if due else ())))


def _told(source: Source, notification: Notification) -> Told:
    requirement = source.now.checklist.by_id[RequirementId(notification.requirement)]
    found, treaties = source.finding(requirement), source.now.state.treaties
    mark = found.marks.get(notification.criterion)
    if treaties and notification.instrument not in treaties:
        status = UNBOUND
    else:
        status = {Mark.FOUND: MADE, Mark.WIDER: MADE, Mark.MISSING: OWED}.get(mark, UNKNOWN) if mark else UNKNOWN
    return Told(notification, status)


def _list(source: Source, told: tuple[Told, ...]) -> Chapter:
    say = source.say
    first = say.say(
        "The treaties ask {state} to tell the Secretary-General or the other Parties certain things and to keep them "
        "up to date. What is owed follows from the answers to the checklist.",
        state=source.state,
    )
    title = say.say("What is to be notified")
    if not told:
        none = say.say("Within these limits the checklist asks about no notification.")
        return Chapter(title, (Para(plain(about(source, first, none)), Role.TEXT),))
    owed, open_ = _counted(source, told)
    texts = [text for one in told for text in (one.notification.text, one.notification.wording)]
    english = in_english(source, texts) or unchecked(source)
    see = say.say("{table} lists them all.")
    lead = Para(fill(about(source, first, owed, open_, english, see), table=(Ref("table:notifications"),)), Role.TEXT)
    heads = (
        Column(say.say("Provision"), 1.4),
        Column(say.say("What is to be notified"), 4.0),
        Column(say.say("Status"), 1.3),
    )
    rows = tuple(
        (
            (Run(one.notification.pinpoint, Look.STRONG),),
            cell(source.text(one.notification.text)),
            (Run(say.say(_SAID[one.status]), _LOOKS[one.status]),),
        )
        for one in told
    )
    table = Table("table:notifications", say.say("Notifications by provision"), heads, rows)
    return Chapter(title, (lead, table, *_evidence(source, told)))


def _counted(source: Source, told: tuple[Told, ...]) -> tuple[str, str]:
    """How many are owed, and of how many nobody has said whether they were made."""
    say, owed = source.say, sum(one.status == OWED for one in told)
    unknown = sum(one.status == UNKNOWN for one in told)
    said = say.say("No notification is known to be still owed.")
    if owed:
        said = say.count("{number} notification is still owed.", "{number} notifications are still owed.", owed)
    if not unknown:
        return said, ""
    return said, say.count(
        "It is not known whether {number} notification was made.",
        "It is not known whether {number} notifications were made.",
        unknown,
    )


def _evidence(source: Source, told: tuple[Told, ...]) -> tuple[Block, ...]:
    """What the assessors named as evidence for the requirements that ask about notifications."""
    asked = dict.fromkeys(RequirementId(one.notification.requirement) for one in told)
    named = dict.fromkeys(e.title.strip() for identity in asked for e in source.now.findings[identity].outside)
    if not named:
        return ()
    sentence = source.say.say("Evidence the assessors named: {titles}.", titles=source.say.signs.semicolon.join(named))
    return (Para(plain(sentence), Role.TEXT),)


def _note(source: Source, due: tuple[Told, ...]) -> Chapter:
    """A note with a lettered item for each notification; every gap stands in brackets and stays marked."""
    say = source.say
    name = source.now.state.name.strip()
    mission = say.country(name) if name else _nameless(source)
    codes = dict.fromkeys(one.notification.instrument for one in due)
    known = source.now.checklist.treaties
    treaties = say.both(source.text(known[code]) if code in known else code for code in codes)
    opening = say.say(
        "The Permanent Mission of {state} to the United Nations [at Vienna / in New York] presents its compliments to "
        "the Secretary-General of the United Nations and, with reference to the following treaties: {treaties}, has "
        "the honour to communicate the following:",
        state=mission,
        treaties=treaties,
    )
    closing = say.say(
        "The Permanent Mission of {state} avails itself of this opportunity to renew to the Secretary-General of the "
        "United Nations the assurances of its highest consideration.",
        state=mission,
    )
    hint = say.say(
        "This is a draft. Words in brackets are to be filled in or chosen; items that were notified already are to be "
        "struck out."
    )
    items = tuple(Para(_marked(_worded(source, one.notification, name)), Role.ITEM) for one in due)
    blocks: tuple[Block, ...] = (
        Para(plain(hint), Role.TEXT),
        Para(plain(say.say("Note verbale")), Role.LABEL),
        Para(_marked(say.say("No. [number of the note]")), Role.TEXT),
        Para(_marked(opening), Role.TEXT),
        *items,
        Para(_marked(closing), Role.TEXT),
        Para(_marked(say.say("[Place], [date]")), Role.TEXT),
        Para(_marked(say.say("[Seal and initials of the Mission]")), Role.TEXT),
    )
    return Chapter(say.say("Draft note verbale"), blocks, Kind.ANNEX, anchor="annex:note")


def _worded(source: Source, notification: Notification, state: str) -> str:
    """The sentence with the name of the State in its place, whether it is translated or stands in English."""
    sentence = source.text(notification.wording)
    for place in (_nameless(source), "[name of the State]") if state else ():
        sentence = sentence.replace(place, source.say.country(state))
    return sentence


def _nameless(source: Source) -> str:
    return "[" + source.say.say("name of the State") + "]"


def _marked(sentence: str) -> Content:
    """Words in brackets look open, so that nobody sends them."""
    parts = (part for part in _PLACEHOLDER.split(sentence) if part)
    return tuple(Run(part, Look.OPEN if _PLACEHOLDER.fullmatch(part) else Look.PLAIN) for part in parts)
