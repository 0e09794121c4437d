"""Times of flake8 with this plugin as ratios to bare flake8 in the same run.

``python -m benchmarks.speed --bare PYTHON --project FOLDER [--file FILE] [--runs N]``, where PYTHON
is the interpreter of an environment that has flake8 and no plugin. Medians of several runs, taken
by turns, and the peak memory of one process are printed as a Markdown table.
"""

from __future__ import annotations

import argparse
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

OPT_IN = "--extend-select=FA009,FA015,FA035"


@dataclass(frozen=True)
class Variant:
    """One way to run flake8: a name, the command, what it reads, and what happens before."""

    name: str
    command: list[str]
    stdin: str | None = None
    prepare: Callable[[], None] | None = None


def measured(variant: Variant, folder: Path, cache: Path) -> tuple[float, float]:
    """Return wall time in seconds and peak memory in MiB of one run."""
    if variant.prepare is not None:
        variant.prepare()
    before = time.perf_counter()
    process = subprocess.Popen(
        variant.command,
        cwd=folder,
        stdin=subprocess.PIPE if variant.stdin is not None else subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        env={**os.environ, "FLAKE8_FASTAPI_CACHE_DIR": str(cache)},
    )
    if variant.stdin is not None and process.stdin is not None:
        process.stdin.write(variant.stdin.encode())
        process.stdin.close()
    _, _, usage = os.wait4(process.pid, 0)
    process.returncode = 0
    return time.perf_counter() - before, usage.ru_maxrss / 1024


def project_variants(bare: str, project: Path) -> list[Variant]:
    """Return the runs over a whole project; the first is what the others are compared with."""
    flake8 = [
        "-m",
        "flake8",
        "--isolated",
        "--extend-select=FA009,FA015,FA035",
        "-j1",
        str(project),
    ]
    plain = [bare, "-m", "flake8", "--isolated", "-j1", str(project)]
    return [
        Variant("bare flake8", plain),
        Variant("all rules, no cache", [sys.executable, *flake8, "--fastapi-no-cache"]),
        Variant("all rules, nothing changed", [sys.executable, *flake8]),
    ]


def file_variants(bare: str, file: Path) -> list[Variant]:
    """Return the runs over one file on standard input, as editors lint it."""
    text = file.read_text("utf-8")
    options = ["-m", "flake8", "--isolated", "--stdin-display-name", str(file)]
    ours = [sys.executable, *options, OPT_IN]
    return [
        Variant("bare flake8", [bare, *options, "-"], text),
        Variant("all rules, no cache", [*ours, "--fastapi-no-cache", "-"], text),
        Variant("all rules, nothing changed", [*ours, "-"], text),
    ]


def table(title: str, variants: list[Variant], folder: Path, runs: int, cache: Path) -> str:
    """Return the medians of the variants as a Markdown table."""
    for variant in variants:
        measured(variant, folder, cache)
    found: dict[str, list[tuple[float, float]]] = {variant.name: [] for variant in variants}
    for _ in range(runs):
        for variant in variants:
            found[variant.name].append(measured(variant, folder, cache))
    rows = [f"### {title}", "", "| Run | Seconds | Ratio | Peak MiB |", "| --- | --- | --- | --- |"]
    base = statistics.median(seconds for seconds, _ in found[variants[0].name])
    for variant in variants:
        seconds = statistics.median(each for each, _ in found[variant.name])
        memory = max(each for _, each in found[variant.name])
        rows.append(f"| {variant.name} | {seconds:.2f} | {seconds / base:.2f} | {memory:.0f} |")
    return "\n".join(rows)


def main() -> None:
    """Print the tables."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--bare", required=True, help="interpreter that has flake8 only")
    parser.add_argument("--project", type=Path, action="append", default=[])
    parser.add_argument("--file", type=Path, action="append", default=[])
    parser.add_argument("--runs", type=int, default=5)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as cache:
        for project in options.project:
            variants = project_variants(options.bare, project.resolve())
            print(table(project.name, variants, project, options.runs, Path(cache)), "\n")
        for file in options.file:
            variants = file_variants(options.bare, file.resolve())
            print(table(file.name, variants, file.parent, options.runs, Path(cache)), "\n")
    print(f"Python {sys.version.split()[0]}")


if __name__ == "__main__":
    main()
