"""The command ``flake8-fastapi check``, beside the real flake8 and the real ruff."""

from __future__ import annotations

import io
import json
import os
import re
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from support import ROOT, findings, run, run_flake8

from flake8_fastapi.cli import main
from flake8_fastapi.commands.progress import counted

COMMAND = (sys.executable, "-m", "flake8_fastapi", "check")

PRINTS = 'print("a")\n'
HEALTH = """\
from fastapi import FastAPI
from sqlalchemy import create_engine

engine = create_engine("postgresql://db.example/shop", pool_pre_ping=True)
app = FastAPI(docs_url=None)


@app.get("/health")
def health() -> dict[str, str]:
    return {"status": "ok"}
"""
FILES = {
    "pyproject.toml": "[project]\nname = 'service'\n",
    "setup.cfg": """\
        [flake8]
        extend-exclude = attic, */generated_*
        extend-select = FA009
        per-file-ignores =
            app/old/*: FA039, E9
        """,
    "app/__init__.py": "",
    "app/main.py": """\
        import os, sys

        print("one"); print("two")  # noqa: FA031
        print("three")  # noqa
        print(
            "four"
        )  # noqa: FA039
        name = "zwölf"; print("süß")
        REGION = os.getenv("REGION")
        """,
    "app/items.py": """\
        from fastapi import FastAPI
        from pydantic import BaseModel

        api = FastAPI()


        class Item(BaseModel):
            name: str


        @api.get("/item", response_model=Item)
        def read_item():
            return {"name": "lamp"}
        """,
    "app/comments.py": """\
        import os

        print("a")  # noqa:FA039
        print("b")  # noqa:FA001,FA039
        print("c")  # noqa: FA001, FA039 for a reason
        print("d")  # noqa: FA001
        print("e")  # NOQA: fa039
        print("f")  # noqa : FA039
        print("g")  # noqa FA039
        print("h")  # said twice # noqa: FA039 # type: ignore
        print("i")  # noqa: FA0
        print("j"), os.getenv("J")  # noqa: FA031 FA001
        print('''
        k  # noqa: FA039
        ''')
        print(  # noqa: FA039
            "l"
        )
        """,
    "app/silent.py": f"# flake8: noqa\n{PRINTS}",
    "app/silent_at_its_end.py": f"{PRINTS}# FLAKE8:NOQA\n",
    "app/not_silent.py": f"print('b')  # flake8: noqa\n# ruff: noqa\n{PRINTS}",
    "app/partly.py": f"# flake8: noqa: FA031\n{PRINTS}",
    "app/partly_silent.py": f"# flake8:noqa:FA031,FA039\n{PRINTS}",
    "app/broken.py": f"{PRINTS}def broken(:\n",
    "app/latin.py": b"# -*- coding: latin-1 -*-\nname = '\xe4'; print(name)\n",
    "app/bytes.py": b"name = '\xe4'\n",
    "app/mark.py": b"\xef\xbb\xbfprint('mark')\r\nprint('end')",
    "app/generated_api.py": PRINTS,
    "app/old/legacy.py": f"import os\n{PRINTS}os.getenv('OLD')\n",
    "app/old/broken.py": "1 +\n",
    "attic/attic.py": PRINTS,
    "notes.txt": PRINTS,
}


def write(folder: Path, files: dict[str, str | bytes]) -> Path:
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        if isinstance(text, str):
            first = text.splitlines()[0] if text else ""
            indent = len(first) - len(first.lstrip())
            text = "".join(line[indent:] or "\n" for line in text.splitlines(True)).encode()
        path.write_bytes(text)
    return folder


@pytest.fixture
def project(tmp_path: Path) -> Path:
    return write(tmp_path / "project", FILES)


@pytest.fixture
def service(tmp_path: Path) -> Path:
    """FA039 on line 3, FA031 on line 4."""
    text = 'import os\n\nprint("starting")\nREGION = os.getenv("REGION")\n'
    return write(tmp_path / "service", {"pyproject.toml": "[project]\n", "service.py": text})


def check(
    folder: Path, *args: str | Path, stdin: str | None = None
) -> subprocess.CompletedProcess[str]:
    return run(*COMMAND, *args, cwd=folder, stdin=stdin)


def codes_of(done: subprocess.CompletedProcess[str]) -> list[str]:
    return [code for _, _, code in findings(done.stdout)]


def agree(folder: Path, *args: str) -> list[str]:
    """Return what the command reports, after comparing it with what flake8 does."""
    theirs = run_flake8(*args, "--fastapi-no-cache", ".", cwd=folder)
    ours = check(folder, *args, "--quiet", "--no-cache", ".")
    wanted = [
        line.removeprefix("./")
        for line in theirs.stdout.splitlines()
        if re.search(r":\d+:\d+: (FA0\d\d|E9\d\d) ", line)
    ]
    assert ours.stdout.splitlines() == wanted
    assert ours.returncode == (1 if wanted else 0), ours.stderr
    return wanted


def test_comments_silence_what_they_name(project: Path) -> None:
    wanted = agree(project, "--select=FA039")
    places = [place.split(":")[1] for place in wanted if place.startswith("app/comments.py")]
    # Without its colon `noqa FA039` is the `noqa` that silences everything.
    assert places == ["6", "7", "12"]
    files = {place.split(":")[0] for place in wanted}
    assert "app/not_silent.py" in files
    # To flake8 the comment for files silences everything, whatever codes stand behind it.
    silent = ("silent", "silent_at_its_end", "partly", "partly_silent")
    assert not {f"app/{name}.py" for name in silent} & files


@pytest.mark.parametrize("name", ["shop", "shop_fixed"])
def test_agrees_with_flake8_on_the_examples(tmp_path: Path, name: str) -> None:
    folder = shutil.copytree(ROOT / "examples" / name, tmp_path / name)
    assert len(agree(folder, "--select=FA,E9")) > 60 or name == "shop_fixed"


@pytest.mark.parametrize(
    ("args", "some"),
    [
        ((), {"FA039", "FA031", "FA009", "E999"}),
        (("--select=FA",), {"FA039", "FA031", "FA009", "FA035"}),
        (("--isolated", "--ignore=FA031"), {"FA039", "E999"}),
        (("--disable-noqa", "--extend-ignore=E,FA009"), {"FA039", "FA031"}),
        (("--per-file-ignores=app/m*:FA0", "--exclude=old"), {"FA039", "FA009", "E999"}),
    ],
)
def test_agrees_with_flake8(project: Path, args: tuple[str, ...], some: set[str]) -> None:
    found = {line.split(": ")[1].split()[0] for line in agree(project, *args)}
    assert found == some


def test_columns_count_characters(project: Path) -> None:
    done = check(project, "app/main.py", "--select=FA039")
    places = [line.split(":")[1:3] for line in done.stdout.splitlines() if "FA039" in line]
    assert places == [["3", "1"], ["3", "15"], ["5", "1"], ["8", "17"]]


def test_statuses_and_summary(service: Path) -> None:
    done = check(service)
    assert (done.returncode, done.stderr) == (1, "")
    assert codes_of(done) == ["FA039", "FA031"]
    assert done.stdout.splitlines()[-1] == "Found 2 errors."
    done = check(service, "--exit-zero", "--select=FA039")
    assert (done.returncode, done.stdout.splitlines()[-1]) == (0, "Found 1 error.")
    done = check(service, "--ignore=FA")
    assert (done.returncode, done.stdout) == (0, "All checks passed!\n")
    assert done.stderr == "warning: no rule is selected\n"
    write(service, {"empty/readme.txt": ""})
    done = check(service, "empty")
    assert (done.returncode, done.stdout) == (0, "All checks passed!\n")
    assert "no Python files found" in done.stderr


@pytest.mark.parametrize(
    "args",
    [
        ("--output-format=xml",),
        ("--sel=FA",),
        ("--jobs=0",),
        ("--config=nowhere.cfg",),
        ("--config=pyproject.toml",),
        ("--fastapi-source-roots=nowhere",),
        ("--statistics", "--output-format=sarif"),
        ("--output-file=no/such/folder.txt",),
        ("--select=FA001,FA999",),
        ("--extend-select=FA041",),
        ("--ignore=FA0391",),
        ("--extend-ignore=fa039",),
        ("--select=E501,X",),
        ("--per-file-ignores=service.py:FA099",),
    ],
)
def test_wrong_usage(
    service: Path,
    args: tuple[str, ...],
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.chdir(service)
    with pytest.raises(SystemExit) as ended:
        sys.exit(main(["check", *args]))
    out, err = capsys.readouterr()
    assert (ended.value.code, out) == (2, "")
    assert "flake8-fastapi" in err
    assert "Traceback" not in err


def test_other_plugins_are_neither_loaded_nor_run(service: Path) -> None:
    write(service, {"bang.py": "raise SystemExit('loaded')\n"})
    config = "[flake8]\n[flake8:local-plugins]\nextension = X = bang:Bang\npaths = .\n"
    write(service, {"setup.cfg": config})
    assert "loaded" in run_flake8("service.py", cwd=service).stderr
    done = check(service, "service.py", "--select=E,W,F,X,ALL")
    assert codes_of(done) == ["FA039", "FA031"]
    done = check(service, "service.py", "--select=FA039,FA1,X", "--ignore=E501,W6,FA102")
    assert codes_of(done) == ["FA039"]
    # In flake8's own configuration all codes may be those of others.
    write(service, {"setup.cfg": "[flake8]\nselect = E501, X\n"})
    done = check(service, "service.py")
    assert (done.returncode, codes_of(done)) == (0, [])
    assert "no rule is selected" in done.stderr


@pytest.mark.parametrize(
    ("option", "value"),
    [
        ("--select", "{0}9"),
        ("--select", "{0},{0}9"),
        ("--extend-select", "{0}9"),
        ("--ignore", "{0}9"),
        ("--per-file-ignores", "service.py:{0}9"),
        ("--select", "lower"),
    ],
)
def test_a_code_that_is_none_is_told_as_by_ruff(service: Path, option: str, value: str) -> None:
    theirs = run(
        *(Path(sys.executable).with_name("ruff"), "check", "--isolated", "--no-cache"),
        *(option, value.format("T201"), "."),
        cwd=service,
    )
    ours = check(service, "--isolated", option, value.format("FA039"), ".")
    assert (theirs.returncode, theirs.stdout) == (2, "")
    assert (ours.returncode, ours.stdout) == (2, "")
    assert option.strip("-") in ours.stderr
    assert len(ours.stderr.splitlines()) == 1


def test_all_codes(service: Path) -> None:
    write(service, {"broken.py": "1 +\n", "health.py": HEALTH})
    everything = check(service, "--isolated", "--select=ALL")
    assert sorted(codes_of(everything)) == ["E999", "FA015", "FA031", "FA039"]
    assert codes_of(check(service, "--isolated", "--extend-ignore=ALL")) == ["E999"]
    silent = "--per-file-ignores=service.py:ALL health.py:FA015"
    assert codes_of(check(service, "--isolated", "--select=ALL", silent)) == ["E999"]


def test_selection_may_be_repeated(service: Path) -> None:
    done = check(service, "--select=FA001", "--select", "FA031,FA039", "--ignore=FA031")
    assert codes_of(done) == ["FA039"]


def test_a_file_that_cannot_be_checked_is_never_passed_over_in_silence(project: Path) -> None:
    done = check(project, "--select=FA", "app/broken.py", "nowhere.py")
    said = "Found nothing, but 2 files could not be checked.\n"
    assert (done.returncode, done.stdout) == (1, said)
    first, second = done.stderr.splitlines()
    assert first.startswith("warning: app/broken.py:2: not checked: SyntaxError")
    assert second.startswith("warning: nowhere.py:1: not checked: FileNotFoundError")
    done = check(project, "--select=FA", "--quiet", "app/broken.py")
    assert (done.returncode, done.stdout, done.stderr) == (1, "", f"{first}\n")
    done = check(project, "--select=FA", "--quiet", "nowhere.py")
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


@pytest.mark.parametrize("zero", [(), ("--exit-zero",)])
@pytest.mark.parametrize("select", [True, False])
@pytest.mark.parametrize("name", ["broken.py", "nowhere.py", "gone.py"])
def test_statuses_of_files_that_cannot_be_checked_are_ruffs(
    tmp_path: Path, name: str, select: bool, zero: tuple[str, ...]
) -> None:
    write(tmp_path, {"broken.py": "def broken(:\n"})
    (tmp_path / "gone.py").symlink_to("target.py")
    of_ruff = (Path(sys.executable).with_name("ruff"), "check", "--isolated", "--no-cache", "-q")
    theirs = run(*of_ruff, *(("--select=T201",) if select else ()), *zero, name, cwd=tmp_path)
    ours = check(tmp_path, "--isolated", *(("--select=FA039",) if select else ()), *zero, name)
    assert ours.returncode == theirs.returncode
    assert name in ours.stdout + ours.stderr


def test_a_syntax_error_that_is_ignored_is_no_error(project: Path) -> None:
    done = check(project, "--extend-ignore=E9", "--select=FA", "app/broken.py")
    assert (done.returncode, done.stderr[:22]) == (0, "warning: app/broken.py")
    assert check(project, "--select=FA", "app/old/broken.py").returncode == 0


def test_standard_input(service: Path) -> None:
    unsaved = "print('unsaved')\nprint()  # noqa: FA039\n"
    done = check(service, "-", "--stdin-filename", "service.py", stdin=unsaved)
    assert findings(done.stdout) == [("service.py", 1, "FA039")]
    done = check(service, "-", "--stdin-filename=tests/test_x.py", stdin=unsaved)
    assert (done.returncode, codes_of(done)) == (0, [])


def test_full(service: Path) -> None:
    done = check(service, "--output-format=full", "--select=FA031")
    lines = done.stdout.splitlines()
    assert lines[0].startswith("FA031 ")
    assert lines[1:6] == [
        " --> service.py:4:10",
        "  |",
        '4 | REGION = os.getenv("REGION")',
        "  |          ^^^^^^^^^",
        "  |",
    ]
    assert lines[6].startswith("help: ")
    assert "`flake8-fastapi rule FA031`" in " ".join(done.stdout.split())
    assert max(map(len, lines[2:])) <= 100


def ruff(folder: Path, *args: str) -> subprocess.CompletedProcess[str]:
    command = (Path(sys.executable).with_name("ruff"), "check", "--isolated", "--no-cache")
    return run(*command, "--select=T201", *args, cwd=folder)


def test_json_has_the_shape_of_ruffs(service: Path) -> None:
    (theirs,) = json.loads(ruff(service, "--output-format=json").stdout)
    (ours,) = json.loads(check(service, "--output-format=json", "--select=FA039").stdout)
    same = ("cell", "filename", "location", "end_location", "noqa_row", "severity")
    assert {key: ours[key] for key in same} == {key: theirs[key] for key in same}
    assert list(ours) == list(theirs)
    assert (ours["code"], ours["name"]) == ("FA039", "print-call")
    arguments = ("--statistics", "--output-format=json")
    (theirs,) = json.loads(ruff(service, *arguments).stdout)
    (ours,) = json.loads(check(service, *arguments, "--select=FA039").stdout)
    assert list(ours) == list(theirs)
    assert ours["count"] == 1


def test_json_says_where_a_noqa_silences(service: Path) -> None:
    text = 'print("a", """b\nc\n""")\nprint(\\\n    1\n)\n'
    write(service, {"service.py": text})
    rows = [f["noqa_row"] for f in json.loads(check(service, "--output-format=json").stdout)]
    assert rows == [3, 5]
    lines = text.splitlines()
    for row in rows:
        lines[row - 1] += "  # noqa: FA039"
    write(service, {"service.py": "\n".join(lines) + "\n"})
    assert check(service).returncode == 0


def test_github_has_the_shape_of_ruffs(service: Path) -> None:
    pattern = re.compile(r"::error ([^:]+)::")
    theirs, ours = (
        dict(part.split("=", 1) for part in pattern.match(done.stdout)[1].split(","))
        for done in (
            ruff(service, "--output-format=github"),
            check(service, "--output-format=github", "--select=FA039"),
        )
    )
    assert set(ours) == set(theirs)
    for key in ("line", "col", "endLine", "endColumn"):
        assert ours[key] == theirs[key]


def test_statistics(service: Path) -> None:
    write(service, {"other.py": PRINTS})
    done = check(service, "--statistics")
    assert done.returncode == 1
    assert done.stdout == "2\tFA039\tprint-call\n1\tFA031\tenv-outside-settings\nFound 3 errors.\n"


def test_show_files_lists_what_ruff_lists(service: Path) -> None:
    write(service, {"app/a.py": "", "app/b.txt": "", ".tox/c.py": "", "d.py": "", "app.py": ""})
    for paths, size in (((), 4), (("service.py", "nowhere.py", "app"), 2)):
        done = check(service, "--show-files", *paths)
        assert done.returncode == 0
        ours, theirs = done.stdout.split(), ruff(service, "--show-files", *paths).stdout.split()
        # ruff has rules for pyproject.toml, too.
        assert ours == [name for name in theirs if name.endswith(".py")]
        assert len(ours) == size


def test_output_file(service: Path) -> None:
    done = check(service, "--output-file=report.txt")
    assert (done.returncode, done.stdout) == (1, "")
    assert [c for _, _, c in findings((service / "report.txt").read_text())] == ["FA039", "FA031"]


SPAWN = """\
import multiprocessing, sys
from flake8_fastapi.cli import main
multiprocessing.set_start_method("spawn")
sys.exit(main(["check", "--jobs=2", "--fastapi-script-paths=service_1.py"]))
"""


def test_jobs_do_not_matter(service: Path) -> None:
    for number in range(3):
        shutil.copy(service / "service.py", service / f"service_{number}.py")
    args = ("--fastapi-script-paths=service_1.py", "--jobs")
    one, two = (check(service, *args, jobs).stdout for jobs in ("1", "2"))
    assert one == two == run(sys.executable, "-c", SPAWN, cwd=service).stdout
    assert len(findings(one)) == 6


TABLE = """\
[tool.flake8-fastapi]
ignore = ["FA031"]
extend-exclude = ["attic"]
script-paths = ["jobs/*.py"]
source-roots = ["backend"]
output-format = "json"
[tool.flake8-fastapi.per-file-ignores]
"app/old/*" = ["FA039"]
"""


def test_table_of_pyproject(service: Path) -> None:
    others = ("attic/a.py", "jobs/b.py", "app/old/c.py", "app/d.py", "backend/e.py")
    write(service, {"pyproject.toml": TABLE, **dict.fromkeys(others, PRINTS)})
    write(service, {"setup.cfg": "[flake8]\nignore = FA039\n"})
    found = json.loads(check(service).stdout)
    names = [Path(one["filename"]).relative_to(service).as_posix() for one in found]
    assert names == ["app/d.py", "backend/e.py", "service.py"]
    # From below, and with the command line in front of the table.
    done = check(service / "app", "--output-format=concise", "--ignore=E")
    assert findings(done.stdout) == [("d.py", 1, "FA039")]
    done = check(service, "--isolated", "attic", "service.py")
    assert codes_of(done) == ["FA039", "FA039", "FA031"]
    done = check(service / "app", "--config=../pyproject.toml", "../service.py")
    assert [one["code"] for one in json.loads(done.stdout)] == ["FA039"]


@pytest.mark.parametrize(
    ("line", "word"),
    [
        ('sorce-roots = ["."]', "sorce-roots"),
        ('select = ["print"]', "print"),
        ("select = [1]", "select"),
        ('source-roots = ["nowhere"]', "nowhere"),
        ('output-format = "xml"', "output-format"),
        ('per-file-ignores = {"a b.py" = ["FA001"]}', "a b.py"),
        ('per-file-ignores = ["FA001"]', "per-file-ignores"),
        ('blocking-calls = ["a..b"]', "a..b"),
        ('extend-select = ["FA099"]', "FA099"),
        ('per-file-ignores = {"a.py" = ["FA099"]}', "FA099"),
        ('per-file-ignores = "a.py:FA099"', "FA099"),
        ("ignore = [", "not valid TOML"),
    ],
)
def test_wrong_table(
    service: Path,
    line: str,
    word: str,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    write(service, {"pyproject.toml": f"[tool.flake8-fastapi]\n{line}\n"})
    monkeypatch.chdir(service)
    assert main(["check"]) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert word in err
    assert len(err.splitlines()) == 1


IMPATIENT = """\
import sys
from flake8_fastapi.cli import main
from flake8_fastapi.commands import progress
progress.DELAY = progress.INTERVAL = 0.01
sys.exit(main(["check", "--no-cache"]))
"""


def slowly(seconds: float) -> Iterator[int]:
    for number in range(3):
        time.sleep(seconds / 3)
        yield number


@pytest.mark.parametrize("seconds", [0.0, 1.8])
def test_progress_of_long_runs(seconds: float) -> None:
    screen = io.StringIO()
    assert list(counted(slowly(seconds), 3, screen)) == [0, 1, 2]
    if not seconds:
        assert screen.getvalue() == ""
    else:
        assert "/3 files" in screen.getvalue()
        assert screen.getvalue().endswith("\r\x1b[2K")


@pytest.mark.skipif(os.name == "nt", reason="needs a pseudo-terminal")
@pytest.mark.parametrize("at_terminal", [True, False])
def test_progress_only_at_a_terminal(service: Path, at_terminal: bool) -> None:
    import pty

    leader, follower = pty.openpty()
    done = subprocess.run(
        [sys.executable, "-c", IMPATIENT],
        cwd=service,
        env={**os.environ, "TERM": "xterm"},
        stdout=subprocess.PIPE,
        stderr=follower if at_terminal else subprocess.PIPE,
        check=False,
    )
    os.close(follower)
    try:
        shown = os.read(leader, 65536) if at_terminal else done.stderr
    finally:
        os.close(leader)
    assert done.returncode == 1
    assert b"\x1b" not in done.stdout
    assert (b"/1 files" in shown) is at_terminal


# The baseline


def test_baseline(service: Path) -> None:
    write(service, {"pyproject.toml": '[tool.flake8-fastapi]\nbaseline = "known.jsonl"\n'})
    for number in range(2):
        shutil.copy(service / "service.py", service / f"service_{number}.py")
    done = check(service)
    assert (done.returncode, done.stdout) == (2, "")
    assert f"{service / 'known.jsonl'}: cannot be read" in done.stderr
    command = (sys.executable, "-m", "flake8_fastapi", "baseline")
    done = run(*command, cwd=service)
    said = "flake8-fastapi: known.jsonl: 6 findings in 3 files; 6 added, 0 removed\n"
    assert (done.returncode, done.stderr) == (0, said)
    old = (service / "service.py").read_text()
    write(service, {"service.py": f"\n\n{old}print('new')\n"})
    for jobs in ("--jobs=1", "--jobs=2"):
        assert findings(check(service, jobs).stdout) == [("service.py", 7, "FA039")]
    stdin = ("-", "--stdin-filename", "service.py")
    assert check(service, *stdin, stdin=f"\n{old}").returncode == 0
    done = check(service, *stdin, stdin=f"\n{old}print('newer')\n")
    assert findings(done.stdout) == [("service.py", 6, "FA039")]
    assert len(codes_of(check(service, "--fastapi-baseline="))) == 7
    (service / "known.jsonl").write_text("<<<<<<< ours\n")
    for more in ((), ("--exit-zero",), ("--jobs=2", "--select=FA001")):
        done = check(service, *more)
        assert (done.returncode, done.stdout) == (2, "")
        assert "known.jsonl: is no baseline" in done.stderr


def test_baseline_of_the_table(service: Path) -> None:
    """With a table the baseline holds what `check` reports, which may not be what flake8 does."""
    table = """\
        [tool.flake8-fastapi]
        ignore = ["FA031"]
        extend-select = ["FA015"]
        script-paths = ["jobs"]
        exclude = ["attic"]
        """
    attic = f"from health import app\n{PRINTS}"
    others = {"jobs/a.py": PRINTS, "attic/b.py": attic, "health.py": HEALTH}
    write(service, {"pyproject.toml": table, "setup.cfg": "[flake8]\nignore = FA039\n", **others})
    command = (sys.executable, "-m", "flake8_fastapi", "baseline")
    done = run(*command, cwd=service)
    assert done.returncode == 0
    assert 'put `baseline = "fastapi-baseline.jsonl"` into the table [tool.' in done.stderr
    with (service / "pyproject.toml").open("a") as file:
        file.write('baseline = "fastapi-baseline.jsonl"\n')
    known = (service / "fastapi-baseline.jsonl").read_text().splitlines()[1:]
    assert {json.loads(line)["code"] for line in known} == {"FA039", "FA015"}
    assert check(service).stdout == "All checks passed!\n"
    # From below it is the same file.
    write(service, {"jobs/a.py": "", "jobs/c.py": "", "service.py": "def broken(:\n"})
    assert run(*command, "--check", cwd=service / "jobs").stdout == ""
    done = run(*command, "--check", cwd=service)
    assert (done.returncode, done.stdout) == (2, "")
    assert "service.py (E999)" in done.stderr
    (service / "service.py").unlink()
    done = run(*command, "--prune", cwd=service)
    assert done.stdout == "service.py: FA039 in <module>: print('...')\n"
    # Without the table it is flake8 that is asked.
    done = run(*command, "--flake8-args=--isolated", "--output=all.jsonl", cwd=service)
    assert len((service / "all.jsonl").read_text().splitlines()) == 2
    write(service, {"pyproject.toml": "[tool.flake8-fastapi]\nbase-line = 1\n"})
    done = run(*command, cwd=service)
    assert (done.returncode, done.stdout) == (2, "")
    assert "base-line" in done.stderr


# Endings that are none of the command's making


@pytest.mark.skipif(os.name == "nt", reason="needs named pipes")
@pytest.mark.parametrize("jobs", ["1", "2"])
def test_interrupted(service: Path, jobs: str) -> None:
    os.mkfifo(service / "slow.py")
    process = subprocess.Popen(
        [*COMMAND, "--jobs", jobs, "service.py", "slow.py"],
        cwd=service,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        start_new_session=True,
        # Where tests run in the background, interrupts are ignored, also by what they start.
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),
    )
    with open(service / "slow.py", "wb"):  # this waits until it is read
        os.killpg(process.pid, signal.SIGINT)
        out, err = process.communicate(timeout=60)
    assert (process.returncode, out, err) == (130, b"", b"")


@pytest.mark.parametrize("output_format", ["concise", "json", "sarif"])
def test_closed_pipe(service: Path, output_format: str) -> None:
    process = subprocess.Popen(
        [*COMMAND, "--output-format", output_format],
        cwd=service,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    assert process.stdout is not None
    assert process.stderr is not None
    process.stdout.close()
    assert process.stderr.read() == b""
    process.stderr.close()
    assert process.wait(60) == 141


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a disk that is full")
def test_output_that_cannot_be_written(service: Path) -> None:
    with open("/dev/full", "wb") as full:
        done = subprocess.run(
            COMMAND, cwd=service, stdout=full, stderr=subprocess.PIPE, text=True, check=False
        )
    assert done.returncode == 2
    assert done.stderr.startswith("flake8-fastapi: ")
    assert len(done.stderr.splitlines()) == 1
    done = run("sh", "-c", '"$@" >&-', "sh", *COMMAND, cwd=service)
    assert (done.returncode, done.stderr) == (1, "")


@pytest.mark.parametrize("encoding", ["ascii", "latin-1", "utf-8"])
def test_encodings_of_the_output(tmp_path: Path, encoding: str) -> None:
    write(tmp_path, {"wörter.py": 'name = "süß €"; print(name)\n'})
    found = {}
    for output_format in ("full", "json", "gitlab", "sarif", "github"):
        done = subprocess.run(
            [*COMMAND, "--isolated", "--output-format", output_format],
            cwd=tmp_path,
            env={**os.environ, "PYTHONIOENCODING": encoding},
            capture_output=True,
            check=False,
        )
        assert (done.returncode, done.stderr) == (1, b"")
        found[output_format] = done.stdout.decode(encoding)
    assert Path(json.loads(found["json"])[0]["filename"]).name == "wörter.py"
    assert json.loads(found["gitlab"])[0]["location"]["path"] == "wörter.py"
    assert "w%C3%B6rter.py" in found["sarif"]
    assert ("süß" in found["full"]) is (encoding != "ascii")
    assert "^^^^^" in found["full"]
