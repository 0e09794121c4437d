"""Compares what is found in public projects with lists that people wrote before the first run.

``python -m benchmarks.recall``. The primer tells how much of what is found is true; this tells how
much of what is there is found. Each file in ``recall/`` is about one project: the commit, the
files that were ``read`` (or folders of them), the ``codes`` that were looked for, and ``entries``.
An entry is known by its code, its file, the function or class around it and a digest of its line,
as a verdict of the primer is, and has a reason and a kind:

- *listed*: the contract says that it must be reported; written before the rules were first run;
- *noticed*: the same, but the reader saw it only when the rules had reported it;
- *wrong*: the rules reported it and should not have;
- *withdrawn*: it was listed and looked at again: the contract does not ask for it.

A line that is listed twice must be found twice. Printed are the listed entries that are missed and
the findings in those files that have no entry or a wrong one, then a table by code. Only *listed*
ones count for recall. The status is 1 when less than 95 in 100 of a code are found, or a wrong one
is.

A new list begins as a file with ``repository``, ``commit``, ``read`` and ``codes``. Its entries
come from a file of lines ``repository|path|row|code|kind|reason`` by ``--take FILE``. What the
first run finds is kept in the list under ``first`` by ``--first``, so that the honest figure stays.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass, field
from functools import cache
from pathlib import Path

from benchmarks.findings import Found, Key, Source, findings
from benchmarks.projects import Pinned, checkout

LISTS = Path(__file__).resolve().parent / "recall"
KINDS = ("listed", "noticed", "wrong", "withdrawn")
BAR = 0.95


@dataclass(frozen=True)
class Entry:
    """What somebody says must, or must not, be reported."""

    key: Key
    kind: str
    reason: str


@dataclass
class Reading:
    """A project that somebody read, and what is in it."""

    project: Pinned
    read: list[str]
    codes: list[str]
    first: dict[str, dict[str, int]]
    entries: list[Entry]


@dataclass
class Count:
    """The figures of one code."""

    listed: int = 0
    found: int = 0
    noticed: int = 0
    unlisted: int = 0
    wrong: int = 0

    def add(self, other: Count) -> None:
        """Add the figures of another project."""
        for name, value in asdict(other).items():
            setattr(self, name, getattr(self, name) + value)

    @property
    def good(self) -> bool:
        """Whether enough is found, and nothing wrong."""
        return not self.wrong and self.found >= self.listed * BAR


@dataclass
class Comparison:
    """What a run found and missed of one list."""

    counts: dict[str, Count]
    missed: list[Entry] = field(default_factory=list)
    wrong: list[Found] = field(default_factory=list)
    unlisted: list[Found] = field(default_factory=list)


def read_list(path: Path) -> Reading:
    """Return one list."""
    data = json.loads(path.read_text("utf-8"))
    entries = []
    for each in data.get("entries", []):
        kind, reason = each.pop("kind"), each.pop("reason")
        if kind not in KINDS or not reason:
            raise ValueError(f"{path.name}: no kind with a reason: {each}")
        entries.append(Entry(Key(**each), kind, reason))
    project = Pinned(data["repository"], data["commit"])
    return Reading(project, data["read"], data["codes"], data.get("first", {}), entries)


def write_list(reading: Reading) -> None:
    """Write one list, an entry a line."""
    head = {**asdict(reading.project), "read": reading.read, "codes": reading.codes}
    if reading.first:
        head["first"] = reading.first
    ordered = sorted(reading.entries, key=lambda e: tuple(asdict(e.key).values()))
    lines = [
        json.dumps({**asdict(e.key), "kind": e.kind, "reason": e.reason}, ensure_ascii=False)
        for e in ordered
    ]
    text = json.dumps(head, indent=1, ensure_ascii=False).removesuffix("\n}")
    text += ',\n "entries": [\n  ' + ",\n  ".join(lines) + "\n ]\n}\n"
    (LISTS / f"{reading.project.name}.json").write_text(text, "utf-8")


def compare(reading: Reading, root: Path) -> Comparison:
    """Run all rules on the files that were read, and compare."""
    result = Comparison({code: Count() for code in reading.codes})
    found = [each for each in findings(root, reading.read) if each.key.code in result.counts]
    left = Counter(each.key for each in found)
    said: Counter[tuple[Key, str]] = Counter()
    for entry in sorted(reading.entries, key=lambda entry: KINDS.index(entry.kind)):
        there = left[entry.key] > 0
        left[entry.key] -= there
        said[entry.key, entry.kind] += there
        _count(result, entry, found=there)
    for each in found:
        count = result.counts[each.key.code]
        kind = next((kind for kind in KINDS if said[each.key, kind] > 0), "")
        said[each.key, kind] -= 1
        if kind == "wrong":
            count.wrong += 1
            result.wrong.append(each)
        elif not kind:
            count.unlisted += 1
            result.unlisted.append(each)
    return result


def _count(result: Comparison, entry: Entry, *, found: bool) -> None:
    count = result.counts[entry.key.code]
    if entry.kind == "noticed":
        count.noticed += found
    if entry.kind == "listed":
        count.listed += 1
        count.found += found
    if entry.kind in {"listed", "noticed"} and not found:
        result.missed.append(entry)


def show(reading: Reading, result: Comparison) -> None:
    """Print what is missed and what nobody listed."""
    print(f"{reading.project.repository}: {len(reading.entries)} entries", flush=True)
    for entry in result.missed:
        key = entry.key
        print(f"  missed: {key.path}, {key.place or 'module'}: {key.code} {entry.reason}")
    for name, found in (("wrong", result.wrong), ("unlisted", result.unlisted)):
        for each in found:
            print(f"  {name}: {each.key.path}:{each.row}: {each.key.code} {each.text}")


def table(title: str, counts: dict[str, Count]) -> None:
    """Print the figures by code."""
    print(f"\n{title}\ncode    listed   found  recall  noticed  unlisted  wrong")
    for code, each in sorted(counts.items()):
        recall = f"{each.found / each.listed:.1%}" if each.listed else "-"
        print(
            f"{code} {each.listed:7} {each.found:7} {recall:>7} {each.noticed:8}"
            f" {each.unlisted:9} {each.wrong:6}"
        )


def first_figures(result: Comparison) -> dict[str, dict[str, int]]:
    """Return what is kept of a first run."""
    return {
        code: {"listed": each.listed, "found": each.found, "unlisted": each.unlisted}
        for code, each in sorted(result.counts.items())
    }


def take(path: Path, readings: Iterable[Reading], folder: Path) -> None:
    """Take entries from a file of lines; one that is there already gets the new kind and reason."""
    known = {reading.project.repository: reading for reading in readings}
    root = cache(lambda repository: checkout(known[repository].project, folder))
    source = cache(lambda repository, file: Source(root(repository), file))
    given: dict[str, list[Entry]] = {}
    for line in path.read_text("utf-8").splitlines():
        if line.strip() and not line.startswith("#"):
            name, file, row, code, kind, reason = line.split("|", 5)
            key = source(name, file).key(int(row), code)
            given.setdefault(name, []).append(Entry(key, kind, reason))
    for repository, entries in given.items():
        reading = known[repository]
        new = {entry.key for entry in entries}
        reading.entries = [e for e in reading.entries if e.key not in new] + entries
        write_list(reading)


def main(arguments: Sequence[str] | None = None) -> int:
    """Compare all lists, or take entries."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.recall", description=__doc__)
    parser.add_argument("--folder", type=Path, default=Path(".primer"), help="where clones are")
    parser.add_argument("--only", default="", help="part of the names of the projects to look at")
    parser.add_argument("--quiet", action="store_true", help="print the tables alone")
    parser.add_argument("--first", action="store_true", help="keep the figures of a first run")
    parser.add_argument("--take", type=Path, metavar="FILE", help="take entries from a file")
    options = parser.parse_args(arguments)
    readings = [read_list(path) for path in sorted(LISTS.glob("*.json"))]
    readings = [each for each in readings if options.only in each.project.repository]
    if options.take:
        take(options.take, readings, options.folder)
        return 0
    total: dict[str, Count] = {}
    for reading in readings:
        result = compare(reading, checkout(reading.project, options.folder))
        if not options.quiet:
            show(reading, result)
        table(reading.project.repository, result.counts)
        if options.first and not reading.first:
            reading.first = first_figures(result)
            write_list(reading)
        for code, count in result.counts.items():
            total.setdefault(code, Count()).add(count)
    table("all projects", total)
    return 0 if all(count.good for count in total.values()) else 1


if __name__ == "__main__":
    sys.exit(main())
