"""Files nobody should write, alone and beside a file that is fine: no errors, no long waits."""

from __future__ import annotations

import ast
import os
import sys
import time
import warnings
from collections.abc import Iterator
from pathlib import Path

import pytest

from flake8_fastapi.checker import check, forget
from flake8_fastapi.project.module import MAX_TEXT, read_text
from flake8_fastapi.registry import all_rules
from flake8_fastapi.settings import Settings

#: Seconds of the processor that a file may take.
LONGEST = 5.0

MAIN = """\
import requests
from fastapi import FastAPI

import strange
from strange import *
from strange import name, router

app = FastAPI()
app.include_router(router)


@app.get("/prices")
async def prices(value: name = name) -> str:
    strange.function(name)
    return requests.get("https://example.com").text
"""

DEEP = {
    "sum": "x = 1" + " + 1" * 1000,
    "names": "x = y" + " + y" * 1000,
    "attributes": "x = y" + ".y" * 1000,
    "calls": "x = y" + "()" * 1000,
    "arguments": "x = " + "y(" * 90 + ")" * 90,
    "keywords": "x = " + "y(y=" * 90 + "1" + ")" * 90,
    "subscripts": "x = y" + "[0]" * 1000,
    "lists": "x = " + "[" * 90 + "]" * 90,
    "dicts": "x = " + "{0: " * 90 + "1" + "}" * 90,
    "comparisons": "x = y" + " < y" * 1000,
    "not": "x = " + "not " * 1000 + "y",
    "minus": "x = " + "-" * 1000 + "y",
    "or": "x = y" + " or y" * 1000,
    "either": "x = " + "y if y else " * 500 + "y",
    "lambda": "x = " + "lambda: " * 500 + "y",
    "text": "x = 'a'" + " 'a'" * 1000,
    "format": "x = f'a'" + " f'{x}'" * 1000,
    "percent": "x = 'a'" + " % y" * 1000,
    "annotation": "def function(x: '" + "list[" * 90 + "int" + "]" * 90 + "'): ...",
    "union": "def function(x: '" + "int | " * 1000 + "int'): ...",
    "elif": "if y:\n    x = 1\n" + "elif y:\n    x = 2\n" * 1000,
    "blocks": "".join(" " * n + "if y:\n" for n in range(95)) + " " * 95 + "x = 1",
    "functions": "".join(" " * n + "def function():\n" for n in range(95)) + " " * 95 + "x = 1",
    "classes": "".join(" " * n + "class A:\n" for n in range(95)) + " " * 95 + "x = 1",
    "decorators": "@y\n" * 1000 + "def function(): ...",
    "targets": "x = " * 1000 + "y",
    "walrus": "x = " + "(y := " * 90 + "1" + ")" * 90,
    "comprehension": "x = [y " + "for y in y " * 100 + "]",
    "awaits": "async def function():\n    return " + "await " * 500 + "y",
    "stars": "x = [" + "*y, " * 2000 + "]",
    "bases": "class A(" + "y, " * 2000 + "): ...",
    "tries": "".join(" " * n + "try:\n" for n in range(18)) + " " * 18 + "x = 1\n"
    + "".join(" " * n + "except Exception: pass\n" for n in reversed(range(18))),
}  # fmt: skip

RINGS = {
    "itself": "import strange\nfrom strange import name, router, function\nfrom strange import *",
    "back": "from main import app as router, app as name, prices as function\nfrom main import *",
    "class": "class name(name): x = name\nclass A(B): ...\nclass B(A): ...\nrouter = A().x.y",
    "metaclass": "class name(metaclass=name): ...\nclass A(A.A): A = A",
    "value": "name = function\nfunction = router\nrouter = name\nname = name(name)[name].name",
    "alias": "name = list['name']\nrouter = 'router | name'\nfunction: 'function' = function",
    "call": "def name(): return function()\ndef function(x=1): return name()(name)",
    "argument": "def function(x): return function(function(x))\nname = router = function(function)",
    "depends": (
        "from typing import Annotated\nfrom fastapi import APIRouter, Depends\n"
        "def name(x=Depends(name)): return Depends(name)\n"
        "def a(x: 'C'): ...\nC = Annotated[int, Depends(a)]\n"
        "router = APIRouter(dependencies=[Depends(name), Depends(a)])\n"
        "router.include_router(router, dependencies=router.dependencies)\n"
    ),
    "decorator": "@name\ndef name(): ...\n@function\ndef function(f): return function(f)",
    "property": (
        "class A:\n    @property\n    def name(self): return self.name.name\n"
        "    def __getattr__(self, n): return getattr(self, n)\nname = A().name\nrouter = A()"
    ),
    "self": (
        "class A:\n    def __init__(self): self.a = A(); self.b = self.b.a\n"
        "    def __enter__(self): return self.__enter__()\n"
        "    async def __aenter__(self): return await self.__aenter__()\n"
        "with A() as router: name = router.a.b.a"
    ),
    "generator": (
        "def function():\n    yield from function()\n"
        "async def name():\n    async for x in name(): yield x\n    await name()\nrouter = 1"
    ),
    "model": (
        "from pydantic import BaseModel\nfrom fastapi import APIRouter\n"
        "class name(BaseModel):\n    name: 'name'\n    names: list['name'] | None = None\n"
        "router = APIRouter()\n"
        "@router.post('/', response_model=name)\n"
        "async def function(name: name) -> name: return name(**name.model_dump())"
    ),
    "many values": "import requests\nname = 1\n"
    + "name = name.get(name, name)\n" * 3000 + "router = name",
    "many texts": "def function(e):\n    try: ...\n    except Exception as e:\n        s = str(e)\n"
    + "        s = s.replace(s, s.strip(s))\n" * 60 + "        raise HTTPException(500, s)",
    "many calls": "".join(
        f"def f{n}(x): return f{n + 1}(x), f{n + 1}(f{n + 2}(x))\n" for n in range(200)
    ) + "def function(x): return f0(x)",
    "calls back": "def function(x): a0(x)\ndef a0(x): return a1(x), b1(x)\n" + "".join(
        f"def {c}{n}(x): return a{n + 1}(x), b{n + 1}(x)\n" for n in range(1, 28) for c in "ab"
    ) + "def a28(x): return a0(x)\ndef b28(x): return a0(x)",
    "many classes": "class C0: ...\n" + "".join(
        f"class C{n}(C{n - 1}): ...\n" for n in range(1, 900)
    ) + "router = C899().x",
    "diamonds": "class A0: ...\nclass B0(A0): ...\n" + "".join(
        f"class A{n}(A{n - 1}, B{n - 1}): ...\nclass B{n}(B{n - 1}, A{n - 1}): ...\n"
        for n in range(1, 60)
    ) + "name = A59()",
}  # fmt: skip

ODD = {
    "empty": b"",
    "comment": b"# nothing",
    "no parse": b"def function(:\n",
    "half": MAIN[: len(MAIN) // 2].encode(),
    "null": b"name = 1\0\n",
    "only null": b"\0" * 1000,
    "latin-1": "name = 'é'\n".encode("latin-1"),
    "utf-16": "name = 'é'\n".encode("utf-16"),
    "mark": b"\xef\xbb\xbfname = 1\n",
    "mark and lie": b"\xef\xbb\xbf# coding: latin-1\nname = 1\n",
    "unknown encoding": b"# coding: klingon\nname = 1\n",
    "no text encoding": b"# coding: hex\nname = 1\n",
    "wrong encoding": "# coding: ascii\nname = 'é'\n".encode(),
    "carriage returns": b"import os\r\nname = 1\r\nrouter = 2\r",
    "form feeds": b"\x0cname = 1\n\x0c\n\x0cdef function(): ...\n",
    "tabs": b"if name:\n\tx = 1\n        y = 2\n",
    "continued": b"name = 1 + \\\n" * 100 + b"1",
    "escapes": b"from typing import Annotated\nfrom fastapi import APIRouter\n"
    b"router = APIRouter()\nname = '\\d'\n@router.get('/a')\n"
    b"def function(x: 'Annotated[str, \"\\\\d\"]') -> 'list[\"\\\\d\"]': return x is 1",
    "no end": b"name = 'abc",
    "long line": b"name = '" + b"a" * 500_000 + b"'",
    "long list": b"name = [" + b"1, " * 100_000 + b"]",
    "many lines": b"\n" * 100_000 + b"name = 1\n",
    "many assignments": b"".join(b"x%d = %d\n" % (n, n) for n in range(40_000)),
    "too large": b"name = 1\n" * (MAX_TEXT // 8),
    "surrogates": b"name = '\\ud800'\nrouter = '\xed\xa0\x80'\n",
    "numbers": b"name = " + b"9" * 4000 + b"\nrouter = 1e999\nfunction = 0x" + b"f" * 5000,
    "newer": b"type name[T] = list[T]\ndef function[T: (int, str)](x: T) -> T: return x\n",
    "names": "ℌ = 名前 = __ = 𝐱 = 1\nimport ａ.ｂ\n".encode(),
}


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Path]:
    (tmp_path / "project").mkdir()
    (tmp_path / "project" / "pyproject.toml").write_bytes(b"")
    (tmp_path / "project" / "main.py").write_text(MAIN, "utf-8")
    forget()
    yield tmp_path / "project"
    forget()


def lint(path: Path) -> list[tuple[int, str]]:
    """Check a file with all rules; errors that rules keep to themselves and long waits fail."""
    report = path.parent.parent / "errors.txt"
    report.write_bytes(b"")
    text = read_text(path)
    if text is None or parsed(text) is None:
        return []
    begun = time.process_time()
    settings = Settings(error_report=os.fspath(report))
    with warnings.catch_warnings(record=True) as said:
        warnings.simplefilter("always")
        found = check(str(path), text, None, settings, all_rules())
    assert not said
    took = time.process_time() - begun
    assert report.read_text("utf-8") == ""
    assert took < LONGEST, path
    return [(each.line, each.code) for each in found]


def parsed(text: str) -> ast.Module | None:
    try:
        return ast.parse(text)
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return None


def check_both_orders(project: Path) -> None:
    """Lint the strange file and its neighbour, in both orders; the neighbour keeps its finding."""
    strange, main = project / "strange.py", project / "main.py"
    first = lint(strange), lint(main)
    forget()
    again = lint(main), lint(strange)
    assert first == again[::-1]
    assert (15, "FA001") in first[1]


@pytest.mark.parametrize("name", DEEP)
@pytest.mark.filterwarnings("ignore::SyntaxWarning")
def test_deep(project: Path, name: str) -> None:
    text = f"{DEEP[name]}\nrouter = name = x if 'x' in globals() else function\n"
    (project / "strange.py").write_text(text, "utf-8")
    check_both_orders(project)


@pytest.mark.parametrize("name", RINGS)
def test_ring(project: Path, name: str) -> None:
    (project / "strange.py").write_text(RINGS[name] + "\n", "utf-8")
    check_both_orders(project)


@pytest.mark.parametrize("name", ODD)
@pytest.mark.filterwarnings("ignore::SyntaxWarning", "ignore::DeprecationWarning")
def test_odd(project: Path, name: str) -> None:
    (project / "strange.py").write_bytes(ODD[name])
    check_both_orders(project)


def test_no_file(project: Path) -> None:
    (project / "strange.py").mkdir()
    (project / "strange.py" / "__init__.py").mkdir()
    assert (15, "FA001") in lint(project / "main.py")


def test_links(project: Path) -> None:
    strange = project / "strange.py"
    try:
        strange.symlink_to(strange)
    except OSError:
        pytest.skip("no symbolic links here")
    (project / "here").symlink_to(project, target_is_directory=True)
    (project / "up").symlink_to(project.parent, target_is_directory=True)
    (project / "gone.py").symlink_to(project / "nowhere.py")
    assert (15, "FA001") in lint(project / "main.py")
    forget()
    assert (15, "FA001") in lint(project / "here" / "up" / "project" / "main.py")


@pytest.mark.skipif(os.name == "nt", reason="needs a named pipe")
def test_pipe(project: Path) -> None:
    assert sys.platform != "win32"
    for name in ("strange.py", "pyproject.toml", "requirements.txt", ".gitignore"):
        (project / name).unlink(missing_ok=True)
        os.mkfifo(project / name)
    assert (15, "FA001") in lint(project / "main.py")


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="needs a user who may not read")
def test_unreadable(project: Path) -> None:
    (project / "strange.py").write_bytes(b"name = 1\n")
    (project / "strange.py").chmod(0)
    (project / "closed").mkdir(0)
    try:
        assert (15, "FA001") in lint(project / "main.py")
    finally:
        (project / "closed").chmod(0o700)


def test_repository_that_is_a_package(project: Path) -> None:
    (project / "__init__.py").write_bytes(b"")
    (project / ".git").mkdir()
    (project.parent / "neighbour.py").write_text("from fastapi import *\n", "utf-8")
    (project / "strange.py").write_text("from project.main import app as router\n", "utf-8")
    check_both_orders(project)


def test_tree_too_large_for_one_project(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("flake8_fastapi.project.roots.MAX_FILES", 5)
    monkeypatch.setattr("flake8_fastapi.project.project.MAX_KEPT", 1)
    (project / "strange.py").write_text("def function(x): ...\nname = router = 1\n", "utf-8")
    for part in ("one", "two", "three"):
        (project / part).mkdir()
        for number in range(3):
            (project / part / f"m{number}.py").write_text(f"from main import app as a{number}\n")
        (project / part / "service.py").write_text(MAIN, "utf-8")
    assert (15, "FA001") in lint(project / "main.py")
    for part in ("one", "two", "three"):
        assert (15, "FA001") in lint(project / part / "service.py")
    assert (15, "FA001") in lint(project / "main.py")
