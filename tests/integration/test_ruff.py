"""What the page about ruff says, held against the real ruff, flake8-async, bugbear and bandit."""

from __future__ import annotations

import ast
import json
import re
import shutil
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path

import documentation
import pytest
from support import ROOT, findings, run

from flake8_fastapi.registry import all_rules

PAGE = ROOT / "docs" / "ruff.md"
EXAMPLES = ROOT / "examples" / "ruff"
OVERLAPS = Path(__file__).with_name("overlaps")

MARKER = re.compile(r"# ((?:[A-Z]+\d+ ?)+)$")
CODE = re.compile(r"[A-Z]+\d+")

#: The codes on each line of each file, by file name and line.
Found = dict[tuple[str, int], set[str]]


def ruff(*args: str | Path, cwd: Path) -> list[tuple[str, int, str]]:
    """Run the real ruff; return file name, line and code of each finding."""
    command = (sys.executable, "-m", "ruff", "check", "--no-cache", "--output-format=json", *args)
    done = run(*command, cwd=cwd)
    assert done.returncode in (0, 1), done.stderr
    return [
        (Path(each["filename"]).name, each["location"]["row"], each["code"])
        for each in json.loads(done.stdout)
    ]


def gathered(rows: Iterable[tuple[str, int, str]]) -> Found:
    found: Found = defaultdict(set)
    for path, line, code in rows:
        found[Path(path).name, line].add(code)
    return found


def copied(folder: Path) -> Path:
    return Path(shutil.copytree(OVERLAPS, folder / "project"))


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return copied(tmp_path_factory.mktemp("overlaps"))


@pytest.fixture(scope="module")
def marked(project: Path) -> Found:
    found: Found = {}
    for path in (project / "shop").glob("*.py"):
        for number, line in enumerate(path.read_text("utf-8").splitlines(), 1):
            if match := MARKER.search(line):
                found[path.name, number] = set(match[1].split())
    return found


@pytest.fixture(scope="module")
def ours(project: Path) -> Found:
    done = run(sys.executable, "-m", "flake8", "--isolated", "--select=FA0", ".", cwd=project)
    return gathered(findings(done.stdout))


def rows() -> Iterator[tuple[str, list[str], list[str]]]:
    """Yield our code, ruff's and the others' of each row of the page's table."""
    for cells in documentation.tables(PAGE, "Where rules overlap"):
        (code,) = re.findall(r"\[(FA\d+)\]\(rules/\1\.md\)", cells[0])
        yield code, CODE.findall(cells[1]), re.findall(r"(?:bandit )?[A-Z]+\d+", cells[2])


def marked_codes(marked: Found, name: str) -> set[str]:
    return {c for (file, _), codes in marked.items() for c in codes if file == name}


# The comments of ruff


def test_noqa_is_kept(tmp_path: Path) -> None:
    text = 'import os\n\nREGION = os.getenv("REGION")  # noqa: FA031\nx = 1  # noqa: FA031, F401\n'
    path = tmp_path / "region.py"
    args = ("--isolated", "--select=RUF100,RUF102", "--preview", "--fix", "region.py")
    path.write_text(text)
    ruff(*args, cwd=tmp_path)
    assert "FA031" not in path.read_text()

    path.write_text(text)
    (line,) = documentation.block(PAGE, "Keep our noqa", "toml").splitlines()[1:]
    ruff(*args, "--config", f"lint.{line}", cwd=tmp_path)
    assert path.read_text() == text.replace(", F401", "")


def test_the_pages_give_the_same_line() -> None:
    wanted = '[tool.ruff.lint]\nexternal = ["FA0"]\n'
    assert documentation.block(PAGE, "Keep our noqa", "toml") == wanted
    assert wanted in (ROOT / "README.md").read_text("utf-8")


def test_file_comments(tmp_path: Path) -> None:
    path = tmp_path / "service.py"
    body = 'import os\n\nprint("x")\nREGION = os.getenv("REGION")\n'
    for comment, expected, by_ruff in (
        ("", ["FA039", "FA031"], ["T201"]),
        ("# ruff: noqa\n", ["FA039", "FA031"], []),
        ("# flake8: noqa\n", [], []),
        ("# flake8: noqa: FA031\n", [], ["T201"]),
    ):
        path.write_text(comment + body)
        done = run(sys.executable, "-m", "flake8", "--isolated", "service.py", cwd=tmp_path)
        assert [code for _, _, code in findings(done.stdout)] == expected
        found = ruff("--isolated", "--select=T201", "service.py", cwd=tmp_path)
        assert [code for _, _, code in found] == by_ruff


@pytest.mark.parametrize(
    ("args", "on"),
    [
        (["--extend-ignore=F"], False),
        (["--select=E,F,W"], True),
        (["--extend-ignore=F4,F5,F6,F7,F8,F9"], True),
        (["--extend-ignore=F", "--select=FA,E,F"], True),
    ],
)
def test_codes_are_prefixes(args: list[str], on: bool, tmp_path: Path) -> None:
    (tmp_path / "service.py").write_text('print("x")\n')
    done = run(sys.executable, "-m", "flake8", "--isolated", *args, "service.py", cwd=tmp_path)
    assert bool(findings(done.stdout)) is on


# The overlaps


def test_our_findings_are_the_marked_ones(marked: Found, ours: Found) -> None:
    for file in sorted({name for name, _ in marked if name.startswith("fa")}):
        own = file.removesuffix(".py").upper()
        found = {line for (name, line), codes in ours.items() if name == file and own in codes}
        assert found == {n for (name, n), codes in marked.items() if name == file and own in codes}


def test_findings_of_ruff_are_the_marked_ones(project: Path, marked: Found) -> None:
    for file in sorted({name for name, _ in marked}):
        codes = {c for c in marked_codes(marked, file) if not c.startswith("FA0")}
        args = ("--isolated", f"--select={','.join(sorted(codes))}", *preview(file))
        found = gathered(ruff(*args, f"shop/{file}", cwd=project))
        wanted = {
            place: kept
            for place, all_codes in marked.items()
            if place[0] == file and (kept := all_codes & codes)
        }
        assert found == wanted, file


def preview(file: str) -> tuple[str, ...]:
    """The rules of the tables of overlaps are stable; some that contradict are not yet."""
    return ("--preview",) if file == "against.py" else ()


@pytest.mark.parametrize(("code", "theirs", "others"), list(rows()))
def test_overlap(
    code: str, theirs: list[str], others: list[str], project: Path, marked: Found
) -> None:
    """Each pair reports the same code somewhere, and ours alone something else."""
    path = project / "shop" / f"{code.lower()}.py"
    together, alone = set(), False
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if not isinstance(node, ast.stmt) or isinstance(node, ast.ClassDef):
            continue
        decorators = getattr(node, "decorator_list", [])
        first = min([node.lineno, *(d.lineno for d in decorators)])
        lines = range(first, (node.end_lineno or first) + 1)
        codes = set().union(*(marked.get((path.name, line), set()) for line in lines))
        if code in codes:
            together |= codes
            alone = alone or codes == {code}
    assert set(theirs) <= together
    assert alone, f"nothing that {code} alone sees"


def test_every_marked_code_is_on_the_page(marked: Found) -> None:
    page = PAGE.read_text("utf-8")
    assert all(code in page for codes in marked.values() for code in codes)
    files = {name.removesuffix(".py").upper() for name, _ in marked}
    known = {code for code, _, _ in rows()}
    assert known <= files
    assert known <= {rule.code for rule in all_rules()}


def test_other_plugins_overlap_as_said(project: Path, tool_python: Path, ours: Found) -> None:
    done = run(tool_python, "-m", "flake8", "--isolated", "--select=ASYNC,B", "shop", cwd=project)
    theirs = gathered(findings(done.stdout))
    done = run(tool_python, "-m", "bandit", "-q", "-r", "-f", "json", "shop", cwd=project)
    for each in json.loads(done.stdout)["results"]:
        place = Path(each["filename"]).name, each["line_number"]
        theirs[place].add(f"bandit {each['test_id']}")
    for code, _, others in rows():
        together = set().union(*(theirs[p] for p in list(theirs) if code in ours.get(p, ())))
        assert set(others) <= together, code


# What speaks against FastAPI


def test_contradictions_are_real(project: Path, marked: Found, tool_python: Path) -> None:
    table = documentation.tables(PAGE, "Rules that speak against FastAPI")
    named = {code for row in table for code in CODE.findall(row[0])}
    by_ruff = marked_codes(marked, "against.py")
    command = (tool_python, "-m", "flake8", "--isolated", "--select=ASYNC,B", "shop/against.py")
    done = run(*command, cwd=project)
    by_others = {code for _, _, code in findings(done.stdout)}
    # FAST002 is a matter of taste; of the imports under TYPE_CHECKING one code stands for three.
    assert by_ruff - {"FAST002"} <= named
    assert named - by_ruff - by_others == {"SIM105", "TC001", "TC002"}
    for row in table:
        for code in CODE.findall(row[0]):
            if "flake8-async" in row[1] and code != "RUF029":
                assert code in by_others


def test_we_have_nothing_against_it(ours: Found) -> None:
    assert not any(name == "against.py" for name, _ in ours)


def test_suppress_hides_the_same(tmp_path: Path) -> None:
    path = tmp_path / "service.py"
    path.write_text("def work():\n    try:\n        help()\n    except Exception:\n        pass\n")
    command = (sys.executable, "-m", "flake8", "--isolated", "--select=FA018", "service.py")
    before = findings(run(*command, cwd=tmp_path).stdout)
    assert [code for _, _, code in ruff("--isolated", "--select=SIM105", ".", cwd=tmp_path)] == [
        "SIM105"
    ]
    ruff("--isolated", "--select=SIM105", "--fix", "--unsafe-fixes", ".", cwd=tmp_path)
    assert "suppress(Exception)" in path.read_text()
    after = findings(run(*command, cwd=tmp_path).stdout)
    assert [code for _, _, code in before] == [code for _, _, code in after] == ["FA018"]


START = """\
from fastapi import FastAPI
from shop.against import router

app = FastAPI()
app.include_router(router)
print(list(app.openapi()["paths"]))
"""


def test_type_checking_imports_break_the_start(tmp_path: Path, framework_python: Path) -> None:
    project = copied(tmp_path)
    done = run(framework_python, "-c", START, cwd=project)
    assert done.stdout == "['/documents/{document_id}']\n", done.stderr
    ruff("--isolated", "--select=TC003", "--fix", "--unsafe-fixes", "shop", cwd=project)
    assert run(framework_python, "-c", START, cwd=project).returncode == 1


# The ready configuration


def test_page_shows_the_examples() -> None:
    for language, name in (("toml", "pyproject.toml"), ("ini", "setup.cfg")):
        shown = documentation.block(PAGE, "A ready configuration", language)
        assert shown == (EXAMPLES / name).read_text("utf-8")


def test_ready_configuration_of_ruff(project: Path, ours: Found) -> None:
    config = EXAMPLES / "pyproject.toml"
    found = gathered(ruff("--config", config, "shop", cwd=project))
    against = {code for (name, _), codes in found.items() for code in codes if name == "against.py"}
    assert against == {"FAST002"}
    kept = {"ANN201", "ASYNC240", "B008", "BLE001", "E722", "FAST003", "TRY002"}
    for code, theirs, _ in rows():
        for place, codes in ours.items():
            if code in codes:
                assert not found.get(place, set()) & set(theirs) - kept, place
    assert {"ASYNC240", "BLE001", "FAST003"} <= set().union(*found.values())


def test_ready_configuration_of_flake8(project: Path, tool_python: Path, ours: Found) -> None:
    config = EXAMPLES / "setup.cfg"
    done = run(tool_python, "-m", "flake8", f"--config={config}", "shop", cwd=project)
    found = gathered(findings(done.stdout))
    opt_in = {rule.code for rule in all_rules() if not rule.default}
    shown = {place: {c for c in codes if c.startswith("FA")} for place, codes in found.items()}
    wanted = {place: codes - opt_in for place, codes in ours.items()}
    assert {p: c for p, c in shown.items() if c} == {p: c for p, c in wanted.items() if c}
    others = {c for codes in found.values() for c in codes if not c.startswith("FA")}
    assert not others & set(re.findall(r"ASYNC\d+", config.read_text("utf-8")))
    assert not {c for c in others if re.match(r"[EFWC]\d", c)}
    against = {c for (name, _), codes in found.items() if name == "against.py" for c in codes}
    assert against <= {"ASYNC127"}
    assert "B008" in found["fa020.py", 19]


def test_repaired_shop_is_quiet_beside_ruff() -> None:
    folder = ROOT / "examples" / "shop_fixed" / "shop"
    found = ruff(
        "--config", EXAMPLES / "pyproject.toml", "--select=ASYNC,B,FAST,T20,BLE", ".", cwd=folder
    )
    assert found == []
