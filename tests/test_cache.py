"""The cache of findings: the same results with and without it, whatever happens to files."""

from __future__ import annotations

import json
import os
import shutil
from pathlib import Path

import pytest
import support

DEPS = """\
from typing import Annotated

import {library}
from fastapi import Depends


def get_client() -> {library}.Client:
    return {library}.Client()


Http = Annotated[{library}.Client, Depends(get_client)]
"""
MAIN = """\
from fastapi import FastAPI

from deps import Http

app = FastAPI()


@app.get("/a")
async def a(client: Http) -> str:
    return client.get("https://example.com").text
"""


@pytest.fixture
def project(tmp_path: Path) -> Path:
    root = tmp_path / "project"
    root.mkdir()
    (root / "pyproject.toml").write_text('[project]\nname = "shop"\n', "utf-8")
    (root / "deps.py").write_text(DEPS.format(library="httpx"), "utf-8")
    (root / "main.py").write_text(MAIN, "utf-8")
    return root


def lint(project: Path, folder: Path, *args: str, stdin: str | None = None) -> list[str]:
    target = ["--stdin-display-name", "main.py", "-"] if stdin is not None else ["."]
    env = {"FLAKE8_FASTAPI_CACHE_DIR": os.fspath(folder)}
    done = support.run_flake8(
        *("-j1", "--isolated", "--select=FA", *args, *target), cwd=project, stdin=stdin, env=env
    )
    assert done.stderr == ""
    return done.stdout.splitlines()


def both(project: Path, folder: Path, stdin: str | None = None) -> list[str]:
    """Lint with a warm cache and without one; the results must agree."""
    lint(project, folder, stdin=stdin)
    warm = lint(project, folder, stdin=stdin)
    assert warm == lint(project, folder, "--fastapi-no-cache", stdin=stdin)
    return warm


def entries(folder: Path) -> list[Path]:
    return sorted(folder.rglob("*.json"))


def test_findings_are_kept(project: Path, tmp_path: Path) -> None:
    cache = tmp_path / "cache"
    assert any("FA001" in line for line in both(project, cache))
    assert len(entries(cache)) == 2
    for entry in entries(cache):
        rows = json.loads(entry.read_text("utf-8"))
        if rows:
            entry.write_text(json.dumps([[1, 0, "FA001", "from the cache"]]), "utf-8")
    assert [line for line in lint(project, cache) if "from the cache" in line]


def test_edit_of_a_neighbour(project: Path, tmp_path: Path) -> None:
    cache = tmp_path / "cache"
    before = both(project, cache)
    text = DEPS.format(library="httpx").replace("httpx.Client", "httpx.AsyncClient")
    (project / "deps.py").write_text(text, "utf-8")
    after = both(project, cache)
    assert any("main.py" in line and "FA001" in line for line in before)
    assert not any("main.py" in line and "FA001" in line for line in after)


def test_rename_and_removal_of_a_neighbour(project: Path, tmp_path: Path) -> None:
    cache = tmp_path / "cache"
    before = both(project, cache)
    (project / "deps.py").rename(project / "other.py")
    assert both(project, cache) != before
    (project / "other.py").rename(project / "deps.py")
    assert both(project, cache) == before
    (project / "deps.py").unlink()
    assert both(project, cache) != before


def test_unsaved_text(project: Path, tmp_path: Path) -> None:
    cache = tmp_path / "cache"
    both(project, cache)
    fixed = MAIN.replace("async def", "def")
    assert not any("FA001" in line for line in both(project, cache, stdin=fixed))
    assert any("FA001" in line for line in both(project, cache, stdin=MAIN))


@pytest.mark.parametrize("damage", ["", "{", '[["x"]]', "null", "\0\0"])
def test_damaged_entries_are_ignored(project: Path, tmp_path: Path, damage: str) -> None:
    cache = tmp_path / "cache"
    before = both(project, cache)
    for entry in entries(cache):
        entry.write_text(damage, "utf-8")
    assert lint(project, cache) == before


def test_folder_that_cannot_be_written(project: Path, tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("", "utf-8")
    assert lint(project, blocked / "cache") == lint(project, blocked, "--fastapi-no-cache")


def test_options_are_part_of_the_key(project: Path, tmp_path: Path) -> None:
    cache = tmp_path / "cache"
    before = both(project, cache)
    assert lint(project, cache, "--fastapi-safe-calls=httpx.Client.*") != before
    assert lint(project, cache) == before


def test_size_is_bounded(project: Path, tmp_path: Path) -> None:
    cache = tmp_path / "cache"
    for number in range(7):
        (project / "main.py").write_text(MAIN + f"\n\nX = {number}\n", "utf-8")
        lint(project, cache)
    (folder,) = cache.iterdir()
    assert len(list(folder.iterdir())) <= 4


def test_several_processes_share_it(project: Path, tmp_path: Path) -> None:
    cache = tmp_path / "cache"
    for number in range(12):
        shutil.copy(project / "main.py", project / f"route_{number}.py")
    expected = sorted(lint(project, cache, "--fastapi-no-cache"))
    found = support.run_flake8(
        *("-j4", "--isolated", "--select=FA", "."),
        cwd=project,
        env={"FLAKE8_FASTAPI_CACHE_DIR": os.fspath(cache)},
    )
    assert sorted(found.stdout.splitlines()) == expected
    assert sorted(lint(project, cache)) == expected
