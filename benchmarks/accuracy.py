"""Writes ``docs/accuracy.md``: how much of what is found is true, and of what is there is found.

``python -m benchmarks.accuracy --folder CLONES`` runs all rules over the projects of the primer
(``primer.py``) and of the lists (``recall.py``), and counts by what people said of them.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path

from benchmarks import primer, recall
from benchmarks.projects import PROJECTS, checkout
from flake8_fastapi.registry import headers

PAGE = Path(__file__).resolve().parent.parent / "docs" / "accuracy.md"
TEXT = """\
# Accuracy

How much of what the plugin finds is true, and how much of what is there it finds. This page is
written by

```sh
python -m benchmarks.accuracy
```

from the findings in public projects and what people said of them. The projects are pinned to
commits in `benchmarks/projects.py` and `benchmarks/recall/`; their code is fetched, not kept.

## Are the findings true?

All rules ran over {projects} projects: beginners' tutorials and experts' libraries, small shops and
monorepos, synchronous and asynchronous SQLAlchemy, SQLModel, Beanie, Motor, Tortoise, class-based
views, versioned routers, `src` layouts, Pydantic 1 and 2, servers of language models. Every finding
was looked up in the source and judged: *true*, *false*, or *debatable* where a reviewer might
let it pass. The verdicts are in `benchmarks/verdicts/`; `python -m benchmarks.primer` tells
which findings are new, gone or not judged yet.

**{share:.1%} of the findings of the default rules are true**, {judged} of them were judged.

| Rule | True | Debatable | False | Share true |
| --- | --: | --: | --: | --: |
{verdicts}

Rules that are not in the table found nothing in these projects. (o) marks opt-in rules.

## Is what is there found?

Before the rules were first run on {read} other projects, readers listed by hand what the contract
of the rules asks for in their files, along chains of calls through files. *At first* is what the
first run found of that; what it missed was then mended in the model or the inference, for all
projects alike. *Now* is therefore no forecast for code that nobody has read; *at first* is closer
to one. Entries that turned out wrong when they were looked at again do not count.

| Rule | Listed | Found now | Now | At first |
| --- | --: | --: | --: | --: |
{recalls}

`python -m benchmarks.recall` compares again and names what is missed.
"""


def verdicts(folder: Path) -> dict[str, Counter[str]]:
    """Run the primer; return what was said of the findings, by code."""
    summary = primer.Summary()
    for project in PROJECTS:
        primer.compare(project, checkout(project, folder), summary, quiet=True, code="")
    return summary.counts


def lists(readings: Iterable[recall.Reading], folder: Path) -> dict[str, recall.Count]:
    """Compare all lists; return the figures by code."""
    total: dict[str, recall.Count] = {}
    for reading in readings:
        result = recall.compare(reading, checkout(reading.project, folder))
        recall.show(reading, result)
        for code, count in result.counts.items():
            total.setdefault(code, recall.Count()).add(count)
    return total


def page(
    counts: dict[str, Counter[str]],
    found: dict[str, recall.Count],
    readings: Sequence[recall.Reading],
) -> str:
    """Return the page."""
    opt_in = {header.code for header in headers() if not header.default}
    rows = []
    for code, each in sorted(counts.items()):
        said = [each[kind] for kind in ("true", "debatable", "false")]
        if any(said):
            name = f"{code} (o)" if code in opt_in else code
            numbers = " | ".join(str(number) for number in said)
            rows.append(f"| {name} | {numbers} | {said[0] / sum(said):.1%} |")
    default: Counter[str] = sum((c for n, c in counts.items() if n not in opt_in), Counter())
    judged = sum(default[kind] for kind in primer.KINDS)
    first: Counter[str] = Counter()
    for reading in readings:
        first.update({code: figures["found"] for code, figures in reading.first.items()})
        first.update({f"all {code}": f["listed"] for code, f in reading.first.items()})
    return TEXT.format(
        projects=len(PROJECTS),
        share=default["true"] / judged,
        judged=judged,
        verdicts="\n".join(rows),
        read=len(readings),
        recalls="\n".join(
            f"| {code} | {each.listed} | {each.found} | {each.found / each.listed:.1%} "
            f"| {first[code]} of {first[f'all {code}']} |"
            for code, each in sorted(found.items())
            if each.listed
        ),
    )


def main(arguments: Sequence[str] | None = None) -> int:
    """Write the page."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.accuracy", description=__doc__)
    parser.add_argument("--folder", type=Path, default=Path(".primer"), help="where clones are")
    folder = parser.parse_args(arguments).folder
    readings = [recall.read_list(path) for path in sorted(recall.LISTS.glob("*.json"))]
    text = page(verdicts(folder), lists(readings, folder), readings)
    PAGE.write_text(text, "utf-8")
    print(f"{PAGE.name} is written")
    return 0


if __name__ == "__main__":
    sys.exit(main())
