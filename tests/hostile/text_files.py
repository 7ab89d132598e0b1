"""Hostile rich text and plain text: unbalanced groups, absurd numbers, wrong encodings, lines that exhaust patterns."""

from collections.abc import Callable, Mapping

RTF = rb"{\rtf1\ansi Article 1. Whoever procures the illegal entry of another person is punished.\par "
SAID = "Article 1. Whoever procures the illegal entry of another person is punished.\n"


def rtf(body: bytes | str) -> bytes:
    return RTF + (body.encode("latin-1", "replace") if isinstance(body, str) else body) + b"}"


RTF_FILES: Mapping[str, Callable[[], bytes]] = {
    "open-groups": lambda: rtf(b"{" * 900),
    "open-groups-million": lambda: rtf(b"{" * 1_000_000),
    "closed-groups": lambda: rtf(b"}" * 300_000 + b"after the end"),
    "alternating-groups": lambda: rtf(b"{}" * 100_000),
    "never-ended": lambda: RTF * 3,
    "cut-in-a-word": lambda: RTF + b"\\pa",
    "cut-in-a-code": lambda: RTF + b"\\'e",
    "cut-after-backslash": lambda: RTF + b"\\",
    "binary-huge": lambda: rtf(rb"\bin2147483647 x"),
    "binary-beyond": lambda: rtf(rb"\bin99999999999999999999 x"),
    "binary-negative": lambda: rtf(rb"\bin-5 Article 2\par"),
    "binary-of-braces": lambda: rtf(rb"{\pict\bin20 " + b"{" * 20 + b"}after"),
    "unicode-far": lambda: rtf(rb"\u99999999 ?\u-99999999 ?\u65536 ?"),
    "unicode-surrogates": lambda: rtf(rb"\u-10240 ?\u-10240 ?\u-9216 ? " * 5_000),
    "unicode-skip": lambda: rtf(rb"\uc999999 \u233 Article 2\par"),
    "unicode-skip-negative": lambda: rtf(rb"\uc-3 \u233 ?\par"),
    "codes-bad": lambda: rtf(rb"\'zz\'g1\'  Article 2\par"),
    "codes-half-letters": lambda: rtf(rb"{\fonttbl{\f1\fcharset134 S;}}\f1 \'b5\par\'b5\par" * 999),
    "font-missing": lambda: rtf(rb"\f99999 Article 2\par"),
    "font-numbers": lambda: rtf(b"{\\fonttbl" + b"".join(rb"{\f%d A;}" % i for i in range(50_000)) + b"}"),
    "charset-unknown": lambda: rtf(rb"{\fonttbl{\f1\fcharset9999 A;}}\f1 Article 2\par"),
    "page-unknown": lambda: rb"{\rtf1\ansi\ansicpg99999 Article 1\par}",
    "page-of-a-program": lambda: rb"{\rtf1\ansi\ansicpg65000 Article 1\'e9\par}",
    "sizes-absurd": lambda: rtf(rb"\fs2147483647\li-2147483648\outlinelevel99999999 Article 2\par"),
    "word-long": lambda: rtf(b"\\" + b"a" * 1_000_000 + b" x"),
    "number-long": lambda: rtf(b"\\b" + b"9" * 100_000 + b" x"),
    "words-unknown": lambda: rtf(rb"\x1\y2\z3" * 60_000),
    "cells": lambda: rtf(rb"\trowd\intbl " + rb"x\cell " * 100_000 + rb"\row"),
    "cells-never-ended": lambda: rtf(rb"\trowd\intbl x\cell " * 50_000),
    "rows-empty": lambda: rtf(rb"\row" * 60_000),
    "tables-nested": lambda: rtf(rb"\trowd\intbl\itap9 x\nestcell{\*\nesttableprops\nestrow}" * 20_000),
    "paragraphs-20000": lambda: rtf(rb"\par(a)" * 20_000),
    "notes": lambda: rtf(rb"{\footnote x}" * 50_000 + rb"\par"),
    "notes-nested": lambda: rtf(rb"a{\footnote " * 450 + b"x" + b"}" * 450 + rb"\par"),
    "labels": lambda: rtf(rb"{\listtext 1.\tab}" * 60_000 + rb"\par"),
    "styles": lambda: rtf(b"{\\stylesheet" + b"".join(rb"{\s%d heading %d;}" % (i, i) for i in range(60_000)) + b"}"),
    "style-open": lambda: rtf(rb"{\stylesheet{\s1 " + b"x" * 900_000),
    "picture": lambda: rtf(rb"{\pict\pngblip " + b"89504e47" * 400_000 + b"}"),
    "object": lambda: rtf(rb"{\object\objemb{\*\objclass Package}{\*\objdata " + b"01050000" * 99_999 + b"}}"),
    "field": lambda: rtf(rb'{\field{\*\fldinst INCLUDETEXT "file:///etc/passwd"}{\fldrslt x}}' * 999),
    "template": lambda: rtf(rb"{\*\template file:///etc/passwd}"),
    "hidden": lambda: rtf(rb"{\v " * 500 + b"Article 2" + b"}" * 500),
    "deleted": lambda: rtf(rb"{\deleted Article 2\par}" * 9_000),
    "headers": lambda: rtf(rb"{\header{\footnote x}Gazette\par}" * 20_000),
    "bidi": lambda: rtf(rb"\u8238 gnihtyna\u8294 ?\rtlmark\ltrmark\par"),
    "version-0": lambda: RTF.replace(b"rtf1", b"rtf0") + b"}",
    "only-the-beginning": lambda: rb"{\rtf1",
    "text-of-a-million": lambda: rtf(b"x" * 1_000_000),
    "text-of-twenty-one-million": lambda: rtf(b"x" * 21_000_000),
}
"""By name; the suffix is .rtf."""


def said(body: str) -> bytes:
    return (SAID + body).encode("utf-8", "surrogatepass")


def lines(*patterns: str, times: int = 5_000) -> bytes:
    return said("".join(pattern.format(n=n) + "\n" for n in range(1, times + 1) for pattern in patterns))


TXT_FILES: Mapping[str, Callable[[], bytes]] = {
    "line-of-50-mb": lambda: b"x" * 50_000_000,
    "line-of-2-mb": lambda: said("x" * 2_000_000),
    "words-of-2-mb": lambda: said("word " * 400_000),
    "nulls": lambda: said("\0" * 900_000),
    "nulls-between": lambda: said("".join(f"{c}\0" for c in "Article 2 of the law" * 99)),
    "nulls-a-few": lambda: said("Art\0icle 2\n" * 20 + SAID * 40),
    "controls": lambda: said("".join(map(chr, range(32))) * 999),
    "controls-a-few": lambda: said("\x1b[31mArticle 2\x07\n" + SAID * 40),
    "breaks-of-all-kinds": lambda: said("\r\n\r\n\n\r\f\v\x1c\x1d\x1e\x85\u2028\u2029" * 9_000),
    "blank-lines": lambda: said("\n" * 200_000),
    "tabs": lambda: said("\t" * 500_000 + "Article 2"),
    "utf-16-le-mark": lambda: b"\xff\xfe" + SAID.encode("utf-16-le") * 9,
    "utf-16-odd": lambda: b"\xff\xfe" + SAID.encode("utf-16-le") * 9 + b"x",
    "utf-16-be-no-mark": lambda: SAID.encode("utf-16-be") * 9,
    "utf-16-mark-lies": lambda: b"\xff\xfe" + SAID.encode() * 9,
    "utf-32": lambda: SAID.encode("utf-32") * 9,
    "utf-8-mark-lies": lambda: b"\xef\xbb\xbf" + "é".encode("cp1252") * 99 + SAID.encode(),
    "utf-7": lambda: SAID.encode() + b"+AOk- +2AA-" * 99,
    "utf-8-overlong": lambda: SAID.encode() + b"\xc0\xaf\xe0\x80\xaf" * 999,
    "utf-8-surrogates": lambda: said("\ud800\udfff" * 999),
    "utf-8-cut": lambda: said("é" * 99)[:-1],
    "utf-8-far": lambda: SAID.encode() + b"\xf4\x90\x80\x80\xf7\xbf\xbf\xbf" * 99,
    "ebcdic": lambda: (SAID * 20).encode("cp037"),
    "latin-in-utf-8": lambda: SAID.encode() * 20 + "Artículo 2 será reprimido\n".encode("cp1252") * 20,
    "utf-8-twice": lambda: "Artículo 1. Será reprimido\n".encode().decode("cp1252").encode() * 20,
    "shift-jis": lambda: "第一条 この法律は\n".encode("shift_jis") * 60,
    "iso-2022": lambda: "第一条 この法律は\n".encode("iso2022_jp") * 60,
    "big5": lambda: "第一條 為處罰\n".encode("big5") * 60,
    "koi8": lambda: "Статья 1. Незаконное перемещение\n".encode("koi8_r") * 60,
    "all-bytes": lambda: bytes(range(1, 256)) * 99,
    "bidi-overrides": lambda: lines("Article {n} \u202e.dehsinup si \u202d\u2066nosrep\u2069", times=900),
    "bidi-never-ended": lambda: said("\u202e\u2067" * 60_000),
    "look-alikes": lambda: lines("Аrtiсle {n}. Whоever рrocures", "Article {n}. Whoever procures", times=900),
    "full-width": lambda: lines("Ａｒｔｉｃｌｅ {n}. Whoever procures", times=900),
    "mathematical": lambda: lines("\U0001d400\U0001d42b\U0001d42d {n}. Whoever procures", times=900),
    "zero-width": lambda: lines("Art\u200bic\u2060le {n}\ufeff. Whoever\u200d procures", times=900),
    "marks-piled-up": lambda: said("A" + "\u0301" * 1_000_000),
    "emoji": lambda: said("\U0001f468\u200d\U0001f469\u200d\U0001f467\ufe0f" * 60_000),
    "tags": lambda: said("".join(chr(0xE0000 + i) for i in range(128)) * 999),
    "private-signs": lambda: said("\ue000\uf8ff\U000f0000\U0010ffff" * 60_000),
    "noncharacters": lambda: said("\ufdd0\ufffe\uffff" * 9_000),
    "articles-15000": lambda: lines("Article {n}", times=15_000),
    "articles-the-same": lambda: said("Article 1\n" * 12_000),
    "articles-backwards": lambda: said("".join(f"Article {n}\nIt is punished.\n" for n in range(9_000, 0, -1))),
    "article-endless-number": lambda: said(f"Article {'9' * 100_000}\n" * 9),
    "article-endless-roman": lambda: said(f"Article {'M' * 100_000}\nCHAPTER {'IVXLC' * 20_000}\n"),
    "article-endless-decimal": lambda: said("1." * 200_000 + " It is punished\n"),
    "article-endless-letters": lambda: said(f"Article 1{'a' * 100_000}\n1 bis bis {'bis ' * 50_000}\n"),
    "article-minus": lambda: said("Article -1\nArticle 0\nArticle 00000000001\nArticle 1e9\n"),
    "article-han": lambda: said(f"第{'九' * 100_000}条 规定\n第{'十百千万' * 9_000}条\n"),
    "article-arabic": lambda: said("المادة " + "٩" * 100_000 + "\n"),
    "article-superscript": lambda: said("Article 1" + "²" * 60_000 + "\nArticle ①②③\nArticle ½\n"),
    "points-endless": lambda: said("(a)" * 200_000 + "\n"),
    "points-ambiguous": lambda: lines("(i) it", "(v) it", "(x) it", times=3_000),
    "points-deep": lambda: lines("Article {n}", "1. it", "(a) it", "(i) it", "(A) it", "(I) it", times=3_000),
    "containers-only": lambda: lines("PART {n}", "CHAPTER {n}", "SECTION {n}", times=3_000),
    "containers-the-same": lambda: said("CHAPTER I\n" * 9_000),
    "leaders": lambda: lines("Article {n}" + "." * 900 + "{n}", times=3_000),
    "leaders-spaced": lambda: lines("Article {n} " + ". " * 900, times=2_000),
    "leaders-of-a-million": lambda: said("." * 1_000_000 + "\n" + "…" * 1_000_000 + "\n" + "_" * 1_000_000),
    "quotes-open": lambda: said("“" * 60_000),
    "quotes-nested": lambda: said("“Article 2. «‘" * 30_000 + "’»”" * 30_000),
    "quotes-each-line": lambda: lines("“Article {n}. It is replaced by", "«Artículo {n}.»", times=900),
    "amending": lambda: lines(
        "Article {n} of the Act is replaced by the following:", "“{n}. It is punished.”", times=4_000
    ),
    "brackets-open": lambda: said("(" * 500_000 + "\n" + "[" * 500_000),
    "hyphens-at-ends": lambda: lines("It is puni-", "shed {n} by im-\u00ad", times=6_000),
    "soft-hyphens": lambda: said("para\u00ad" * 300_000),
    "words-of-one-letter": lambda: said("a " * 1_500_000),
    "commas": lambda: lines("Article {n},", "and,", "of,", times=3_000),
    "titles-endless": lambda: said("LAW " * 300_000 + "\n"),
    "semicolons": lambda: said("1; 2; 3; (a); (b);" * 60_000),
    "markdown": lambda: lines("# " * 50 + "Article {n}", times=3_000),
}
"""By name; the suffix is .txt."""
