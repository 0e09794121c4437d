"""The programs of the documents: each anti-pattern as a mistake, and in its recommended form."""

from __future__ import annotations

import json
import re
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

import casework
import support

from flake8_fastapi.explain import sections
from flake8_fastapi.registry import all_rules

CASES = support.ROOT / "tests" / "documents" / "cases"
RUNNER = support.ROOT / "tests" / "rules" / "import_programs.py"
NAMED = re.compile(r"D(\d)(?:(?:–| to )D(\d))?")
NONE: casework.Findings = Counter()

#: What the programs' settings read, as the machine of a developer would have it.
ENVIRONMENT = {
    "BEACH_KEY": "shells",
    "DATABASE_URL": "postgresql+psycopg2://localhost/app",
    "MAPS_KEY": "compass",
    "SECRET_KEY": "only for the tests of these programs",
}


@dataclass(frozen=True)
class Document:
    """A document: the topics that it speaks of, each with its code.

    `broken` are the topics whose mistake is exactly that the program does not start, each with
    what the traceback says.
    """

    name: str
    topics: dict[str, str]
    broken: dict[str, str]

    @property
    def folder(self) -> Path:
        return CASES / self.name

    def mistakes(self) -> list[str]:
        return sorted(f"{path.parent.name}/{path.name}" for path in self.folder.glob("*/mistake"))

    def repairs(self) -> list[str]:
        """Return the programs in a recommended form; a topic may have several."""
        return sorted(
            f"{path.parent.name}/{path.name}" for path in self.folder.glob("*/recommended*")
        )

    def lint(self, program: str, folder: Path) -> tuple[casework.Findings, casework.Findings]:
        """Return the findings that a program is marked with, and those of all forty rules."""
        root = folder / "project"
        paths = casework.copy(self.folder / program, root)
        for example in root.rglob(".env.example"):
            example.rename(example.with_name(".env"))
        wanted, _ = casework.marked(root, paths)
        found = casework.linted(root, paths)
        return wanted, Counter((path, line, code) for path, line, code, _ in found)

    def codes(self) -> set[str]:
        """Return the codes of the rules that name the document as a source."""
        return {
            rule.code for rule in all_rules() if self.name in documents(sections(rule)["Source"])
        }

    def failures(self, python: Path, folder: Path) -> dict[str, str]:
        """Import all programs where the frameworks are; return what failed, and how it ended."""
        for program in [*self.mistakes(), *self.repairs()]:
            casework.copy(self.folder / program, folder / program.replace("/", "."))
        done = support.run(python, RUNNER, folder, cwd=folder, env=ENVIRONMENT)
        if done.returncode:
            raise RuntimeError(done.stderr)
        failed: dict[str, list[str]] = json.loads(done.stdout.splitlines()[-1])
        return {name.replace(".", "/"): "\n".join(lines) for name, lines in failed.items()}


def documents(text: str) -> set[str]:
    """Return the documents that a section about sources names: "D0 to D4", "D1 and D2"."""
    return {
        f"d{number}"
        for first, last in NAMED.findall(text)
        for number in range(int(first), int(last or first) + 1)
    }
