"""Import the programs in the folders of a folder and build their OpenAPI schemas.

Run by an interpreter that has FastAPI; prints what failed as JSON, by folder.
"""

from __future__ import annotations

import importlib
import json
import sys
import traceback
import warnings
from pathlib import Path

SKIPPED = {"versions", "migrations", "alembic"}


def modules(root: Path) -> list[str]:
    found = []
    for path in sorted(root.rglob("*.py")):
        parts = path.relative_to(root).with_suffix("").parts
        if SKIPPED.isdisjoint(parts):
            found.append(".".join(parts[:-1] if parts[-1] == "__init__" else parts))
    return [name for name in found if name]


def load(root: Path) -> None:
    from fastapi import FastAPI

    before = set(sys.modules)
    sys.path.insert(0, str(root))
    try:
        for name in modules(root):
            module = importlib.import_module(name)
            for value in vars(module).values():
                if isinstance(value, FastAPI):
                    value.openapi()
    finally:
        sys.path.remove(str(root))
        for name in set(sys.modules) - before:
            if str(root) in str(getattr(sys.modules[name], "__file__", "")):
                del sys.modules[name]


def main() -> None:
    warnings.simplefilter("ignore")
    failures = {}
    for root in sorted(p for p in Path(sys.argv[1]).iterdir() if p.is_dir()):
        try:
            load(root)
        except BaseException:
            failures[root.name] = traceback.format_exc().splitlines()[-3:]
    print(json.dumps(failures))


if __name__ == "__main__":
    main()
