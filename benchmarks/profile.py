"""Where the time of all rules goes, in shares: ``python -m benchmarks.profile FOLDER``.

One process checks every file of a project without cache; what parsing and single rules take of the
processor is counted apart. A rule that comes first pays for what the next ones find known.
"""

from __future__ import annotations

import gc
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterable
from pathlib import Path
from textwrap import fill
from typing import Any

from flake8_fastapi import checker
from flake8_fastapi.project import module, project
from flake8_fastapi.registry import all_rules
from flake8_fastapi.semantics import scopes
from flake8_fastapi.semantics.infer import Inference
from flake8_fastapi.settings import Settings

#: Rules that are named; the others are summed up.
NAMED = 8


class Clock:
    """Seconds of the processor and number of calls, by what they were spent on."""

    def __init__(self) -> None:
        self.seconds: Counter[str] = Counter()
        self.calls: Counter[str] = Counter()

    def timed(self, label: str, function: Callable[..., Any]) -> Callable[..., Any]:
        """Return the function, timed."""

        def run(*arguments: Any, **named: Any) -> Any:
            self.calls[label] += 1
            begun = time.process_time()
            try:
                return function(*arguments, **named)
            finally:
                self.seconds[label] += time.process_time() - begun

        return run

    def counted(self, label: str, function: Callable[..., Any]) -> Callable[..., Any]:
        """Return the function, counted."""

        def run(*arguments: Any, **named: Any) -> Any:
            self.calls[label] += 1
            return function(*arguments, **named)

        return run


def watch(clock: Clock) -> None:
    """Put the clock around what is counted; for a process that does nothing else."""
    for owner, name, label in (
        (project, "parse", "parsing"),
        (module._Index, "__init__", "indexing"),
        (scopes, "bindings_of", "scopes"),
    ):
        setattr(owner, name, clock.timed(label, getattr(owner, name)))
    names = sys.modules["flake8_fastapi.semantics.names"]
    names.bindings_of = scopes.bindings_of  # type: ignore[attr-defined]
    Inference.infer = clock.counted("asked", Inference.infer)  # type: ignore[method-assign]
    Inference._infer = clock.counted("inferred", Inference._infer)  # type: ignore[method-assign]
    run = checker._run
    checker._run = lambda rule, *rest: clock.timed(rule.code, run)(rule, *rest)


def profile(clock: Clock, folder: Path) -> str:
    """Return the shares of one project as an item of a list."""
    clock.seconds.clear()
    clock.calls.clear()
    checker.forget()
    rules = all_rules()
    files = 0
    begun = time.process_time()
    for path in sorted(folder.rglob("*.py")):
        text = module.read_text(path)
        if text is not None:
            files += 1
            checker.check(str(path), text, None, Settings(), rules)
    total = time.process_time() - begun
    shares = {label: seconds / total for label, seconds in clock.seconds.items()}
    by_rule = Counter({label: share for label, share in shares.items() if label.startswith("FA")})
    dearest = ", ".join(f"{code} {share:.0%}" for code, share in by_rule.most_common(NAMED))
    text = (
        f"- Of the time of all rules on {folder.name} ({files:,} files), parsing takes "
        f"{shares['parsing']:.0%}, indexing {clock.calls['indexing']:,} trees "
        f"{shares['indexing']:.0%} and the names of {clock.calls['scopes']:,} scopes "
        f"{shares['scopes']:.0%}. {clock.calls['asked']:,} questions for a type led to "
        f"{clock.calls['inferred']:,} inferences; the others were answered from memory. By rule, "
        f"what the rule is the first to ask for included: {dearest}."
    )
    return fill(text, 100, subsequent_indent="  ")


def profiles(folders: Iterable[Path]) -> str:
    """Return the shares of several projects."""
    clock = Clock()
    watch(clock)
    gc.disable()
    try:
        return "\n".join(profile(clock, folder) for folder in folders)
    finally:
        gc.enable()


if __name__ == "__main__":
    print(profiles(map(Path, sys.argv[1:])))
