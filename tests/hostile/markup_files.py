"""Hostile web pages and Akoma Ntoso files: nesting, absurd counts, markup that lies. Each entry gives bytes."""

from collections.abc import Callable, Mapping

TEXT = "Article 1. Whoever procures the illegal entry of another person is punished."


def page(body: str, head: str = "") -> bytes:
    return f"<!DOCTYPE html><html><head>{head}</head><body><p>{TEXT}</p>{body}</body></html>".encode(
        "utf-8", "surrogatepass"
    )


def declared(charset: str, content: bytes = page("<p>é</p>")) -> bytes:
    return content.replace(b"<head>", f'<head><meta charset="{charset}">'.encode())


HTML_FILES: Mapping[str, Callable[[], bytes]] = {
    "deep": lambda: page("<div>" * 100_000 + "x"),
    "deep-lists": lambda: page("<ol><li>" * 20_000 + "x"),
    "deep-tables": lambda: page("<table><tr><td>" * 3_000 + "x"),
    "deep-spans": lambda: page("<span>" * 50_000 + "x" + "</span>" * 50_000),
    "deep-formatting": lambda: page("<b><i><u>" * 9_000 + "<p>x</p>" * 200),
    "closed-only": lambda: page("</div></p></table></li></html>" * 20_000),
    "list-start": lambda: page('<ol start="1000000000000"><li>It is punished.</ol>'),
    "list-start-negative": lambda: page('<ol start="-99999" type="i"><li>It is punished.</ol>'),
    "list-value": lambda: page(f'<ol type="a"><li value="{"9" * 5_000}">It is punished.</ol>'),
    "list-roman": lambda: page('<ol type="I" start="999999"><li>It is punished.</ol>'),
    "items-alone": lambda: page("<li>It is punished." * 30_000),
    "colspan": lambda: page('<table><tr><td colspan="2147483647" rowspan="2147483647">x<td>y</table>'),
    "rows-without-table": lambda: page("<tr><td>x</td></tr>" * 20_000),
    "cells-thousands": lambda: page("<table><tr>" + "<td>x" * 60_000 + "</table>"),
    "attribute-long": lambda: page(f'<p class="{"x" * 9_000_000}">x</p>'),
    "attributes-many": lambda: page("<p " + " ".join(f"a{i}" for i in range(20_000)) + ">x</p>"),
    "style-hidden": lambda: page("<div style='display:none'>" * 500 + "hidden"),
    "entities": lambda: page("&amp;&nbsp;&#x202e;&#0;&#xD800;&#1114112;&unknown;" * 9_000),
    "comment-open": lambda: page("<!--" + "x" * 500_000),
    "comments": lambda: page("<!-- a --><!-- b --!>" * 60_000),
    "script-open": lambda: page("<script>" + "law();" * 60_000),
    "plaintext": lambda: page("<plaintext>" + "<p>x" * 30_000),
    "textarea-open": lambda: page("<textarea>" + "<p>x" * 30_000),
    "svg": lambda: page("<svg>" * 2_000 + "<text>x</text>"),
    "frames": lambda: page('<iframe src="file:///etc/passwd"></iframe><object data="file:///etc/passwd">'),
    "pictures": lambda: page(f'<img src="data:image/png;base64,{"A" * 3_000_000}" alt="x">'),
    "bodies": lambda: page("<body>" * 9_000 + "x"),
    "mains": lambda: page("<main>" * 2_000 + "x"),
    "base": lambda: page("x", '<base href="file:///etc/"><link rel="stylesheet" href="passwd">'),
    "title-long": lambda: page("x", f"<title>{'t' * 2_000_000}</title>"),
    "title-open": lambda: b"<html><title>" + b"Article 1 " * 60_000,
    "nulls": lambda: page("\0A\0r\0t\0i\0c\0l\0e\0 2" * 2_000),
    "bidi": lambda: page("<p>Article 2 \u202egnihtyna\u202c \u2066x\u2069 &rlm;&lrm;</p>"),
    "look-alikes": lambda: page("<p>Аrtiсle 2. Whоever рrocures</p>"),
    "zero-width": lambda: page("<p>Art\u200bic\u2060le\u200d 2\ufeff</p>" * 999),
    "pre-of-one-line": lambda: page("<pre>" + "word " * 1_000_000 + "</pre>"),
    "breaks": lambda: page("<br>" * 200_000),
    "sup-thousands": lambda: page("Article 1" + "<sup>1</sup>" * 50_000),
    "charset-unknown": lambda: declared("no-such-thing"),
    "charset-utf-7": lambda: declared("utf-7", page("+AAAA-+2AA-")),
    "charset-utf-16": lambda: declared("utf-16"),
    "charset-rot13": lambda: declared("rot13"),
    "charset-zip": lambda: declared("zlib_codec", page("x") + b"\xff\xfe"),
    "charset-idna": lambda: declared("idna", page("x") + b"\xff"),
    "utf-16-no-mark": lambda: page("x").decode().encode("utf-16-le"),
    "utf-32": lambda: page("x").decode().encode("utf-32"),
    "surrogates": lambda: page("\ud800 \udfff"),
    "xhtml-entities": lambda: (
        b'<?xml version="1.0"?><!DOCTYPE html [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]>'
        b"<html><body><p>Article 1 &b;</p></body></html>"
    ),
    "xhtml-external": lambda: b'<!DOCTYPE html [<!ENTITY x SYSTEM "file:///etc/passwd">]><html><p>Article 1 &x;</html>',
}
"""By name; the suffix is .html."""

SECTION = f"<section><num>1.</num><heading>Duty</heading><content><p>{TEXT}</p></content></section>"


def akn(body: str, attributes: str = 'xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"') -> bytes:
    return f"<akomaNtoso {attributes}><act><body>{body}</body></act></akomaNtoso>".encode()


def nested(opening: str, closing: str, depth: int, inside: str = SECTION) -> bytes:
    return akn(opening * depth + inside + closing * depth)


AKN_FILES: Mapping[str, Callable[[], bytes]] = {
    "namespace-none": lambda: akn(SECTION, ""),
    "namespace-wrong": lambda: akn(SECTION, 'xmlns="urn:nothing"'),
    "namespace-99": lambda: akn(SECTION, 'xmlns="http://www.akomantoso.org/99.0"'),
    "namespace-long": lambda: akn(SECTION, f'xmlns="{"n" * 1_000_000}"'),
    "prefix": lambda: akn(SECTION).replace(b"<", b"<a:").replace(b"<a:/", b"</a:").replace(b" xmlns=", b" xmlns:a="),
    "root-upper": lambda: akn(SECTION).replace(b"akomaNtoso", b"AKOMANTOSO"),
    "root-only": lambda: b"<akomaNtoso/>",
    "root-inside": lambda: b"<x>" + akn(SECTION) + b"</x>",
    "two-roots": lambda: akn(SECTION) * 2,
    "parts-nested": lambda: nested("<part><num>1</num>", "</part>", 120),
    "parts-nested-thousands": lambda: nested("<part><num>1</num>", "</part>", 9_000),
    "quotes-nested": lambda: nested('<quotedStructure startQuote="“" endQuote="”">', "</quotedStructure>", 100),
    "notes-nested": lambda: nested("<p>a<authorialNote>", "</authorialNote></p>", 100),
    "inline-nested": lambda: nested("<p><i><b>", "</b></i></p>", 60),
    "tables-nested": lambda: nested("<table><tr><td>", "</td></tr></table>", 70),
    "cells-alone": lambda: akn("<td>x</td>" * 20_000 + SECTION),
    "rows-alone": lambda: akn("<tr/>" * 20_000 + SECTION),
    "numbers-only": lambda: akn("<section><num>1.</num></section>" * 20_000),
    "number-of-a-million": lambda: akn(f"<section><num>{'1' * 1_000_000}</num><p>x</p></section>"),
    "number-in-number": lambda: akn("<section><num>1<num>2</num></num></section>" + SECTION),
    "headings-only": lambda: akn("<section><heading>Duty</heading></section>" * 20_000),
    "sections-9000": lambda: akn(SECTION * 9_000),
    "deleted-everything": lambda: akn(f"<del>{SECTION}</del>"),
    "quote-signs-long": lambda: akn(f'<quotedStructure startQuote="{"x" * 900_000}">{SECTION}</quotedStructure>'),
    "references-loop": lambda: akn('<p eId="a"><ref href="#a">see a</ref></p>' * 999),
    "foreign": lambda: akn("<foreign><svg>x</svg></foreign>" + SECTION),
    "identifiers-twice": lambda: akn(SECTION.replace("<section", '<section eId="s"') * 999),
    "language-absurd": lambda: akn(SECTION).replace(b"<act>", b'<act><meta><FRBRlanguage language="../../x"/></meta>'),
    "title-long": lambda: akn(f"<docTitle>{'t ' * 900_000}</docTitle>{SECTION}"),
    "doctype": lambda: b"<!DOCTYPE akomaNtoso>" + akn(SECTION),
    "parameter-entity": lambda: b'<!DOCTYPE a [<!ENTITY % p SYSTEM "file:///etc/passwd"> %p;]>' + akn(SECTION),
    "laughs": lambda: (
        b'<!DOCTYPE a [<!ENTITY l0 "ha">'
        + b"".join(b'<!ENTITY l%d "%s">' % (i, b"&l%d;" % (i - 1) * 10) for i in range(1, 10))
        + b"]>"
        + akn("<p>&l9;</p>")
    ),
    "text-of-eleven-million": lambda: akn(f"<p>{'x' * 11_000_000}</p>"),
    "attributes-many": lambda: akn("<p " + " ".join(f'a{i}=""' for i in range(60_000)) + f">x</p>{SECTION}"),
    "utf-16": lambda: akn(SECTION).decode().encode("utf-16"),
    "encoding-lies": lambda: b'<?xml version="1.0" encoding="utf-8"?>' + akn("<p>\xe9</p>").decode().encode("cp1252"),
    "encoding-unknown": lambda: b'<?xml version="1.0" encoding="none"?>' + akn(SECTION),
    "cdata": lambda: akn("<p><![CDATA[<section><num>2.</num>]]></p>" + SECTION),
    "instructions": lambda: akn("<?a b?><!-- c -->" * 50_000 + SECTION),
    "bidi": lambda: akn("<p>Article 1 \u202egnihtyna \u2066x\u2069</p>"),
}
"""By name; the suffix is .xml."""
