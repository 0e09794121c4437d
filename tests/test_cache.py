"""The cache of findings: the same results with and without it, whatever happens to files."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
import support

from benchmarks.programs import make_project
from flake8_fastapi import cache

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


def states(folder: Path) -> list[Path]:
    return sorted(path for path in folder.rglob("*") if path.is_file())


def kept(folder: Path) -> list[tuple[str, list[list[object]]]]:
    """Return the keys and the findings in a cache of one state."""
    (state,) = states(folder)
    lines = [line.split("\t") for line in state.read_text("ascii").splitlines() if line]
    return [(key, json.loads(rows)) for key, rows, _ in lines]


def test_findings_are_kept(project: Path, tmp_path: Path) -> None:
    folder = tmp_path / "cache"
    assert any("FA001" in line for line in both(project, folder))
    found = kept(folder)
    assert len(found) == 2
    (state,) = states(folder)
    state.write_bytes(b"")
    path = cache._State(state)
    for key, rows in found:
        path.add(key, [(1, 0, "FA001", "from the cache")] if rows else [])
    assert [line for line in lint(project, folder) if "from the cache" in line]


def test_edit_of_a_neighbour(project: Path, tmp_path: Path) -> None:
    folder = tmp_path / "cache"
    before = both(project, folder)
    text = DEPS.format(library="httpx").replace("httpx.Client", "httpx.AsyncClient")
    (project / "deps.py").write_text(text, "utf-8")
    after = both(project, folder)
    assert any("main.py" in line and "FA001" in line for line in before)
    assert not any("main.py" in line and "FA001" in line for line in after)


def test_rename_and_removal_of_a_neighbour(project: Path, tmp_path: Path) -> None:
    folder = tmp_path / "cache"
    before = both(project, folder)
    (project / "deps.py").rename(project / "other.py")
    assert both(project, folder) != before
    (project / "other.py").rename(project / "deps.py")
    assert both(project, folder) == before
    (project / "deps.py").unlink()
    assert both(project, folder) != before


def test_unsaved_text(project: Path, tmp_path: Path) -> None:
    folder = tmp_path / "cache"
    both(project, folder)
    fixed = MAIN.replace("async def", "def")
    assert not any("FA001" in line for line in both(project, folder, stdin=fixed))
    assert any("FA001" in line for line in both(project, folder, stdin=MAIN))


def _without_findings(line: bytes) -> bytes:
    key, _, check = line.split(b"\t")
    return b"\t".join((key, b"[]", check))


@pytest.mark.parametrize(
    "damage",
    [
        lambda line: b"",
        lambda line: line[:60],
        lambda line: line[60:],
        lambda line: line[:40] + b"\tnull\t" + line[-40:],
        lambda line: line.replace(b"FA001", b"FA002"),
        lambda line: line + b"\t",
        lambda line: b"\0\xff" + line,
        lambda line: line[:40] + b"\0\xff" + line[42:],
        lambda line: line + line,
        lambda line: line[:40],
        _without_findings,
    ],
)
def test_damaged_lines_are_ignored(
    project: Path, tmp_path: Path, damage: Callable[[bytes], bytes]
) -> None:
    folder = tmp_path / "cache"
    before = both(project, folder)
    (state,) = states(folder)
    lines = [line for line in state.read_bytes().splitlines() if line]
    state.write_bytes(b"\n".join(damage(line) for line in lines))
    assert lint(project, folder) == before
    assert [rows for _, rows in kept_whole(folder) if rows]
    assert lint(project, folder) == before


def kept_whole(folder: Path) -> list[tuple[str, list[cache.Row]]]:
    """Return what a run would take from the cache."""
    (state,) = states(folder)
    opened = cache._State(state)
    keys = [key.decode("ascii", "replace") for key in opened._lines]
    return [(key, rows) for key in keys if (rows := opened.get(key)) is not None]


def test_lines_of_other_files_are_not_taken(project: Path, tmp_path: Path) -> None:
    folder = tmp_path / "cache"
    before = both(project, folder)
    (state,) = states(folder)
    first, second = (line for line in state.read_bytes().splitlines() if line)
    state.write_bytes(first[:40] + second[40:] + b"\n" + second[:40] + first[40:])
    assert lint(project, folder) == before


def test_folder_where_a_state_should_be(project: Path, tmp_path: Path) -> None:
    folder = tmp_path / "cache"
    before = both(project, folder)
    (state,) = states(folder)
    state.unlink()
    state.mkdir()
    assert lint(project, folder) == before


def test_folder_that_cannot_be_written(project: Path, tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("", "utf-8")
    assert lint(project, blocked / "cache") == lint(project, blocked, "--fastapi-no-cache")


def test_options_are_part_of_the_key(project: Path, tmp_path: Path) -> None:
    folder = tmp_path / "cache"
    before = both(project, folder)
    assert lint(project, folder, "--fastapi-safe-calls=httpx.Client.*") != before
    assert lint(project, folder) == before


def test_size_is_bounded(project: Path, tmp_path: Path) -> None:
    folder = tmp_path / "cache"
    for number in range(7):
        (project / "main.py").write_text(MAIN + f"\n\nX = {number}\n", "utf-8")
        lint(project, folder)
    (only,) = folder.iterdir()
    assert len(list(only.iterdir())) == cache.MAX_STATES


def test_overfull_state_is_begun_anew(project: Path, tmp_path: Path) -> None:
    folder = tmp_path / "cache"
    before = both(project, folder)
    (state,) = states(folder)
    with state.open("ab") as stream:
        stream.truncate(cache.MAX_BYTES + 1)
    assert lint(project, folder) == before
    assert state.stat().st_size < 10_000


def test_several_processes_share_it(project: Path, tmp_path: Path) -> None:
    folder = tmp_path / "cache"
    for number in range(12):
        shutil.copy(project / "main.py", project / f"route_{number}.py")
    expected = sorted(lint(project, folder, "--fastapi-no-cache"))
    found = support.run_flake8(
        *("-j4", "--isolated", "--select=FA", "."),
        cwd=project,
        env={"FLAKE8_FASTAPI_CACHE_DIR": os.fspath(folder)},
    )
    assert sorted(found.stdout.splitlines()) == expected
    assert sorted(lint(project, folder)) == expected


def test_processes_that_write_at_once(project: Path, tmp_path: Path) -> None:
    folder = tmp_path / "cache"
    for number in range(12):
        shutil.copy(project / "main.py", project / f"route_{number}.py")
    expected = lint(project, folder, "--fastapi-no-cache")
    command = [sys.executable, "-m", "flake8", "-j1", "--isolated", "--select=FA", "."]
    env = {**os.environ, "FLAKE8_FASTAPI_CACHE_DIR": os.fspath(folder)}
    running = [
        subprocess.Popen(command, cwd=project, env=env, stdout=subprocess.PIPE, text=True)
        for _ in range(6)
    ]
    for process in running:
        out, _ = process.communicate(timeout=300)
        assert out.splitlines() == expected
    assert len(kept_whole(folder)) == 14
    assert lint(project, folder) == expected


def test_program_that_changes_bit_by_bit(tmp_path: Path) -> None:
    """Edits, renames and deletions, one after the other, in a project of several layers."""
    root, folder = make_project(tmp_path / "shop", 20), tmp_path / "cache"
    package = root / "shop"
    service, router = package / "services" / "item_0.py", package / "routers" / "item_1.py"
    seen = {tuple(both(root, folder))}

    def step(path: Path, text: str) -> None:
        path.write_text(text, "utf-8")
        seen.add(tuple(both(root, folder)))

    step(service, service.read_text("utf-8").replace("httpx.AsyncClient", "httpx.Client"))
    dependencies = package / "dependencies.py"
    step(dependencies, dependencies.read_text("utf-8").replace("AsyncClient", "Client"))
    database = package / "database.py"
    step(database, database.read_text("utf-8").replace(", expire_on_commit=False", ""))
    service.rename(service.with_name("things.py"))
    step(router, router.read_text("utf-8").replace("services.item_1", "services.things"))
    (package / "models" / "item_1.py").unlink()
    step(package / ".env.txt", "")
    step(root / "setup.cfg", "[flake8]\n")
    shutil.rmtree(package / "schemas")
    step(router, router.read_text("utf-8") + "\nprint(router)\n")
    assert len(seen) >= 5


def test_other_build_of_the_package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Files of a package that is worked on may change; an installed one has a list of digests."""
    package = tmp_path / "flake8_fastapi"
    (package / "rules").mkdir(parents=True)
    rule = package / "rules" / "rule.py"
    monkeypatch.setattr(cache, "__file__", os.fspath(package / "cache.py"))
    seen = {cache._package_state()}
    rule.write_text("one", "utf-8")
    seen.add(cache._package_state())
    os.utime(rule, (1, 1))
    seen.add(cache._package_state())
    assert len(seen) == 3
    record = tmp_path / f"flake8_fastapi-{cache.__version__}.dist-info" / "RECORD"
    record.parent.mkdir()
    record.write_text("flake8_fastapi/rules/rule.py,sha256=one,3", "utf-8")
    seen.add(cache._package_state())
    record.write_text("flake8_fastapi/rules/rule.py,sha256=two,3", "utf-8")
    seen.add(cache._package_state())
    assert len(seen) == 5
