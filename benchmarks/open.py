"""A document of 30 MB: opening, saving, an edit, a password, a union of twelve laptops: python -m benchmarks.open."""

import os
import random
import tempfile
from pathlib import Path

from benchmarks.common import line, seconds
from gapanalyzer.app import merging, opening, start
from gapanalyzer.assess import edit, registers
from gapanalyzer.model.assessment import Mark, Person, PersonId
from gapanalyzer.model.ledger import Entry, Ledger, Stamp, sha256
from gapanalyzer.store import publish
from gapanalyzer.store.engine import Key
from gapanalyzer.store.schema import Contents, digest

LAPTOPS, EACH = 12, 750


def durable(path: Path) -> None:
    """The bare floor of an edit: a few bytes that the disk has."""
    with path.open("ab") as file:
        file.write(b"x" * 300)
        file.flush()
        os.fsync(file.fileno())


def document(size: int, entries: int) -> Contents:
    """Entries of a page and less, and sources of laws until it has about this many bytes."""
    rng = random.Random(1)
    said: list[Entry] = []
    for n in range(entries):
        about = registers.text(f"p{n % 12}", f"SOM-{n % 300}", "note")
        said.append(Entry.say(about, (), Stamp(f"p{n % 12}", "2026", str(n)), "word " * rng.randrange(5, 120)))
    blobs: dict[str, bytes] = {}
    while sum(map(len, blobs.values())) < size - entries * 700:
        data = rng.randbytes(2_000_000)
        name = digest(data)
        blobs[name] = data
        said.append(
            Entry.say(
                registers.source(name), (), Stamp("p", "2026", name), {"name": "a.pdf", "sha": name, "format": "pdf"}
            )
        )
    return Contents("0" * 32, Ledger.of(said), blobs)


def laptops(folder: Path) -> list[Path]:
    """Files of twelve people who began with the same one, each with 750 entries of their own."""
    first = start.new(folder / "first.gap", "som-protocol", "Calvara", Person(PersonId("lead"), "Lead"))
    first.close()
    begun = opening.read(folder / "first.gap")
    asked = [(r.id, c.key) for r in first.now.checklist.requirements for c in r.criteria]
    made = []
    for n in range(LAPTOPS):
        rng, ledger = random.Random(n), begun.ledger
        for m in range(EACH):
            requirement, criterion = rng.choice(asked)
            about = registers.mark(f"p{n}", requirement, criterion)
            stamp = Stamp(f"p{n}", "2026-11-23T09:00:00+00:00", sha256(f"{n} {m}")[:16])
            ledger = ledger.after([Entry.say(about, ledger.current.get(about, ()), stamp, rng.choice(list(Mark)))])
        made.append(folder / f"{n}.gap")
        publish.publish(Contents(begun.document, ledger, begun.blobs), made[-1], "benchmark")
    return made


def under_password(folder: Path) -> None:
    """A document of 14 MB under a password: opening it, and an edit of the demonstration's size."""
    shut, word = folder / "shut.gap", "a password of some length"
    publish.publish(document(14_000_000, 3_000), shut, "benchmark", Key.of(word))
    floor = seconds(lambda: Key.for_file(word, shut))
    opened = seconds(lambda: opening.unlock(shut, word))
    print(line("open 14 MB under a password", opened, 0.3, floor, "deriving its key"))
    workspace = start.new(folder / "locked.gap", "som-protocol", "Calvara", Person(PersonId("a"), "A"))
    workspace.set_password(word)
    marks = iter([Mark.FOUND, Mark.MISSING] * 100)
    edited = seconds(lambda: workspace.do(edit.mark, requirement="SOM-6.1a", criterion="a", mark=next(marks)), 50)
    workspace.close()
    floor = seconds(lambda: durable(folder / "floor"), 50)
    print(line("an edit under a password", edited * 1000, 10, floor * 1000, "a bare write", "ms"))


def main() -> None:
    """Print a line for each bar."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        os.environ["GAPANALYZER_HOME"] = str(folder / "home")
        big = folder / "big.gap"
        publish.publish(document(30_000_000, 6_000), big, "benchmark")
        floor = seconds(lambda: publish.fingerprint(big))
        remembered = folder / "home" / "data" / "looked-over.json"

        def afresh() -> None:
            remembered.unlink(missing_ok=True)
            opening.read(big)

        print(line("open 30 MB, new here", seconds(afresh), 0.45, floor, "its SHA-256"))
        print(line("open 30 MB, looked over before", seconds(lambda: opening.read(big)), 0.15, floor, "its SHA-256"))
        ten = document(10_000_000, 2_000)
        written = folder / "ten.gap"
        saved = seconds(lambda: publish.publish(ten, written, "benchmark"))
        data = written.read_bytes()
        bare = seconds(lambda: publish.put(data, folder / "bare"))
        print(line("publish 10 MB", saved, 0.3, bare, "writing the same bytes"))
        workspace = start.new(folder / "edit.gap", "som-protocol", "Calvara", Person(PersonId("a"), "A"))
        marks = iter([Mark.FOUND, Mark.MISSING] * 100)
        edited = seconds(lambda: workspace.do(edit.mark, requirement="SOM-6.1a", criterion="a", mark=next(marks)), 50)
        floor = seconds(lambda: durable(folder / "floor"), 50)
        print(line("an edit, durable", edited * 1000, 20, floor * 1000, "a bare write", "ms"))
        workspace.close()
        under_password(folder)
        files = laptops(folder)

        def unite() -> None:
            remembered.unlink(missing_ok=True)
            merging.unite(files)

        floor = seconds(lambda: [publish.fingerprint(path) for path in files])
        print(line(f"union of {LAPTOPS} laptops, {EACH} entries each", seconds(unite, 3), 2.0, floor, "their SHA-256"))


if __name__ == "__main__":
    main()
