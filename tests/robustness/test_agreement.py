"""The same findings whatever the number of jobs, the order, the working directory and the input."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterable
from pathlib import Path

import pytest
from support import ROOT, run_flake8

FORMAT = "%(path)s\x1f%(row)d\x1f%(col)d\x1f%(code)s\x1f%(text)s"
COMMON = ("--isolated", "--select=FA0", "--fastapi-no-cache", f"--format={FORMAT}")
#: Files that are linted one by one.
SINGLE = ("shop/main.py", "shop/routers/orders.py", "shop/database.py", "tests/conftest.py")

Found = list[tuple[str, ...]]


@pytest.fixture(scope="module")
def shop(tmp_path_factory: pytest.TempPathFactory) -> Path:
    target = tmp_path_factory.mktemp("agreement") / "shop"
    ignored = shutil.ignore_patterns("__pycache__", ".*")
    shutil.copytree(ROOT / "examples" / "shop", target, ignore=ignored)
    return target


def found(output: str, base: Path, shop: Path) -> Found:
    """Return the findings by the file's place in the shop, sorted by it."""
    rows = [line.split("\x1f") for line in output.splitlines()]
    names = [os.path.relpath(os.path.join(base, row[0]), shop).replace(os.sep, "/") for row in rows]
    return sorted((name, *row[1:]) for name, row in zip(names, rows))


def lint(shop: Path, *args: str | Path, cwd: Path | None = None) -> Found:
    base = cwd or shop
    done = run_flake8(*COMMON, *args, cwd=base)
    assert done.stderr == ""
    return found(done.stdout, base, shop)


@pytest.fixture(scope="module")
def expected(shop: Path) -> Found:
    rows = lint(shop, "-j1", ".")
    assert len({row[3] for row in rows}) >= 35
    return rows


def files(shop: Path) -> Iterable[str]:
    return sorted(path.relative_to(shop).as_posix() for path in shop.rglob("*.py"))


def test_jobs(shop: Path, expected: Found) -> None:
    assert lint(shop, "-j4", ".") == expected


def test_order(shop: Path, expected: Found) -> None:
    # flake8 sorts what it is given, so the other order needs other calls: one for each part.
    names = list(files(shop))
    half = len(names) // 2
    parts = [lint(shop, "-j1", *part) for part in (names[half:], names[:half])]
    assert sorted(parts[0] + parts[1]) == expected


def test_working_directory(shop: Path, expected: Found) -> None:
    assert lint(shop, "-j1", shop.name, cwd=shop.parent) == expected
    assert lint(shop, "-j1", "..", cwd=shop / "tests") == expected
    elsewhere = shop.parent / "elsewhere"
    elsewhere.mkdir(exist_ok=True)
    assert lint(shop, "-j1", shop, cwd=elsewhere) == expected


def test_single_files(shop: Path, expected: Found) -> None:
    for name in SINGLE[:2]:
        assert lint(shop, "-j1", name) == [row for row in expected if row[0] == name]


RECURSIVE = {
    "pyproject.toml": "[project]\nname = 'walks'\n",
    "walks/__init__.py": "",
    "walks/steps.py": """\
import requests


def walk(depth: int) -> str:
    return inner(depth) or fetch()


def inner(depth: int) -> str:
    return walk(depth - 1) if depth else ""


def fetch() -> str:
    return requests.get("https://walks.example", timeout=5).text
""",
    "walks/early.py": """\
from fastapi import APIRouter

from walks.steps import inner

router = APIRouter()


@router.get("/inner")
async def early() -> str:
    return inner(2)
""",
    "walks/late.py": """\
from fastapi import APIRouter

from walks.steps import walk

router = APIRouter()


@router.get("/walk")
async def late() -> str:
    return walk(2)
""",
}


def test_functions_that_call_each_other(tmp_path: Path) -> None:
    for name, text in RECURSIVE.items():
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(text)
    together = [row for row in lint(tmp_path, "-j1", ".") if row[3] == "FA001"]
    assert [row[0] for row in together] == ["walks/early.py", "walks/late.py"]
    assert "through walk() -> fetch()" in together[1][4]
    for row in together:
        alone = lint(tmp_path, "-j1", row[0])
        assert row in alone


@pytest.mark.parametrize("name", SINGLE)
def test_standard_input(shop: Path, expected: Found, name: str) -> None:
    text = (shop / name).read_text("utf-8")
    wanted = [row for row in expected if row[0] == name]
    assert wanted
    done = run_flake8(*COMMON, f"--stdin-display-name={name}", "-", cwd=shop, stdin=text)
    assert found(done.stdout, shop, shop) == wanted


def test_line_endings(shop: Path, expected: Found, tmp_path: Path) -> None:
    copy = tmp_path / "shop"
    shutil.copytree(shop, copy)
    for path in copy.rglob("*.py"):
        path.write_bytes(path.read_bytes().replace(b"\r\n", b"\n").replace(b"\n", b"\r\n"))
    assert lint(copy, "-j1", ".") == expected
