"""Hostile OpenDocument texts: counts by the billion, cycles, nesting, parts that lie. Each entry gives bytes."""

from collections.abc import Callable, Mapping

from tests.hostile.packages import ODT_MIME, odt, odt_parts, zipped

LAW = "<text:p>Article 1. Whoever procures the illegal entry of another person is punished.</text:p>"
BILLION = "1000000000"
SECTION, SECTION_END = '<text:section text:name="s">', "</text:section>"
LIST, LIST_END = '<text:list text:style-name="L1"><text:list-item>', "</text:list-item></text:list>"
TABLE, TABLE_END = (
    "<table:table><table:table-row><table:table-cell>",
    "</table:table-cell></table:table-row></table:table>",
)
NOTE, NOTE_END = "<text:p>a<text:note><text:note-body>", "</text:note-body></text:note></text:p>"
BOX, BOX_END = (
    '<text:p><draw:frame xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"><draw:text-box>',
    ("</draw:text-box></draw:frame></text:p>"),
)


def nested(opening: str, closing: str, depth: int) -> bytes:
    return odt(opening * depth + LAW + closing * depth)


def levels(attributes: str) -> str:
    inside = f'<text:list-level-style-number text:level="1" style:num-format="1" {attributes}/>'
    return f'<text:list-style style:name="L1">{inside}</text:list-style>'


def listed(attributes: str, item: str = "") -> bytes:
    entry = f"<text:list-item {item}>{LAW}</text:list-item>"
    return odt(f'<text:list text:style-name="L1">{entry * 3}</text:list>', levels(attributes))


def styled(name: str, parent: str) -> str:
    return f'<style:style style:name="{name}" style:family="paragraph" style:parent-style-name="{parent}"/>'


def cell(attributes: str) -> bytes:
    return odt(
        f"<table:table><table:table-row {attributes}><table:table-cell {attributes}>{LAW}</table:table-cell>"
        "</table:table-row></table:table>"
    )


def parts(**changed: str | bytes) -> bytes:
    """An honest text with parts changed; _ stands for the dot of a name."""
    return zipped(odt_parts(LAW) | {name.replace("_", "."): content for name, content in changed.items()})


ODT_FILES: Mapping[str, Callable[[], bytes]] = {
    "columns-repeated": lambda: cell(f'table:number-columns-repeated="{BILLION}"'),
    "rows-repeated": lambda: cell(f'table:number-rows-repeated="{BILLION}"'),
    "columns-spanned": lambda: cell('table:number-columns-spanned="2147483648"'),
    "spaces-two-billion": lambda: odt('<text:p>Article 1<text:s text:c="2147483647"/>of the law</text:p>'),
    "spaces-negative": lambda: odt('<text:p>Article 1<text:s text:c="-1"/>of the law</text:p>'),
    "spaces-thousands": lambda: odt(f"<text:p>Article 1{'<text:s/>' * 100_000}</text:p>"),
    "tabs-thousands": lambda: odt(f"<text:p>Article 1{'<text:tab/>' * 100_000}</text:p>"),
    "breaks-thousands": lambda: odt(f"<text:p>Article 1{'<text:line-break/>' * 100_000}</text:p>"),
    "start-trillion": lambda: listed('text:start-value="1000000000000"'),
    "start-negative": lambda: listed('text:start-value="-3"'),
    "start-of-item": lambda: listed("", f'text:start-value="{BILLION * 99}"'),
    "levels-shown": lambda: listed('text:display-levels="999999"'),
    "prefix-long": lambda: listed(f'style:num-prefix="{"x" * 1_000_000}"'),
    "format-unknown": lambda: listed('style:num-format="??"'),
    "format-letters": lambda: listed('style:num-format="a" text:start-value="32767"'),
    "lists-nested": lambda: nested(LIST, LIST_END, 100),
    "lists-nested-thousands": lambda: nested(LIST, LIST_END, 5_000),
    "sections-nested": lambda: nested(SECTION, SECTION_END, 200),
    "tables-nested": lambda: nested(TABLE, TABLE_END, 70),
    "tables-nested-thousands": lambda: nested(TABLE, TABLE_END, 3_000),
    "notes-nested": lambda: nested(NOTE, NOTE_END, 60),
    "boxes-nested": lambda: nested(BOX, BOX_END, 60),
    "spans-nested": lambda: nested("<text:p><text:span>", "</text:span></text:p>", 100),
    "list-continues-itself": lambda: odt(f'<text:list xml:id="a" text:continue-list="a">{LAW}</text:list>' * 3),
    "list-header-only": lambda: odt(f"<text:list><text:list-header>{LAW}</text:list-header></text:list>" * 999),
    "style-on-itself": lambda: odt(LAW.replace("<text:p", '<text:p text:style-name="A"'), styled("A", "A")),
    "style-cycle": lambda: odt(
        LAW.replace("<text:p", '<text:p text:style-name="A"'), styled("A", "B") + styled("B", "A")
    ),
    "style-chain": lambda: odt(
        LAW.replace("<text:p", '<text:p text:style-name="S0"'),
        "".join(styled(f"S{i}", f"S{i + 1}") for i in range(5_000)),
    ),
    "outline-absurd": lambda: odt(
        LAW.replace("text:p", "text:h").replace("h>", f'h text:outline-level="{BILLION}">', 1)
    ),
    "changes-without-region": lambda: odt('<text:change-start text:change-id="x"/>' * 5_000 + LAW),
    "changes-everywhere": lambda: odt(
        "<text:tracked-changes><text:changed-region><text:deletion>"
        + LAW
        + "</text:deletion></text:changed-region></text:tracked-changes>"
        + LAW * 200
    ),
    "paragraphs-40000": lambda: odt("<text:p>(a)</text:p>" * 40_000),
    "text-of-twelve-million": lambda: odt("<text:p>" + "x" * 11_900_000 + "</text:p>"),
    "bidi": lambda: odt("<text:p>Article 1 \u202egnihtyna \u2066x\u2069\u200f</text:p>"),
    "forms": lambda: odt("<office:forms><x>Article 9</x></office:forms>" + LAW),
    "no-body": lambda: parts(content_xml="<office/>"),
    "content-empty": lambda: parts(content_xml=b""),
    "content-broken": lambda: parts(content_xml="<a><b></a>"),
    "content-binary": lambda: parts(content_xml=bytes(range(256)) * 400),
    "content-utf-16": lambda: parts(content_xml=str(odt_parts(LAW)["content.xml"]).encode("utf-16")),
    "content-laughs": lambda: parts(content_xml='<!DOCTYPE d [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]><d>&b;</d>'),
    "styles-broken": lambda: parts(styles_xml="<office:document-styles"),
    "styles-are-content": lambda: parts(styles_xml=odt_parts(LAW)["content.xml"]),
    "meta-broken": lambda: parts(meta_xml="\0"),
    "mimetype-of-a-sheet": lambda: parts(mimetype="application/vnd.oasis.opendocument.spreadsheet"),
    "mimetype-of-word": lambda: parts(mimetype="application/msword"),
    "mimetype-long": lambda: parts(mimetype=ODT_MIME + "x" * 100_000),
    "manifest-of-a-password": lambda: zipped(odt_parts(LAW) | {"META-INF/manifest.xml": "<x encryption-data=''/>"}),
    "also-a-word-file": lambda: zipped(odt_parts(LAW) | {"word/document.xml": "<w/>"}),
    "without-styles": lambda: zipped({k: v for k, v in odt_parts(LAW).items() if k != "styles.xml"}),
    "without-content": lambda: zipped({k: v for k, v in odt_parts(LAW).items() if k != "content.xml"}),
}
"""By name; the suffix is .odt."""
