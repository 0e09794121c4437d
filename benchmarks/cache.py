"""Checks that results with and without the cache are the same: ``python -m benchmarks.cache``.

Copies of public projects (see ``projects.py``, or folders that are named) are linted with an empty
cache, with a full one and without any, and again after files were edited, renamed and deleted,
which others import. Printed is each step with its number of findings; the status is 1 when the
results of a step differ.
"""

from __future__ import annotations

import argparse
import ast
import re
import shutil
import sys
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path

from benchmarks.projects import PROJECTS, checkout
from flake8_fastapi.cache import Cache, Row
from flake8_fastapi.checker import check, forget
from flake8_fastapi.project.module import parse, read_text
from flake8_fastapi.registry import all_rules
from flake8_fastapi.settings import Settings

Rows = dict[str, list[Row]]
_DEFINITION = re.compile(r"^(async def|def|class) (\w+)", re.MULTILINE)


def results(root: Path, cache: Cache | None) -> tuple[Rows, int]:
    """Return the findings of all files, and how many files were really checked."""
    forget()
    rules = all_rules()
    settings = Settings()
    checked = 0

    rows: Rows = {}
    for path in sorted(root.rglob("*.py")):
        text = read_text(path)
        tree = None if text is None else parse(text)
        if text is None or tree is None:
            continue

        def fresh(path: Path = path, text: str = text, tree: ast.Module = tree) -> list[Row]:
            nonlocal checked
            checked += 1
            found = check(str(path), text, tree, settings, rules)
            return [(f.line, f.column, f.code, f.text) for f in found]

        rows[str(path)] = fresh() if cache is None else cache.findings(str(path), text, fresh)
    return rows, checked


def imported(root: Path) -> list[Path]:
    """Return the files of a project, those that most texts name first."""
    files = [path for path in sorted(root.rglob("*.py")) if path.stem not in ("__init__", "main")]
    text = "\n".join(read_text(path) or "" for path in files)
    counts = {path: len(re.findall(rf"import.*\b{path.stem}\b", text)) for path in files}
    return sorted(files, key=lambda path: -counts[path])


def steps(root: Path) -> Iterator[str]:
    """Change the project step by step; yield what was done."""
    yield "as it is"
    files = imported(root)
    if len(files) < 4:
        return
    first, second, third, fourth = files[:4]
    text = read_text(first) or ""
    first.write_text(_DEFINITION.sub(r"\1 changed_\2", text, count=3), "utf-8")
    yield f"definitions of {first.name} renamed"
    first.write_text(text.replace("async def", "def").replace("await ", ""), "utf-8")
    yield f"{first.name} made synchronous"
    second.rename(second.with_name("moved.py"))
    yield f"{second.name} renamed"
    third.unlink()
    yield f"{third.name} deleted"
    fourth.write_bytes(b"")
    yield f"{fourth.name} emptied"
    second.with_name("moved.py").rename(second)
    first.write_text(text, "utf-8")
    yield "some of it undone"


def compare(name: str, source: Path) -> bool:
    """Print the steps of one project; return whether all results agree."""
    agreed = True
    codes = tuple(rule.code for rule in all_rules())
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder, "project").resolve()
        shutil.copytree(source, root, symlinks=True, ignore=shutil.ignore_patterns(".git"))
        (root / ".git").mkdir()
        for step in steps(root):
            plain, _ = results(root, None)
            caches = [Cache(Path(folder, "cache"), Settings(), codes) for _ in range(2)]
            cold, _ = results(root, caches[0])
            warm, checked = results(root, caches[1])
            same = plain == cold == warm and not checked
            agreed = agreed and same
            count = sum(map(len, plain.values()))
            print(
                f"{name}, {step}: {count} findings, {'same' if same else 'DIFFERENT'}", flush=True
            )
    return agreed


def main(arguments: Sequence[str] | None = None) -> int:
    """Compare all projects; return the status of the program."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.cache", description=__doc__)
    add = parser.add_argument
    add("folders", nargs="*", type=Path, help="other projects than the pinned ones")
    add("--clones", type=Path, default=Path(".primer"), help="where clones of projects are")
    add("--only", default="", help="part of the name of a pinned project")
    options = parser.parse_args(arguments)
    agreed = True
    for folder in options.folders:
        agreed = compare(folder.name, folder) and agreed
    for project in PROJECTS if not options.folders else ():
        if options.only.lower() in project.repository.lower():
            place = checkout(project, options.clones)
            agreed = compare(project.repository, place) and agreed
    return 0 if agreed else 1


if __name__ == "__main__":
    sys.exit(main())
