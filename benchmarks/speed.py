"""Times of flake8 with this plugin as ratios to bare flake8: ``python -m benchmarks.speed``.

Environments with bare flake8, with this plugin, with other plugins and with pylint are made in
``--environments`` and used again. Projects of 10, 100 and 1000 modules are generated,
``--project`` adds others (a folder, or a part of the name of a pinned public project), and
``--before`` measures an earlier commit beside the present state. Each way to run is measured
several times, by turns; the medians are written to ``docs/performance.md``.
"""

from __future__ import annotations

import argparse
import os
import platform
import shutil
import statistics
import subprocess
import tempfile
import time
import venv
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from benchmarks.profile import profiles
from benchmarks.programs import large_router, make_project
from benchmarks.projects import PROJECTS, checkout

ROOT = Path(__file__).resolve().parent.parent
PAGE = ROOT / "docs" / "performance.md"
#: What is installed; this package is, too, in `OURS`.
ENVIRONMENTS = {
    "bare": ("flake8",),
    "ours": ("flake8",),
    "before": ("flake8",),
    "others": ("flake8", "flake8-bugbear", "flake8-async"),
    "pylint": ("pylint",),
}
OURS = ("ours", "before")
SIZES = (10, 100, 1000)
STANDARD_SIZE = 100
STANDARD_LINES = 300
TEXT = """\
# Performance

This page was written by

```sh
{command}
```

on {machine}.
*CPU* are the seconds of the processor that a run took in all its processes, the median of {runs}
runs (pylint has one), which were taken by turns with the others of the table. *Ratio* is the median
of their ratios to the run of bare flake8 in the same turn, *clock* the same for the time that
passed, and *peak* the most memory in MiB that one process had. *All rules* means all forty, those
that are off by default included. Only the ratios say something about other machines.{before}

A *first run* finds no cache and writes one. *Nothing changed* means that no file of the project
has changed since: findings are then taken from the cache, whose entries are named by the contents
of the whole project, so that a change anywhere means another first run. Without a change, flake8's
own checks are what a run costs. *Edited* is what an editor does on each save: the module on
standard input differs from all that was linted before, the rest of the project does not.
"""
TAIL = """\
## Where the time goes

{profile}
- A file is parsed by flake8 anyway; the plugin uses that tree and parses its neighbours only when a
  question leads there that their texts alone do not answer. flake8 does not take a tree in turn:
  what was parsed as a neighbour is parsed again when its own turn comes.
- An edited module is inferred anew, with the neighbours that it leads to. Only findings are kept on
  disk: to read trees from there takes longer than to parse them, as long as they are data and no
  code.
- A rule says which words a file must hold before it is asked at all, and files without them cost
  nothing but the search. Words are looked for in the texts of the whole project at once.
- Types are inferred by the plugin itself, on demand, over the project and its stubs alone. astroid
  is asked only for constants that need computing, because building its trees costs several times
  what all other work costs; most runs never import it.
- Files of more than 800,000 characters, and names that one scope binds more than 400 times, count
  as unknown. A tree of more than 10,000 files or 24 MB is seen in parts, one folder at a time.
- With `-j` each process has to learn the project anew.
"""


@dataclass(frozen=True)
class Variant:
    """One way to run: name, command and what it reads.

    `cold` runs begin with an empty cache, `edited` ones get a text that no run had before.
    """

    name: str
    command: Sequence[str | Path]
    stdin: str | None = None
    cold: bool = False
    edited: bool = False


def environment(folder: Path, name: str) -> Path:
    """Return the interpreter of an environment, made when there is none."""
    target = folder / name
    python = target / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    if not python.exists():
        venv.create(target, with_pip=True)
        pip(python, *ENVIRONMENTS[name])
    return python


def pip(python: Path, *what: str | Path) -> None:
    """Install something in an environment."""
    subprocess.run([python, "-m", "pip", "install", "--quiet", *what], check=True)


def install(python: Path, commit: str = "") -> None:
    """Install this package as users have it, at an earlier commit if one is given."""
    with tempfile.TemporaryDirectory() as folder:
        if commit:
            archive = subprocess.run(
                ["git", "archive", commit], cwd=ROOT, stdout=subprocess.PIPE, check=True
            )
            subprocess.run(["tar", "-x", "-C", folder], input=archive.stdout, check=True)
        pip(python, "--no-deps", "--force-reinstall", folder if commit else ROOT)


def project_variants(pythons: dict[str, Path], slow: bool) -> list[Variant]:
    """Return the ways to run over a project; the first is what the others are compared with."""

    def flake8(name: str, *options: str) -> list[str | Path]:
        return [pythons[name], "-m", "flake8", "--isolated", *options, "."]

    every = "--extend-select=FA0"
    found = [
        Variant("bare flake8", flake8("bare", "-j1")),
        *both(pythons, lambda name: flake8(name, "-j1", every)),
        Variant("bare flake8, `-j2`", flake8("bare", "-j2")),
        Variant("all rules, first run, `-j2`", flake8("ours", "-j2", every), cold=True),
    ]
    if "others" in pythons:
        found.append(Variant("flake8-bugbear and flake8-async", flake8("others", "-j1")))
    if slow and "pylint" in pythons:
        pylint: list[str | Path] = [pythons["pylint"], "-m", "pylint", "-j1", "--recursive=y", "."]
        found.append(Variant("pylint", pylint))
    return found


def both(
    pythons: dict[str, Path],
    command: Callable[[str], Sequence[str | Path]],
    text: str | None = None,
) -> Iterator[Variant]:
    """Yield the runs with this plugin, and those with the earlier commit."""
    for name, mark in (("ours", ""), ("before", ", *before*")):
        if name in pythons:
            yield Variant(f"all rules, first run{mark}", command(name), text, cold=True)
            yield Variant(f"all rules, nothing changed{mark}", command(name), text)
            if text is not None:
                yield Variant(f"all rules, edited{mark}", command(name), text, edited=True)


def stdin_variants(pythons: dict[str, Path], name: str, text: str) -> list[Variant]:
    """Return the ways to lint one text on standard input, as editors do."""
    rest = ["-m", "flake8", "--isolated", f"--stdin-display-name={name}"]
    every = "--extend-select=FA0"
    found = [
        Variant("bare flake8", [pythons["bare"], *rest, "-"], text),
        *both(pythons, lambda name: [pythons[name], *rest, every, "-"], text),
    ]
    if "others" in pythons:
        others = Variant("flake8-bugbear and flake8-async", [pythons["others"], *rest, "-"], text)
        found.append(others)
    return found


@dataclass(frozen=True)
class Cost:
    """What one run took: seconds of the processor and of the clock, MiB."""

    cpu: float
    clock: float
    peak: float


def measure(variant: Variant, folder: Path, cache: Path) -> Cost:
    """Return what one run took."""
    if variant.cold:
        shutil.rmtree(cache, ignore_errors=True)
    # Neither other packages nor modules that are compiled anew each time.
    inherited = {k: v for k, v in os.environ.items() if not k.startswith("PYTHON")}
    with tempfile.TemporaryFile() as given:
        edit = f"\n\nedited_at = {time.time_ns()}\n" if variant.edited else ""
        given.write(((variant.stdin or "") + edit).encode())
        given.seek(0)
        begun = time.perf_counter()
        process = subprocess.Popen(
            variant.command,
            cwd=folder,
            stdin=given,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            env={**inherited, "FLAKE8_FASTAPI_CACHE_DIR": str(cache)},
        )
        _, _, usage = os.wait4(process.pid, 0)
        took = time.perf_counter() - begun
    process.returncode = 0
    return Cost(usage.ru_utime + usage.ru_stime, took, usage.ru_maxrss / 1024)


def table(title: str, variants: Sequence[Variant], folder: Path, runs: int) -> str:
    """Return a heading and the medians of the variants as a Markdown table."""
    found: dict[str, list[Cost]] = {variant.name: [] for variant in variants}
    with tempfile.TemporaryDirectory() as root:
        cache = Path(root) / "cache"
        for _ in range(runs):
            for variant in variants:
                if variant.name == "pylint" and found[variant.name]:
                    continue
                found[variant.name].append(measure(variant, folder, cache))
    base = found[variants[0].name]
    rows = [
        f"## {title}", "",
        "| Run | CPU | Ratio | Clock | Peak MiB |", "| --- | --: | --: | --: | --: |",
    ]  # fmt: skip
    for variant in variants:
        costs = found[variant.name]
        cpu = statistics.median(each.cpu for each in costs)
        ratio = statistics.median(each.cpu / other.cpu for each, other in zip(costs, base))
        clock = statistics.median(each.clock / other.clock for each, other in zip(costs, base))
        peak = max(each.peak for each in costs)
        rows.append(f"| {variant.name} | {cpu:.2f} | {ratio:.2f} | {clock:.2f} | {peak:.0f} |")
    text = "\n".join(rows) + "\n"
    print(text, flush=True)
    return text


def on_standard_input(name: str, text: str, where: str) -> str:
    """Return the title of the table of one module."""
    lines = text.count("\n")
    return f"One module on standard input ({name}, {lines} lines), {where}"


def route_module(folder: Path) -> Path:
    """Return the module with routes whose size is nearest to what is measured everywhere."""
    found: list[tuple[int, Path]] = []
    for path in sorted(folder.rglob("*.py")):
        text = path.read_text("utf-8", "replace") if path.is_file() else ""
        routes = "APIRouter" in text and text.count("\n@") + text.count("\n    @") >= 5
        if routes and "/test" not in path.as_posix():
            found.append((abs(text.count("\n") - STANDARD_LINES), path))
    if not found:
        raise SystemExit(f"no module with routes below {folder}")
    return min(found)[1]


def size(folder: Path) -> str:
    """Return how many files and lines a project has."""
    files = [path for path in folder.rglob("*.py") if path.is_file()]
    lines = sum(path.read_bytes().count(b"\n") for path in files)
    return f"{len(files):,} files, {lines:,} lines"


def machine() -> str:
    """Return what the measurements ran on."""
    name = platform.processor() or platform.machine()
    try:
        for line in Path("/proc/cpuinfo").read_text("utf-8").splitlines():
            if line.startswith("model name"):
                name = line.partition(":")[2].strip()
                break
    except OSError:
        pass
    cores = os.cpu_count() or 1
    version = platform.python_version()
    return f"{platform.system()} with {cores} cores ({name}) and Python {version}"


def chosen(names: Iterable[str], clones: Path) -> list[tuple[str, Path]]:
    """Return title and folder of each project that was named."""
    found: list[tuple[str, Path]] = []
    for name in names:
        if Path(name).is_dir():
            folder = Path(name).resolve()
            found.append((f"{folder.name} ({size(folder)})", folder))
            continue
        pinned = [project for project in PROJECTS if name.lower() in project.repository.lower()]
        if len(pinned) != 1:
            raise SystemExit(f"no folder, and no pinned project: {name}")
        folder = checkout(pinned[0], clones).resolve()
        title = f"{pinned[0].repository} at {pinned[0].commit[:10]} ({size(folder)})"
        found.append((title, folder))
    return found


def main(arguments: Sequence[str] | None = None) -> None:
    """Measure, and write the page."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.speed", description=__doc__)
    add = parser.add_argument
    add("--project", action="append", default=[], help="a folder, or part of a pinned name")
    add("--clones", type=Path, default=Path(".primer"), help="where clones of projects are")
    add("--environments", type=Path, default=ROOT / ".venv-benchmarks", help="where they are made")
    add("--runs", type=int, default=5, help="runs of each kind; default: 5")
    add("--sizes", type=int, nargs="*", default=SIZES, help="modules of generated projects")
    add("--quick", action="store_true", help="leave out pylint and other plugins: minutes each")
    add("--before", default="", metavar="COMMIT", help="an earlier commit to compare with")
    add("--output", type=Path, default=PAGE, help="the page to write")
    options = parser.parse_args(arguments)
    wanted = ["bare", "ours", *(["before"] if options.before else [])]
    wanted += [] if options.quick else ["others", "pylint"]
    pythons = {name: environment(options.environments.absolute(), name) for name in wanted}
    install(pythons["ours"])
    if options.before:
        install(pythons["before"], options.before)
    for python in pythons.values():  # so that all modules are compiled
        command = [python, "-m", "flake8" if python != pythons.get("pylint") else "pylint"]
        measure(Variant("", [*command, "speed.py"]), Path(__file__).parent, Path("none"))
    parts = []
    with tempfile.TemporaryDirectory() as root:
        for modules in options.sizes:
            project = make_project(Path(root) / str(modules), modules)
            slow = modules < max(SIZES)
            title = f"A generated project ({size(project)})"
            parts.append(table(title, project_variants(pythons, slow), project, options.runs))
            if modules == STANDARD_SIZE:
                name = "shop/routers/large.py"
                text = large_router()
                title = on_standard_input(name, text, "in the project of 100 modules")
                variants = stdin_variants(pythons, name, text)
                parts.append(table(title, variants, project, options.runs * 2 + 1))
    given = chosen(options.project, options.clones)
    for title, folder in given:
        variants = project_variants(pythons, True)
        parts.append(table(title, variants, folder, options.runs))
        module = route_module(folder)
        given_text = module.read_text("utf-8")
        name = module.relative_to(folder).as_posix()
        title = on_standard_input(name, given_text, f"in {title.partition(' ')[0]}")
        variants = stdin_variants(pythons, name, given_text)
        parts.append(table(title, variants, folder, options.runs * 2 + 1))
    names = [name if not Path(name).is_dir() else Path(name).name for name in options.project]
    command = " ".join(["python -m benchmarks.speed", *(f"--project={name}" for name in names)])
    before = f" *Before* is commit {options.before}." if options.before else ""
    if options.before:
        command += f" --before={options.before}"
    if options.quick:
        command += " --quick"
    if tuple(options.sizes) != SIZES:
        command += f" --sizes {' '.join(map(str, options.sizes))}"
    head = TEXT.format(command=command, machine=machine(), runs=options.runs, before=before)
    tail = TAIL.format(profile=profiles(folder for _, folder in given))
    options.output.write_text("\n".join([head, *parts, tail]), "utf-8")


if __name__ == "__main__":
    main()
