"""Linting runs nothing of a project, whatever lies in it."""

from __future__ import annotations

import importlib.machinery
import py_compile
import subprocess
import sys
from pathlib import Path

from support import run

WRITES = """\
import pathlib

pathlib.Path({mark!r}).joinpath(__name__.replace(".", "_")).write_text("this was run")
"""
MAIN = """\
import requests
from fastapi import FastAPI
from fastapi.middleware.cors import CORSMiddleware

import compiled
import native
from package import ORIGINS, something
from package.plugin import TABLE

URL = "{}/x".format(TABLE["a"])
app = FastAPI(debug="".join(["T"]) == "T", title=f"{something}" % URL)
app.add_middleware(
    CORSMiddleware, allow_origins=",".join(ORIGINS).split(","), allow_credentials=True
)
requests.get(compiled.address + native.address)


@app.get(URL)
async def read() -> str:
    return requests.get(native.find(URL)).text
"""


def test_linting_executes_nothing(tmp_path: Path) -> None:
    project, marks = tmp_path / "project", tmp_path / "marks"
    marks.mkdir()
    (project / "package").mkdir(parents=True)
    writes = WRITES.format(mark=str(marks))
    rest = "ORIGINS = ['*']\nsomething = ORIGINS[0]\nTABLE = {'a': '/x'}\n"
    for name in ("package/__init__", "package/plugin", "setup", "conftest", "sitecustomize"):
        (project / f"{name}.py").write_text(writes + rest, "utf-8")
    (project / "main.py").write_text(writes + MAIN, "utf-8")
    source = project / "compiled.py"
    source.write_text(writes + "address = ''\n", "utf-8")
    py_compile.compile(str(source), str(project / "compiled.pyc"), doraise=True)
    source.unlink()
    for suffix in importlib.machinery.EXTENSION_SUFFIXES:
        (project / f"native{suffix}").write_bytes(_extension())
    (project / "pyproject.toml").write_text("[project]\nname = 'app'\n", "utf-8")
    flake8 = Path(sys.executable).with_name("flake8")
    done = run(flake8, "--isolated", "--select=FA", "-j1", "--fastapi-no-cache", ".", cwd=project)
    assert done.stderr == ""
    assert {"FA001", "FA034"} <= {line.split()[1] for line in done.stdout.splitlines()}
    assert list(marks.iterdir()) == []
    assert not list(project.rglob("__pycache__"))

    # The traps are real: importing does what linting must not.
    subprocess.run([sys.executable, "-c", "import compiled, package"], cwd=project, check=True)
    assert {path.name for path in marks.iterdir()} == {"compiled", "package"}


def _extension() -> bytes:
    """Return the bytes of some compiled module of this interpreter, or what looks like one."""
    import _ctypes

    origin = getattr(_ctypes, "__file__", None)
    return Path(origin).read_bytes() if origin else b"\x7fELF"
