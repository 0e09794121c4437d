"""What editors do with flake8, done with the real servers and, for the others, to the letter."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import documentation
import pytest
import yaml
from language_server import LanguageServer, settings_of
from support import ROOT, run

PAGE = ROOT / "docs" / "editors.md"

RATES = """\
import requests


def rate(currency: str) -> float:
    return float(requests.get(f"https://rates.example/{currency}", timeout=5).text)
"""

#: What is on the disk: nothing is wrong with it.
SAVED = """\
from fastapi import FastAPI

from shop.rates import rate

app = FastAPI()


@app.get("/rate/{currency}")
def read_rate(currency: str) -> float:
    return rate(currency)
"""

#: What is in the buffer: a call that blocks, in another file, and a secret.
TYPED = SAVED.replace("def read_rate", "async def read_rate").replace(
    "app = FastAPI()", 'app = FastAPI()\nSECRET_KEY = "5f2b8c1e9a"'
)
#: What is found in it: lines and columns as protocols count them, from 0.
FOUND = [(5, 13, "FA032"), (10, 11, "FA001")]

HALF_TYPED = TYPED + "\n\n@app.get(\n"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A project without a mistake on the disk, and configured for our codes only."""
    root = tmp_path / "my project"
    (root / "shop").mkdir(parents=True)
    (root / "pyproject.toml").write_text("[project]\nname = 'shop'\n")
    (root / "setup.cfg").write_text("[flake8]\nselect = FA,E9\nignore = FA035\n")
    (root / "shop" / "__init__.py").write_text("")
    (root / "shop" / "rates.py").write_text(RATES)
    (root / "shop" / "main.py").write_text(SAVED)
    return root


def places(diagnostics: list[dict[str, Any]]) -> list[tuple[int, int, str]]:
    return sorted(
        (d["range"]["start"]["line"], d["range"]["start"]["character"], d["code"])
        for d in diagnostics
    )


# python-lsp-server


@pytest.fixture
def pylsp(project: Path, tool_python: Path) -> Iterator[LanguageServer]:
    """The real server, with the settings that the documentation gives."""
    settings = json.loads(documentation.block(PAGE, "python-lsp-server", "json"))["pylsp"]
    settings["plugins"]["ruff"] = {"enabled": False}  # it is here for its reader of JSON
    settings["plugins"]["flake8"]["executable"] = str(tool_python.with_name("flake8"))
    with LanguageServer([str(tool_python), "-m", "pylsp"], project) as server:
        settings_of(server, "pylsp", settings)
        yield server


def change(server: LanguageServer, uri: str, version: int, text: str) -> None:
    server.notify(
        "textDocument/didChange",
        {"textDocument": {"uri": uri, "version": version}, "contentChanges": [{"text": text}]},
    )


def test_python_lsp_server(pylsp: LanguageServer, project: Path) -> None:
    main = project / "shop" / "main.py"
    uri = main.as_uri()
    document = {"uri": uri, "languageId": "python", "version": 1, "text": SAVED}
    pylsp.notify("textDocument/didOpen", {"textDocument": document})
    assert pylsp.diagnostics(uri, lambda found: True) == []

    change(pylsp, uri, 2, TYPED)  # and not saved
    found = pylsp.diagnostics(uri, bool)
    assert places(found) == FOUND
    assert {d["source"] for d in found} == {"flake8"}
    secret, chain = sorted(found, key=lambda d: d["range"]["start"]["line"])
    lines = TYPED.splitlines(keepends=True)
    assert secret["range"]["end"] == {"line": 5, "character": len(lines[5])}
    assert chain["range"]["end"] == {"line": 10, "character": len(lines[10])}
    assert chain["message"].startswith("FA001 ")
    assert "(shop/rates.py:5)" in chain["message"]

    change(pylsp, uri, 3, HALF_TYPED)
    found = pylsp.diagnostics(uri, lambda found: [d["code"] for d in found] == ["E999"])
    assert found[0]["severity"] == 1

    silenced = TYPED.replace("return rate(currency)", "return rate(currency)  # noqa: FA001")
    change(pylsp, uri, 4, silenced)
    found = pylsp.diagnostics(uri, lambda found: bool(found) and found[0]["code"] != "E999")
    assert [d["code"] for d in found] == ["FA032"]

    change(pylsp, uri, 5, SAVED)
    assert pylsp.diagnostics(uri, lambda found: not found) == []
    assert main.read_text() == SAVED


# VS Code: the package that the extension is made of runs flake8 in one process for all files

RUNNER = """\
import sys

from vscode_common_python_lsp import JsonRpc, RunResult, run_message_loop, run_module

run_message_loop(JsonRpc(sys.stdin.buffer, sys.stdout.buffer), run_module, RunResult)
"""
ITS_FORMAT = "--format=%(row)d,%(col)d,%(code).1s,%(code)s:%(text)s"
ITS_LINE = re.compile(r"(\d+),(-?\d+),(\w+),(\w+\d+):([^\r\n]*)")


class Extension:
    """What the extension for VS Code keeps running."""

    def __init__(self, python: Path, project: Path) -> None:
        runner = project.parent / "runner.py"
        runner.write_text(RUNNER)
        self.project = project
        self.process = subprocess.Popen(
            [python, runner], cwd=project, stdin=subprocess.PIPE, stdout=subprocess.PIPE
        )

    def ask(self, message: dict[str, Any]) -> dict[str, Any]:
        assert self.process.stdin is not None and self.process.stdout is not None
        data = json.dumps({"id": "1", **message}).encode()
        self.process.stdin.write(b"Content-Length: %d\r\n\r\n%s" % (len(data), data))
        self.process.stdin.flush()
        if message["method"] == "exit":
            return {}
        length = int(self.process.stdout.readline().split(b":")[1])
        self.process.stdout.readline()
        answer: dict[str, Any] = json.loads(self.process.stdout.read(length))
        return answer

    def lint(self, path: Path, *args: str, text: str | None = None) -> list[tuple[int, int, str]]:
        stdin = text is not None
        last = ["--stdin-display-name", str(path), "-"] if stdin else [str(path)]
        message = {"method": "run", "module": "flake8", "useStdin": stdin, "cwd": str(self.project)}
        answer = self.ask(
            {**message, "argv": ["flake8", ITS_FORMAT, *args, *last], "source": text or ""}
        )
        assert not answer.get("error"), answer
        found = [ITS_LINE.match(line) for line in answer["result"].splitlines()]
        return [(int(m[1]) - 1, int(m[2]) - 1, m[4]) for m in found if m is not None]


@pytest.fixture
def extension(project: Path, tool_python: Path) -> Iterator[Extension]:
    running = Extension(tool_python, project)
    yield running
    running.ask({"method": "exit"})
    assert running.process.wait(60) == 0
    for stream in (running.process.stdin, running.process.stdout):
        assert stream is not None
        stream.close()


def test_vs_code(extension: Extension, project: Path) -> None:
    main, rates = project / "shop" / "main.py", project / "shop" / "rates.py"
    assert extension.lint(main) == []
    main.write_text(TYPED)
    assert extension.lint(main) == FOUND
    # Another file was saved meanwhile: what the process learnt of it before is not true any more.
    rates.write_text("def rate(currency: str) -> float:\n    return 1.0\n")
    assert extension.lint(main) == FOUND[:1]
    rates.write_text(RATES)
    assert extension.lint(main) == FOUND
    (project / "setup.cfg").write_text("[flake8]\nselect = FA001\n")
    assert extension.lint(main) == FOUND[1:]
    main.write_text(HALF_TYPED)
    assert [code for _, _, code in extension.lint(main, "--select=FA,E9")] == ["E999"]
    # Notebooks and older releases of the extension use standard input.
    assert extension.lint(main, "--select=FA", "--ignore=FA035", text=TYPED) == FOUND


def test_vs_code_severity() -> None:
    """The extension looks a code up by ever shorter prefixes."""
    settings = json.loads(documentation.block(PAGE, "VS Code", "json"))
    assert settings["flake8.importStrategy"] == "fromEnvironment"
    severity = settings["flake8.severity"]
    prefixes = ("FA001", "FA00", "FA0", "FA", "F")
    assert next(severity[p] for p in prefixes if p in severity) == "Warning"


MANY_RUNS = """\
import contextlib, gc, io, runpy, sys

def lint():
    options = ["--jobs=1", "--fastapi-no-cache", "--isolated", "--select=FA0"]
    sys.argv = ["flake8", *options, sys.argv[-1]]
    stream = io.TextIOWrapper(io.BytesIO(), "utf-8")
    with contextlib.redirect_stdout(stream), contextlib.suppress(SystemExit):
        runpy.run_module("flake8", run_name="__main__")

for _ in range(3):
    lint()
gc.disable()
gc.unfreeze()
from flake8_fastapi.project.project import Project
print(sum(isinstance(each, Project) for each in gc.get_objects()))
"""


def test_runs_in_one_process_leave_nothing_behind() -> None:
    folder = ROOT / "examples" / "shop" / "shop" / "routers"
    done = run(sys.executable, "-c", MANY_RUNS, folder)
    assert (done.stdout, done.stderr) == ("1\n", "")


# Clients of standard input: the commands that they run, and the patterns that they read with


def by_ale(python: Path, project: Path) -> tuple[list[str], str]:
    pattern = r"^[a-zA-Z]?:?[^:]+:(\d+):?(\d+)?: ([^\W_]+):? (.*)$"
    name = str(project / "shop" / "main.py")
    flake8 = str(python.with_name("flake8"))
    return [flake8, "--format=default", "--stdin-display-name", name, "-"], pattern


def by_efm(python: Path, project: Path) -> tuple[list[str], str]:
    settings = yaml.safe_load(documentation.block(PAGE, "efm-langserver", "yaml"))
    (tool,) = settings["languages"]["python"]
    assert tool["lint-stdin"] is True
    assert tool["lint-formats"] == ["%f:%l:%c: %m"]
    name = str(project / "shop" / "main.py")
    command = tool["lint-command"].replace("${INPUT}", f"'{name}'")
    path = f"PATH='{python.parent}':\"$PATH\""
    return ["sh", "-c", f"{path} {command}"], r"^.+?:(\d+):(\d+): (\w+) (.*)$"


def by_flycheck(python: Path, project: Path) -> tuple[list[str], str]:
    start = "import sys;sys.path.pop(0);import runpy;"
    start += "runpy.run_module('flake8', run_name='__main__')"
    name = f"--stdin-display-name={project / 'shop' / 'main.py'}"
    configuration = ["--append-config", str(project / "setup.cfg")]
    command = [str(python), "-c", start, "--format=default", *configuration, name, "-"]
    return command, r"^.+?:(\d+):(?:(\d+):)? ([A-Za-z]+\d+) (.+)$"


def by_nvim_lint(python: Path, project: Path) -> tuple[list[str], str]:
    form = "--format=%(path)s:%(row)d:%(col)d:%(code)s:%(text)s"
    name = str(project / "shop" / "main.py")
    flake8 = str(python.with_name("flake8"))
    command = [flake8, form, "--no-show-source", "--stdin-display-name", name, "-"]
    return command, r"[^:]+:(\d+):(\d+):(\w+):(.+)"


CLIENTS = [by_ale, by_efm, by_flycheck, by_nvim_lint]


@pytest.mark.parametrize("client", CLIENTS, ids=lambda client: client.__name__)
def test_standard_input(client: Any, project: Path, tool_python: Path) -> None:
    command, pattern = client(tool_python, project)

    def lint(text: str) -> list[tuple[int, int, str]]:
        done = run(*command, cwd=project, stdin=text)
        assert not done.stderr
        matches = [re.match(pattern, line) for line in done.stdout.splitlines()]
        assert all(matches), done.stdout
        found = [(int(m[1]) - 1, int(m[2]) - 1, m[3]) for m in matches if m is not None]
        assert done.returncode == (1 if found else 0)
        return found

    if client is by_ale:
        assert lint(SAVED) == []
    assert lint(TYPED) == FOUND
    assert [code for _, _, code in lint(HALF_TYPED)] == ["E999"]
    assert (project / "shop" / "main.py").read_text() == SAVED


BY_VIM = """\
set nocompatible
set runtimepath^=ALE
runtime! plugin/ale.vim
edit shop/main.py
set filetype=python
for s:name in ['typed', 'half']
  silent %delete _
  call setline(1, readfile('../' . s:name))
  ALELint
  sleep 200m
  let s:n = 0
  while s:n < 600 && (ale#engine#IsCheckingBuffer(bufnr('')) || s:n < 30)
    sleep 100m
    let s:n += 1
  endwhile
  let s:found = copy(ale#engine#GetLoclist(bufnr('')))
  call map(s:found, 'v:val.lnum . " " . v:val.col . " " . v:val.code')
  call writefile(s:found, '../' . s:name . '.found')
endfor
qall!
"""


@pytest.mark.skipif(
    not (shutil.which("vim") and os.environ.get("ALE_FOLDER")),
    reason="needs Vim, and ALE in the folder that ALE_FOLDER names",
)
def test_ale_in_vim(project: Path, tool_python: Path) -> None:
    """The real client, with the settings that the documentation gives."""
    settings = documentation.block(PAGE, "Vim with ALE", "vim")
    script = project.parent / "vimrc"
    script.write_text(settings + BY_VIM.replace("ALE", os.environ["ALE_FOLDER"], 1))
    (project / ".venv").symlink_to(tool_python.parent.parent)  # which it finds by itself
    (project.parent / "typed").write_text(TYPED)
    (project.parent / "half").write_text(HALF_TYPED)
    run("vim", "-es", "-u", script, cwd=project)
    typed, half = ((project.parent / f"{n}.found").read_text() for n in ("typed", "half"))
    assert typed.splitlines() == [f"{line + 1} {column + 1} {code}" for line, column, code in FOUND]
    assert [line.split()[-1] for line in half.splitlines()] == ["E999"]
    assert (project / "shop" / "main.py").read_text() == SAVED


def test_buffer_that_is_not_on_the_disk_yet(project: Path, tool_python: Path) -> None:
    flake8 = tool_python.with_name("flake8")
    args = (flake8, "--stdin-display-name", "shop/new.py", "-")
    text = TYPED.replace("from shop.rates", "from .rates")
    done = run(*args, cwd=project, stdin=text)
    assert re.findall(r"(\d+):\d+: (FA\d+)", done.stdout) == [("6", "FA032"), ("11", "FA001")]
    # The name decides the role: the same text as a test may hold a secret.
    args = (flake8, "--stdin-display-name", "tests/test_new.py", "-")
    assert "FA032" not in run(*args, cwd=project, stdin=text).stdout


def test_other_file_half_typed_on_the_disk(project: Path, tool_python: Path) -> None:
    (project / "shop" / "rates.py").write_text(RATES + "\n\ndef conversion(\n")
    args = (tool_python.with_name("flake8"), "--stdin-display-name", "shop/main.py", "-")
    done = run(*args, cwd=project, stdin=TYPED)
    assert (re.findall(r"FA\d+", done.stdout), done.stderr) == (["FA032"], "")


@pytest.mark.parametrize("end", range(0, len(TYPED), 7))
def test_any_unfinished_text_is_survived(end: int, project: Path) -> None:
    """Whatever has been typed so far: findings or a syntax error, and never a failure."""
    from flake8_fastapi.checker import check, forget
    from flake8_fastapi.registry import all_rules
    from flake8_fastapi.settings import Settings

    forget()
    report = project / "report.txt"
    settings = Settings(error_report=str(report))
    check(str(project / "shop" / "main.py"), TYPED[:end], None, settings, all_rules())
    assert not report.exists()


def test_every_client_has_its_section() -> None:
    sections = documentation.headings(PAGE)
    for name in ("python-lsp-server", "VS Code", "Vim with ALE", "efm-langserver"):
        assert name in sections
    assert "Emacs with Flycheck" in sections
    tools = documentation.block(PAGE, "python-lsp-server", "toml")
    settings = json.loads(documentation.block(PAGE, "python-lsp-server", "json"))["pylsp"]
    for plugin, value in settings["plugins"].items():
        assert f"{plugin} = {{enabled = {str(value['enabled']).lower()}}}" in tools
