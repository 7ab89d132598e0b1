"""Project files that nobody wrote with this program: each is a name and the bytes of a .gap file made to do harm."""

import random
from collections.abc import Iterator
from itertools import chain, islice

from tests.faults.crafted_laws import laws
from tests.faults.crafted_statements import bodies, meanings, statements
from tests.faults.raw_projects import Crafted, beginning, gap, raw

_ENDLESS = "WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n) SELECT x, x, x, x, x, x, x, x FROM n"
_ENDLESS_PAIRS = "WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n) SELECT x, x FROM n"
_COLUMNS = "id, about, seen, who, at, step, body_sha, body"
_COSTS = "length(hex(zeroblob(100000000))) > 0"
_SCHEMA = "PRAGMA writable_schema = ON;"
_VIRTUAL = "sql = 'CREATE VIRTUAL TABLE entry USING json_each', rootpage = 0"
_VIEW = f"sql = 'CREATE VIEW entry AS {_ENDLESS}', rootpage = 0, type = 'view'"
THEN = {
    "endless view as entry": f"DROP TABLE entry; CREATE VIEW entry({_COLUMNS}) AS {_ENDLESS};",
    "endless view as seal": f"DROP TABLE seal; CREATE VIEW seal(name, value) AS {_ENDLESS_PAIRS};",
    "endless view beside": f"CREATE VIEW more AS {_ENDLESS};",
    "view under a name like sqlite's": f"CREATE VIEW sqlitexview AS {_ENDLESS};",
    "trigger": "CREATE TRIGGER t AFTER INSERT ON entry BEGIN DELETE FROM entry; END;",
    "index": "CREATE INDEX i ON entry(who);",
    "index on an expression": "CREATE INDEX i ON entry(hex(zeroblob(10)));",
    "one table more": "CREATE TABLE more(x);",
    "one table less": "DROP TABLE blob;",
    "no table": "DROP TABLE blob; DROP TABLE entry; DROP TABLE seal;",
    "search table beside": "CREATE VIRTUAL TABLE f USING fts5(x);",
    "search table as blob": "DROP TABLE blob; CREATE VIRTUAL TABLE blob USING fts5(sha, data_sha, data);",
    "virtual table as entry": f"{_SCHEMA} UPDATE sqlite_schema SET {_VIRTUAL} WHERE name = 'entry';",
    "view in place of a table": f"{_SCHEMA} UPDATE sqlite_schema SET {_VIEW} WHERE name = 'entry';",
    "generated column": "DROP TABLE seal; CREATE TABLE seal(name TEXT, value TEXT AS (hex(zeroblob(500000000))));",
    "check that costs": f"DROP TABLE seal; CREATE TABLE seal(name TEXT, value TEXT CHECK ({_COSTS}));",
    "default that costs": f"DROP TABLE seal; CREATE TABLE seal(name TEXT, value TEXT DEFAULT ({_COSTS}));",
    "sql that is none": f"{_SCHEMA} UPDATE sqlite_schema SET sql = 'CREATE TABLE entry (((';",
    "root page outside": f"{_SCHEMA} UPDATE sqlite_schema SET rootpage = 4000000;",
    "root page of another": f"{_SCHEMA} UPDATE sqlite_schema SET rootpage = 1;",
    "one page for all": f"{_SCHEMA} UPDATE sqlite_schema SET rootpage = (SELECT max(rootpage) FROM sqlite_schema);",
    "another program": "PRAGMA application_id = 0x47415032;",
    "no program": "PRAGMA application_id = 0;",
    "newer format": "PRAGMA user_version = 2;",
    "newest format": "PRAGMA user_version = 2147483647;",
    "negative format": "PRAGMA user_version = -1;",
    "no seal": "DELETE FROM seal;",
    "seal without document": "DELETE FROM seal WHERE name = 'document';",
    "seal without ids": "DELETE FROM seal WHERE name = 'ids';",
    "seal with more": "INSERT INTO seal VALUES ('more', 'x');",
    "seal in another case": "INSERT INTO seal VALUES ('Document', 'x');",
    "seal counts another number": "UPDATE seal SET value = '99999999999999999999' WHERE name = 'entries';",
    "seal is bytes": "UPDATE seal SET value = x'ff00ff';",
    "seal is no UTF-8": "UPDATE seal SET value = CAST(x'ff00ff' AS TEXT);",
    "hash of an entry is wrong": "UPDATE entry SET body_sha = 'x';",
    "name of an entry is wrong": "UPDATE entry SET id = 'x' WHERE about LIKE '%person%';",
    "names of entries are long": "UPDATE entry SET id = hex(zeroblob(100000)) || id;",
    "words of an entry are wrong": "UPDATE entry SET body = '\"missing\"' WHERE body = '\"found\"';",
    "words of an entry are bytes": "UPDATE entry SET body = x'ff';",
    "words of an entry are no UTF-8": "UPDATE entry SET body = CAST(x'22ff22' AS TEXT);",
    "register is no JSON": "UPDATE entry SET about = '[';",
    "register is a number": "UPDATE entry SET about = '7';",
    "register is deep": "UPDATE entry SET about = replace(hex(zeroblob(50000)), '0', '[');",
    "seen is a number": "UPDATE entry SET seen = '7';",
    "seen is numbers": "UPDATE entry SET seen = '[1, 2]';",
    "seen is words": "UPDATE entry SET seen = '\"abc\"';",
    "seen is deep": "UPDATE entry SET seen = replace(hex(zeroblob(50000)), '0', '[');",
    "hash of a text is wrong": "UPDATE blob SET data_sha = 'x';",
    "text is words": "UPDATE blob SET data = 'words';",
    "name of a text is a number": "UPDATE blob SET sha = 7;",
    "in a journal of its own": "PRAGMA journal_mode = MEMORY; PRAGMA auto_vacuum = 2; VACUUM;",
    "pages of 512 bytes": "PRAGMA page_size = 512; VACUUM;",
    "pages of 65,536 bytes": "PRAGMA page_size = 65536; VACUUM;",
    "in UTF-16": "PRAGMA encoding = 'UTF-16';",
    "a table with a strange name": 'CREATE TABLE "entry; DROP TABLE seal"(x);',
}  # fmt: skip
"""What was done to a good document."""


def containers() -> Iterator[Crafted]:
    """Files whose tables, pages and seal are not as they should be."""
    for name, then in THEN.items():
        yield name, gap(then=then)
    for name, identity in (
        ("none", ""),
        ("a path", "../../x"),
        ("long", "a" * 5000),
        ("a device", "con:"),
        ("NUL", "a\0b"),
    ):
        yield f"the document's id is {name}", gap(seal={"document": identity})
    whole = gap()
    yield "WAL in its header", whole[:18] + b"\x02\x02" + whole[20:]
    yield "newer writer in its header", whole[:18] + b"\xff\xff" + whole[20:]
    yield "no reserved page size", whole[:16] + b"\x00\x03" + whole[18:]
    yield "a freelist in a ring", whole[:32] + (2).to_bytes(4) + (9).to_bytes(4) + whole[40:]
    yield "another text encoding", whole[:56] + (3).to_bytes(4) + whole[60:]
    yield "only a header", whole[:100]
    yield "empty", b""
    yield "only its first words", b"SQLite format 3\0"
    yield "chains of pages in rings", whole[:4096] + _rings() * 40


def _rings() -> bytes:
    """A page on which a thousand cells claim a quarter of a gigabyte each, in a chain that leads back to itself."""
    pointers = b"".join(n.to_bytes(2) for n in range(3000, 3700))
    page = bytearray(b"\x0d\0\0" + (len(pointers) // 2).to_bytes(2) + b"\0\0\0" + pointers)
    page.extend(bytes(4096 - len(page)))
    page[3000:4096] = (b"\xf7\xb9\xd4\x00\x01" + (2).to_bytes(4) * 3)[:16] * 68 + bytes(8)
    page[0:4] = page[0:4]
    return bytes(page)


def many_entries() -> Iterator[Crafted]:
    """A million entries: for the long run."""
    rows = (raw(["new", str(n)], "1", step=str(n)) for n in range(1_000_000))
    yield "a million entries", gap([*beginning(), *rows])


def mutants(seed: int) -> Iterator[Crafted]:
    """A good file with a few bytes changed in its header and its tables' description, without end."""
    chance, whole = random.Random(seed), gap()
    for n in range(10**6):
        data = bytearray(whole)
        for _ in range(chance.randrange(1, 6)):
            data[chance.randrange(4096)] = chance.randrange(256)
        yield f"mutant {n}", bytes(data)


def crafted(wanted: int, *, long: bool) -> list[Crafted]:
    """As many files as are wanted, evenly of every sort."""
    kinds = (containers(), laws(), meanings(), statements(), bodies(), many_entries() if long else iter(()))
    every = list(chain(*kinds))
    if wanted <= len(every):
        return [every[n * len(every) // wanted] for n in range(wanted)]
    return [*every, *islice(mutants(3), wanted - len(every))]
