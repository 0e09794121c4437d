"""Compares findings in public projects with what people said of them.

``python -m benchmarks.primer``. Each finding of the pinned projects (see ``projects.py``) is looked
up in ``verdicts/``. There, it is known by its code, its file, the function or class around it and
a digest of its line, and was judged by reading the source: *true*, *false* or *debatable*, with
the reason. Printed are the findings that are new or not judged yet, those judged false, and the
true ones that are no longer found. The status is 1 when a false one is found or a true one is not.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass, field
from pathlib import Path

from benchmarks.findings import Key, findings
from benchmarks.projects import PROJECTS, Pinned, checkout

VERDICTS = Path(__file__).resolve().parent / "verdicts"
KINDS = ("true", "debatable", "false")


@dataclass
class Summary:
    """What was found in all projects, by code and verdict."""

    counts: dict[str, Counter[str]] = field(default_factory=dict)
    wrong: int = 0

    def add(self, code: str, verdict: str) -> None:
        """Count a finding."""
        self.counts.setdefault(code, Counter())[verdict] += 1


@dataclass(frozen=True)
class Verdict:
    """What somebody said of a finding."""

    key: Key
    verdict: str
    reason: str


def read_verdicts(project: Pinned) -> dict[Key, Verdict]:
    """Return the verdicts of a project by their findings."""
    path = VERDICTS / f"{project.name}.json"
    entries = json.loads(path.read_text("utf-8")) if path.exists() else []
    found = {}
    for entry in entries:
        verdict, reason = entry.pop("verdict"), entry.pop("reason")
        if verdict not in KINDS or not reason:
            raise ValueError(f"{path.name}: no verdict with a reason: {entry}")
        key = Key(**entry)
        found[key] = Verdict(key, verdict, reason)
    return found


def write_verdicts(project: Pinned, verdicts: Iterable[Verdict]) -> None:
    """Write the verdicts of a project, one a line."""
    entries = [
        json.dumps({**asdict(v.key), "verdict": v.verdict, "reason": v.reason}, ensure_ascii=False)
        for v in sorted(verdicts, key=lambda v: (v.key.code, v.key.path, v.key.place, v.key.line))
    ]
    text = "[\n" + ",\n".join(entries) + "\n]\n" if entries else "[]\n"
    (VERDICTS / f"{project.name}.json").write_text(text, "utf-8")


def compare(project: Pinned, root: Path, summary: Summary, *, quiet: bool, code: str) -> None:
    """Print what is new, wrong and gone in one project."""
    verdicts = read_verdicts(project)
    found = [f for f in findings(root) if f.key.code.startswith(code)]
    print(f"{project.repository}: {len(found)} findings, {len(verdicts)} verdicts", flush=True)
    for each in found:
        known = verdicts.get(each.key)
        verdict = known.verdict if known else "unjudged"
        summary.add(each.key.code, verdict)
        summary.wrong += verdict == "false"
        if verdict == "false" or (not known and not quiet):
            reason = f" ({known.reason})" if known else ""
            place = f"{each.key.path}:{each.row}"
            print(f"  {verdict}: {place}: {each.key.code} {each.text}{reason}")
    present = {each.key for each in found}
    for key, known in verdicts.items():
        if key not in present and key.code.startswith(code):
            summary.add(key.code, f"vanished {known.verdict}")
            summary.wrong += known.verdict == "true"
            what = f"{key.code} {key.path}, {key.place or 'module'}: {known.reason}"
            print(f"  vanished, was {known.verdict}: {what}")


def report(summary: Summary) -> None:
    """Print the table of codes and verdicts."""
    columns = (*KINDS, "unjudged", "vanished true")
    print("\ncode   " + " ".join(f"{name:>13}" for name in columns))
    for code, counts in sorted(summary.counts.items()):
        print(f"{code}  " + " ".join(f"{counts[name]:13}" for name in columns))
    total: Counter[str] = sum(summary.counts.values(), Counter())
    print("all    " + " ".join(f"{total[name]:13}" for name in columns))
    judged = sum(total[name] for name in KINDS)
    if judged:
        print(f"{judged} of the findings are judged: {total['true'] / judged:.1%} are true")


def judge(path: Path, folder: Path) -> None:
    """Take verdicts from a file of lines ``project|path|row|code|verdict|reason``."""
    wanted: dict[str, dict[tuple[str, int, str], tuple[str, str]]] = {}
    for line in path.read_text("utf-8").splitlines():
        if line.strip() and not line.startswith("#"):
            name, file, row, code, verdict, reason = line.split("|", 5)
            wanted.setdefault(name, {})[file, int(row), code] = (verdict, reason)
    for project in PROJECTS:
        given = wanted.pop(project.repository, {})
        if not given:
            continue
        verdicts = read_verdicts(project)
        for each in findings(checkout(project, folder)):
            said = given.pop((each.key.path, each.row, each.key.code), None)
            if said is not None:
                verdicts[each.key] = Verdict(each.key, *said)
        write_verdicts(project, verdicts.values())
        for left in given:
            print(f"{project.repository}: there is no such finding: {left}")
    for name in wanted:
        print(f"there is no such project: {name}")


def main(arguments: Sequence[str] | None = None) -> int:
    """Compare all projects, or take verdicts."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.primer", description=__doc__)
    parser.add_argument("--folder", type=Path, default=Path(".primer"), help="where clones are")
    parser.add_argument("--only", default="", help="part of the names of the projects to look at")
    parser.add_argument("--code", default="", help="beginning of the codes to look at")
    parser.add_argument("--quiet", action="store_true", help="do not list unjudged findings")
    parser.add_argument("--judge", type=Path, metavar="FILE", help="take verdicts from a file")
    options = parser.parse_args(arguments)
    if options.judge:
        judge(options.judge, options.folder)
        return 0
    summary = Summary()
    for project in PROJECTS:
        if options.only in project.repository:
            root = checkout(project, options.folder)
            compare(project, root, summary, quiet=options.quiet, code=options.code)
    report(summary)
    return 1 if summary.wrong else 0


if __name__ == "__main__":
    sys.exit(main())
