"""Looks for programs that break the plugin: ``python -m benchmarks.fuzz --minutes 10``.

Real files (of the standard library, of everything installed, of folders that are named), mutated
projects and generated programs are checked with all rules. Reported are: errors that a rule or
the plugin kept to itself, exceptions that left it, files that took too long, processes that
needed too much memory, and findings that differ with the order of files or between interpreters.
The status is 1 when something was reported. What broke is kept below ``--keep``.
"""

from __future__ import annotations

import argparse
import json
import queue
import re
import shutil
import subprocess
import sys
import sysconfig
import tempfile
import threading
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from random import Random
from typing import Any

from benchmarks.mutations import mutated
from benchmarks.worker import PATIENCE

ROOT = Path(__file__).resolve().parent.parent
CHUNK = 40
#: Files of a project that are copied before some of them are mutated.
MOST_FILES = 120

Reply = dict[str, Any]


class Worker:
    """A process that checks files, started anew when it ended."""

    def __init__(self, python: str) -> None:
        self.python = python
        self.start()

    def start(self) -> None:
        """Start the process and a thread that reads its answers."""
        self.stderr = tempfile.TemporaryFile()  # noqa: SIM115
        self.process = subprocess.Popen(
            [self.python, "-m", "benchmarks.worker"],
            cwd=ROOT,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=self.stderr,
            text=True,
            encoding="utf-8",
        )
        self.answers: queue.Queue[str] = queue.Queue()
        threading.Thread(target=self._read, args=(self.process, self.answers), daemon=True).start()

    @staticmethod
    def _read(process: subprocess.Popen[str], answers: queue.Queue[str]) -> None:
        assert process.stdout is not None
        for line in process.stdout:
            answers.put(line)
        answers.put("")

    def check(self, path: Path, *, forget: bool) -> Reply:
        """Check a file; a process that ends or does not answer is an answer, too."""
        assert self.process.stdin is not None
        try:
            request = json.dumps({"path": str(path), "forget": forget})
            self.process.stdin.write(request + "\n")
            self.process.stdin.flush()
            line = self.answers.get(timeout=PATIENCE * 1.5)
        except (OSError, queue.Empty):
            line = ""
        if line:
            found: Reply = json.loads(line)
            return found
        self.process.kill()
        self.process.wait()
        self.stderr.seek(0)
        said = self.stderr.read().decode("utf-8", "replace")
        self.start()
        return {"path": str(path), "errors": f"the process ended or hung\n{said[-4000:]}"}

    def stop(self) -> None:
        """End the process."""
        assert self.process.stdin is not None
        self.process.stdin.close()
        self.process.wait()


@dataclass
class Limits:
    """What a check may cost: seconds of the processor for a file, MiB for a process."""

    seconds: float
    memory: int


@dataclass
class Result:
    """What was seen so far, and what of it is wrong."""

    limits: Limits
    keep: Path | None
    files: int = 0
    findings: int = 0
    slowest: float = 0
    largest: int = 0
    problems: Counter[str] = field(default_factory=Counter)

    def take(self, reply: Reply, group: Sequence[Path]) -> None:
        """Count an answer and report what is wrong with it."""
        self.files += 1
        self.findings += len(reply.get("findings", ()))
        seconds, used = reply.get("seconds", 0.0), reply.get("peak", 0)
        self.slowest = max(self.slowest, seconds)
        if reply.get("errors"):
            for what in _signatures(reply["errors"]):
                self.report(what, reply["errors"], reply["path"], group)
        if seconds > self.limits.seconds:
            self.report("slow", f"{seconds:.1f} s", reply["path"], group)
        if used > max(self.limits.memory, self.largest):
            self.report("memory", f"{used} MiB", reply["path"], group)
        self.largest = max(self.largest, used)

    def report(self, what: str, details: str, path: str, group: Sequence[Path]) -> None:
        """Say that something is wrong, and keep the files when they would be gone."""
        self.problems[what] += 1
        if self.problems[what] > 3:
            return
        print(f"\n{what}: {path}\n{details[-3000:]}", flush=True)
        if self.keep is not None and "flake8-fastapi-fuzz" in path:
            target = self.keep / f"{sum(self.problems.values()):03}"
            shutil.copytree(_top(Path(path)), target, dirs_exist_ok=True)
            (target / "what.txt").write_text(f"{what}\n{path}\n{details}", "utf-8", "replace")


def _signatures(text: str) -> set[str]:
    """Return a short name for each error of a report: the exception and its innermost frame."""
    found = set()
    for part in re.split(r"(?m)^(?=\S.*: [^\n]*\nTraceback)", text):
        frames = re.findall(r'flake8_fastapi[/\\](\S+\.py)", line \d+, in (\S+)', part)
        lines = part.strip().splitlines()
        if lines:
            common = Counter(frames).most_common(1)
            place = common[0][0] if "RecursionError" in lines[-1] and common else frames[-1:]
            found.add(f"{lines[-1][:80]} in {place}")
    return found


def _top(path: Path) -> Path:
    return next(p for p in path.parents if "flake8-fastapi-fuzz" in p.parent.name)


# -- what is checked ------------------------------------------------------------------


def python_files(folder: Path) -> list[Path]:
    """Return all Python files below a folder, sorted."""
    return sorted(path for path in folder.rglob("*.py") if path.is_file())


def chunks(folders: Sequence[Path], random: Random) -> Iterator[list[Path]]:
    """Yield all files of folders as they are, a few neighbours at a time, in a random order."""
    found = []
    for folder in folders:
        files = python_files(folder)
        found += [files[at : at + CHUNK] for at in range(0, len(files), CHUNK)]
    random.shuffle(found)
    yield from found


def mutants(folders: Sequence[Path], target: Path, random: Random) -> Iterator[list[Path]]:
    """Yield the files of copies of projects of which some are mutated."""
    number = 0
    while folders:
        number += 1
        root = target / f"mutant{number}"
        paths = _copy_part(random.choice(folders), root, random)
        texts = [path.read_text("utf-8", "replace") for path in paths]
        for index in random.sample(range(len(paths)), min(len(paths), random.randint(1, 8))):
            text = mutated(texts[index], random.choice(texts), random)
            paths[index].write_text(text, "utf-8", "surrogatepass")
        yield paths[:MOST_FILES]
        shutil.rmtree(root, ignore_errors=True)


def _copy_part(project: Path, root: Path, random: Random) -> list[Path]:
    """Copy a project, or a random part of one that is large; return its Python files."""
    source = project
    while len(python_files(source)) > MOST_FILES:
        below = [p for p in source.iterdir() if p.is_dir() and any(p.rglob("*.py"))]
        if not below:
            break
        source = random.choice(below)
    for path in python_files(source)[:MOST_FILES]:
        copy = root / path.relative_to(source)
        copy.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(path, copy)
    root.mkdir(exist_ok=True)
    (root / "pyproject.toml").write_text('[project]\nname = "fuzzed"\n', "utf-8")
    return python_files(root)


def generated(target: Path, random: Random) -> Iterator[list[Path]]:
    """Yield programs made from Python's grammar by hypothesmith, where that is installed."""
    try:
        import hypothesmith
        from hypothesis import HealthCheck, Phase, given, seed, settings
    except ImportError:
        print("hypothesmith is not installed: no programs are made from the grammar", flush=True)
        return
    number = 0
    texts: list[str] = []

    @settings(
        max_examples=25,
        phases=(Phase.generate,),
        deadline=None,
        database=None,
        suppress_health_check=list(HealthCheck),
    )
    @given(hypothesmith.from_node() | hypothesmith.from_grammar())
    def collect(text: str) -> None:
        texts.append(text)

    while True:
        texts.clear()
        seed(random.randrange(2**32))(collect)()
        number += 1
        root = target / f"generated{number}"
        root.mkdir()
        (root / "pyproject.toml").write_bytes(b"")
        for index, text in enumerate(texts):
            (root / f"program{index}.py").write_text(text, "utf-8", "surrogatepass")
        yield python_files(root)
        shutil.rmtree(root, ignore_errors=True)


def turns(sources: Sequence[Iterator[list[Path]]]) -> Iterator[list[Path]]:
    """Yield from all sources in turn until the last has ended."""
    left = list(sources)
    while left:
        for source in list(left):
            group = next(source, None)
            if group is None:
                left.remove(source)
            elif group:
                yield group


# -- the run --------------------------------------------------------------------------


def examine(group: Sequence[Path], workers: Sequence[Worker], result: Result) -> None:
    """Check a group with each interpreter, and again in another order; all must agree."""
    answers = []
    for worker in workers:
        replies = [worker.check(path, forget=at == 0) for at, path in enumerate(group)]
        for reply in replies:
            result.take(reply, group)
        answers.append(replies)
    first = workers[0]
    again = [first.check(path, forget=at == 0) for at, path in enumerate(reversed(group))]
    _compare("order", answers[0], again[::-1], result, group)
    whole = not any("skipped" in reply for reply in answers[0])
    for worker, replies in zip(workers[1:], answers[1:]):
        if whole and not any("skipped" in reply for reply in replies):
            _compare(f"{first.python} and {worker.python}", answers[0], replies, result, group)


def _compare(
    what: str, one: list[Reply], other: list[Reply], result: Result, group: Sequence[Path]
) -> None:
    for a, b in zip(one, other):
        if "skipped" not in a and a.get("findings") != b.get("findings"):
            left = [row for row in a.get("findings", ()) if row not in b.get("findings", ())]
            right = [row for row in b.get("findings", ()) if row not in a.get("findings", ())]
            result.report(f"differs: {what}", f"{left}\n{right}", a["path"], group)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run until the time is over; return 1 when something is wrong."""
    options = _parser().parse_args(arguments)
    random = Random(options.seed)
    result = Result(Limits(options.seconds, options.memory), options.keep)
    workers = [Worker(python) for python in [sys.executable, *options.python]]
    paths = {name: Path(sysconfig.get_path(name)) for name in ("stdlib", "purelib")}
    real = [*(() if options.no_installed else paths.values()), *options.real]
    mutable = options.mutate or [ROOT / "examples" / "shop", ROOT / "examples" / "shop_fixed"]
    end = time.monotonic() + options.minutes * 60
    with tempfile.TemporaryDirectory(prefix="flake8-fastapi-fuzz") as folder:
        target = Path(folder).resolve()
        sources = [chunks(real, random), mutants(mutable, target, random)]
        if not options.no_generated:
            sources.append(generated(target, random))
        for group in turns(sources):
            examine(group, workers, result)
            if time.monotonic() > end:
                break
    for worker in workers:
        worker.stop()
    print(
        f"\nseed {options.seed}: {result.files} checks, {result.findings} findings, slowest "
        f"{result.slowest:.1f} s, most memory {result.largest} MiB, "
        f"{sum(result.problems.values())} problems"
    )
    for what, count in result.problems.most_common():
        print(f"{count:6} {what}")
    return 1 if result.problems else 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.fuzz", description=__doc__)
    add = parser.add_argument
    add("--minutes", type=float, default=10, help="how long to look; default: 10")
    add("--seed", type=int, default=int(time.time()), help="default: the time")
    add("--seconds", type=float, default=5, help="longest check of a file; default: 5")
    add("--memory", type=int, default=1500, help="most MiB of a process; default: 1500")
    add("--real", type=Path, action="append", default=[], help="folder to check as it is")
    add("--mutate", type=Path, action="append", default=[], help="folder of a project to mutate")
    add("--python", action="append", default=[], help="further interpreter that must agree")
    add("--keep", type=Path, help="folder for the programs that broke something")
    add("--no-installed", action="store_true", help="leave installed packages out")
    add("--no-generated", action="store_true", help="leave programs from the grammar out")
    return parser


if __name__ == "__main__":
    sys.exit(main())
