"""Linting runs nothing of a project, whatever lies in it."""

from __future__ import annotations

import importlib.machinery
import os
import py_compile
import shutil
import subprocess
import sys
from pathlib import Path

from support import run

WRITES = """\
import pathlib

pathlib.Path({mark!r}).joinpath(__name__.replace(".", "_")).write_text("this was run")
"""
C = """\
#include <stdio.h>
__attribute__((constructor)) static void mark(void) { fclose(fopen("MARK", "w")); }
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
app.add_middleware(CORSMiddleware, allow_origins=ORIGINS, allow_credentials=True)
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
    library = project / f"native{importlib.machinery.EXTENSION_SUFFIXES[0]}"
    expected = {"compiled", "package"} | ({"native"} if compiles(library, marks) else set())
    (project / "pyproject.toml").write_text("[project]\nname = 'app'\n", "utf-8")
    flake8 = Path(sys.executable).with_name("flake8")
    done = run(flake8, "--isolated", "--select=FA", "-j1", "--fastapi-no-cache", ".", cwd=project)
    assert done.stderr == ""
    assert {"FA001", "FA034"} <= {line.split()[1] for line in done.stdout.splitlines()}
    assert list(marks.iterdir()) == []
    assert not list(project.rglob("__pycache__"))

    # The traps are real: importing does what linting must not.
    for name in expected:
        subprocess.run(
            [sys.executable, "-c", f"import {name}"], cwd=project, capture_output=True, check=False
        )
    assert {path.name for path in marks.iterdir()} == expected


def compiles(library: Path, marks: Path) -> bool:
    """Make an extension that writes a file as soon as it is loaded, where there is a compiler."""
    compiler = shutil.which("cc")
    if compiler is None or os.name == "nt":
        library.write_bytes(b"no library")
        return False
    source = marks.parent / "native.c"
    source.write_text(C.replace("MARK", str(marks / "native")), "utf-8")
    command = [compiler, "-shared", "-fPIC", "-o", str(library), str(source)]
    return subprocess.run(command, check=False).returncode == 0
