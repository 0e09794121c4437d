"""The baseline: what flake8 hides with it, what it never hides, and how it is kept up to date."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from subprocess import CompletedProcess

import pytest
from support import findings, run, run_flake8

from flake8_fastapi import baseline
from flake8_fastapi.baseline import BaselineError, dump, entries_of, load, save
from flake8_fastapi.commands.baseline import DEFAULT_NAME
from flake8_fastapi.identity import Identities
from flake8_fastapi.project.module import parse

SERVICE = """\
import os

REGION = os.getenv("REGION")


def greet(name):
    print("hello")
    return name
"""
CONFIG = "[flake8]\nfastapi-baseline = known.jsonl\n"


def make_project(folder: Path) -> Path:
    root = folder / "project"
    (root / "app").mkdir(parents=True)
    (root / "pyproject.toml").write_text("[project]\nname = 'service'\n")
    (root / ".flake8").write_text(CONFIG)
    (root / "app" / "one.py").write_text(SERVICE)
    (root / "app" / "two.py").write_text(SERVICE)
    return root


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A project with FA031 and FA039 in two files, and a configuration that names a baseline."""
    return make_project(tmp_path)


@pytest.fixture(scope="session")
def written(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """The baseline of all that is in such a project."""
    project = make_project(tmp_path_factory.mktemp("baseline"))
    done = command(project)
    assert (done.returncode, done.stdout) == (0, ""), done.stderr
    assert done.stderr == "flake8-fastapi: known.jsonl: 4 findings in 2 files; 4 added, 0 removed\n"
    return (project / "known.jsonl").read_bytes()


@pytest.fixture
def known(project: Path, written: bytes) -> Path:
    """The same project with that baseline."""
    (project / "known.jsonl").write_bytes(written)
    return project


def command(project: Path, *args: str | Path) -> CompletedProcess[str]:
    return run(sys.executable, "-m", "flake8_fastapi", "baseline", *args, cwd=project)


def lint(folder: Path, *args: str | Path, stdin: str | None = None) -> list[tuple[str, int, str]]:
    done = run_flake8(*args, cwd=folder, stdin=stdin)
    assert not done.stderr
    return [found for found in findings(done.stdout) if found[2].startswith("FA")]


def records(project: Path, name: str = "known.jsonl") -> list[dict[str, object]]:
    header, *lines = (project / name).read_text("utf-8").splitlines()
    assert json.loads(header) == {"format": "flake8-fastapi baseline", "version": 1}
    return [json.loads(line) for line in lines]


def test_only_new_findings_are_reported(known: Path) -> None:
    one = known / "app" / "one.py"
    assert lint(known) == []
    one.write_text(one.read_text() + '\n\ndef leave():\n    print("hello")\n')
    assert lint(known) == [("app/one.py", 12, "FA039")]
    assert len(lint(known, "--fastapi-baseline=")) == 5


def test_file_can_be_read(known: Path) -> None:
    assert [(r["path"], r["code"], r["in"], r["line"], r["count"]) for r in records(known)] == [
        ("app/one.py", "FA031", "<module>", "REGION = os.getenv('...')", 1),
        ("app/one.py", "FA039", "greet", "print('...')", 1),
        ("app/two.py", "FA031", "<module>", "REGION = os.getenv('...')", 1),
        ("app/two.py", "FA039", "greet", "print('...')", 1),
    ]


def test_moved_and_reformatted_lines_stay_known(known: Path) -> None:
    text = SERVICE.replace("import os\n", "import os\nimport sys\n\nVERSION = sys.version\n")
    text = text.replace('print("hello")', "print( 'hello' )  # to whom it may concern")
    (known / "app" / "one.py").write_text(text)
    assert lint(known) == []
    assert command(known, "--check").returncode == 0


def test_one_more_of_the_same_is_new(known: Path) -> None:
    one = known / "app" / "one.py"
    one.write_text(SERVICE.replace("    return", '    print("hello")\n    return'))
    assert lint(known) == [("app/one.py", 8, "FA039")]
    assert command(known).returncode == 0
    assert [r["count"] for r in records(known)] == [1, 2, 1, 1]
    assert lint(known) == []


def test_renamed_definitions_are_new_and_their_old_findings_gone(known: Path) -> None:
    one = known / "app" / "one.py"
    one.write_text(SERVICE.replace("def greet", "def welcome"))
    assert lint(known) == [("app/one.py", 7, "FA039")]
    assert command(known, "--check").stdout == "app/one.py: FA039 in greet: print('...')\n"
    assert command(known).stderr.endswith("4 findings in 2 files; 1 added, 1 removed\n")
    assert lint(known) == []


def test_edited_by_hand(known: Path) -> None:
    """Lines may come in any order, in any layout of JSON, and be taken away."""
    header, *lines = (known / "known.jsonl").read_text().splitlines()
    loose = [json.dumps(json.loads(line), separators=(",", ":")) for line in reversed(lines)]
    (known / "known.jsonl").write_text("\r\n".join([f"{header}  ", "", *loose, "", ""]))
    assert lint(known) == []
    assert command(known, "--check").returncode == 0
    (known / "known.jsonl").write_text("\n".join([header, *lines[1:]]))
    assert lint(known) == [("app/one.py", 3, "FA031")]
    assert lint(known, "-j2") == [("app/one.py", 3, "FA031")]


def test_two_writers(known: Path) -> None:
    """Each for a file of its own: neither takes away what the other wrote."""
    for name in ("one.py", "two.py"):
        (known / "app" / name).write_text("print()\n")
    start = (sys.executable, "-m", "flake8_fastapi", "baseline")
    writers = [
        subprocess.Popen([*start, f"app/{name}"], cwd=known, stderr=subprocess.DEVNULL)
        for name in ("one.py", "two.py")
    ]
    assert [writer.wait(120) for writer in writers] == [0, 0]
    assert [(r["path"], r["line"]) for r in records(known)] == [
        ("app/one.py", "print()"),
        ("app/two.py", "print()"),
    ]


def test_any_folder_job_and_spelling_of_the_path(known: Path) -> None:
    (known / "app" / "one.py").write_text(SERVICE + "\nprint(REGION)\n")
    elsewhere = known / "elsewhere"
    elsewhere.mkdir()
    link = known.parent / "link"
    link.symlink_to(known)
    config = f"--config={known / '.flake8'}"
    for folder, args in (
        (known, ("-j1",)),
        (known, ("-j2", ".")),
        (known / "app", ()),
        (elsewhere, (config, "../app", "-j2")),
        (elsewhere, (config, known / "app")),
        (elsewhere, (config, link / "app")),
        (known / "app", ("--isolated", "--fastapi-baseline=../known.jsonl")),
        (known, ("--isolated", "--fastapi-baseline=known.jsonl")),
    ):
        found = lint(folder, *args)
        assert [(line, code) for _, line, code in found] == [(10, "FA039")], (folder, args)


SPAWNING = """\
import multiprocessing, sys
from flake8.main import cli

if __name__ == "__main__":
    multiprocessing.set_start_method("spawn")
    sys.exit(cli.main(sys.argv[1:]))
"""


def test_jobs_that_are_spawned(known: Path, tmp_path: Path) -> None:
    script = tmp_path / "spawning.py"
    script.write_text(SPAWNING)
    done = run(sys.executable, script, "-j2", cwd=known)
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


def test_standard_input(known: Path) -> None:
    (known / "app" / "one.py").write_text("")
    for folder, name in ((known, "app/one.py"), (known / "app", "one.py")):
        stdin = f"--stdin-display-name={name}"
        assert lint(folder, stdin, "-", stdin=SERVICE) == []
        assert lint(folder, stdin, "-", stdin=SERVICE + "\nprint()\n") == [(name, 10, "FA039")]
    assert len(lint(known, "--stdin-display-name=app/new.py", "-", stdin=SERVICE)) == 2


def test_noqa_is_flake8s(project: Path) -> None:
    one, two = project / "app" / "one.py", project / "app" / "two.py"
    silenced = '    print("hello")  # noqa: FA039\n    print("hello")\n'
    one.write_text(SERVICE.replace('    print("hello")\n', silenced))
    two.unlink()
    assert command(project).returncode == 0
    assert [r["count"] for r in records(project)] == [1, 1]
    assert lint(project) == []
    assert lint(project, "--disable-noqa") == [("app/one.py", 7, "FA039")]
    one.write_text(one.read_text().replace("  # noqa: FA039", ""))
    assert lint(project) == [("app/one.py", 8, "FA039")]


def test_selection_is_flake8s(project: Path) -> None:
    config = CONFIG + "ignore = FA031\nper-file-ignores = app/two.py:FA0\n"
    (project / ".flake8").write_text(config)
    assert command(project).returncode == 0
    assert [(r["path"], r["code"]) for r in records(project)] == [("app/one.py", "FA039")]
    (project / ".flake8").write_text(CONFIG)
    assert [code for _, _, code in lint(project)] == ["FA031", "FA031", "FA039"]
    args = "--flake8-args=--isolated --select FA031"
    assert command(project, args, "--output=other.jsonl").returncode == 0
    assert {r["code"] for r in records(project, "other.jsonl")} == {"FA031"}


def test_cache_holds_all_findings(known: Path, tmp_path: Path) -> None:
    for name in ("before", "after"):
        cache = f"--fastapi-cache-dir={tmp_path / name}"
        with_it = [cache]
        without = [cache, "--fastapi-baseline="]
        runs = [with_it, without, with_it] if name == "before" else [without, with_it, without]
        for args in runs:
            assert len(lint(known, *args)) == (0 if args is with_it else 4)


def test_gone_findings_are_told_and_pruned(known: Path) -> None:
    assert command(known, "--check").stdout == ""
    before = (known / "known.jsonl").read_bytes()
    (known / "app" / "one.py").write_text(SERVICE.replace("print", "str") + "\nprint(REGION)\n")
    (known / "app" / "two.py").unlink()
    gone = [
        "app/one.py: FA039 in greet: print('...')",
        "app/two.py: FA031 in <module>: REGION = os.getenv('...')",
        "app/two.py: FA039 in greet: print('...')",
    ]
    done = command(known, "--check")
    assert (done.returncode, done.stdout.splitlines()) == (1, gone)
    assert "3 findings gone" in done.stderr
    assert (known / "known.jsonl").read_bytes() == before
    done = command(known, "--prune")
    assert (done.returncode, done.stdout.splitlines()) == (0, gone)
    assert [(r["path"], r["code"]) for r in records(known)] == [("app/one.py", "FA031")]
    assert command(known, "--check").returncode == 0
    assert lint(known) == [("app/one.py", 10, "FA039")]


def test_counts_are_pruned(project: Path) -> None:
    one = project / "app" / "one.py"
    one.write_text(SERVICE.replace("    return", '    print("hello")\n' * 2 + "    return"))
    assert command(project, "app/one.py").returncode == 0
    one.write_text(SERVICE)
    done = command(project, "--check")
    assert done.stdout == "app/one.py: FA039 in greet: print('...') (2 times)\n"
    assert command(project, "--prune").returncode == 0
    assert [r["count"] for r in records(project)] == [1, 1]


def test_other_files_stay_as_they_are(known: Path) -> None:
    before = records(known)
    for name in ("one.py", "two.py"):
        (known / "app" / name).write_text("print()\n")
    assert command(known, "app/one.py").returncode == 0
    after = records(known)
    assert [r["code"] for r in after] == ["FA039", "FA031", "FA039"]
    assert after[1:] == before[2:]
    assert command(known, "app/one.py", "--check").returncode == 0
    assert command(known, "--check").returncode == 1


def test_file_of_the_configuration_is_the_default(project: Path) -> None:
    done = command(project / "app")
    assert done.returncode == 0
    assert len(done.stderr.splitlines()) == 1
    assert len(records(project)) == 4
    (project / ".flake8").write_text("[flake8]\n")
    done = command(project)
    assert f"put `fastapi-baseline = {DEFAULT_NAME}`" in done.stderr
    assert records(project, DEFAULT_NAME) == records(project)


def test_configured_output_does_not_disturb(project: Path) -> None:
    noise = "quiet = 2\nformat = pylint\nshow-source = true\nstatistics = true\ntee = true\n"
    (project / ".flake8").write_text(CONFIG + noise)
    assert command(project, "app").returncode == 0
    assert len(records(project)) == 4


def test_nothing_is_written_when_nothing_changed(known: Path) -> None:
    file = known / "known.jsonl"
    os.utime(file, (1, 1))
    for args in ((), ("--prune",)):
        assert command(known, *args).returncode == 0
        assert file.stat().st_mtime == 1
    names = [".flake8", "app", "known.jsonl", "pyproject.toml"]
    assert sorted(path.name for path in known.iterdir()) == names


def test_project_is_not_imported(project: Path) -> None:
    for name in ("logging", "queue", "tokenize", "flake8"):
        (project / f"{name}.py").write_text("raise SystemExit('the project was run')\n")
    script = Path(sys.executable).with_name("flake8-fastapi")
    done = run(script, "baseline", cwd=project)
    assert done.returncode == 0, done.stderr
    assert len(records(project)) == 4


HEADER = json.dumps(baseline.HEADER)
PLACE = {"path": "a.py", "code": "FA001", "in": "f", "line": "x"}
ENTRY = {**PLACE, "count": 1, "fingerprint": "0" * 16}
BROKEN = {
    "empty": "",
    "no header": json.dumps(ENTRY),
    "another file": "[tool.black]\n",
    "header of another version": '{"format": "flake8-fastapi baseline", "version": 2}\n',
    "no JSON": f"{HEADER}\n<<<<<<< HEAD\n",
    "half a line": f"{HEADER}\n{json.dumps(ENTRY)[:40]}",
    "list": f"{HEADER}\n[]\n",
    "deep": f"{HEADER}\n{'[' * 100_000}\n",
    "twice": f"{HEADER}\n{json.dumps(ENTRY)}\n{json.dumps(ENTRY)}\n",
    "key is missing": f"{HEADER}\n" + json.dumps({k: v for k, v in ENTRY.items() if k != "count"}),
    "key is unknown": f"{HEADER}\n" + json.dumps({**ENTRY, "row": 3}),
    "path": f"{HEADER}\n" + json.dumps({**ENTRY, "path": ""}),
    "code": f"{HEADER}\n" + json.dumps({**ENTRY, "code": "E501"}),
    "count": f"{HEADER}\n" + json.dumps({**ENTRY, "count": 0}),
    "type": f"{HEADER}\n" + json.dumps({**ENTRY, "count": True}),
    "fingerprint": f"{HEADER}\n" + json.dumps({**ENTRY, "fingerprint": "*"}),
    "encoding": "\udcff",
}


@pytest.mark.parametrize("name", BROKEN)
def test_broken_baseline_is_an_error(name: str, tmp_path: Path) -> None:
    file = tmp_path / "known.jsonl"
    file.write_bytes(BROKEN[name].encode("utf-8", "surrogateescape"))
    with pytest.raises(BaselineError, match=r"known\.jsonl(:\d+)?: ") as caught:
        load(file)
    assert "\n" not in str(caught.value)


def test_baseline_that_cannot_be_used_ends_the_run(project: Path) -> None:
    for text in (None, BROKEN["no JSON"]):
        if text is not None:
            (project / "known.jsonl").write_text(text)
        by_file = run_flake8(cwd=project / "app")
        by_line = run_flake8("--isolated", "-j2", "--fastapi-baseline=known.jsonl", cwd=project)
        for done in (by_file, by_line):
            assert (done.returncode, done.stderr) == (1, "")
            first, second, *rest = done.stdout.splitlines()
            assert first == "There was a critical error during execution of Flake8:"
            assert second.startswith(f"fastapi-baseline: {project / 'known.jsonl'}")
            assert rest == []
        for option in ("--check", "--prune") if text is None else ("--check", "--prune", "app"):
            done = command(project, option)
            assert (done.returncode, done.stdout) == (2, "")
            assert done.stderr.startswith("flake8-fastapi: known.jsonl")


def test_only_the_folder_of_the_configuration_counts(known: Path) -> None:
    (known / "app" / ".flake8").write_text(CONFIG)
    done = run_flake8(cwd=known / "app")
    assert done.returncode == 1
    assert f"{known / 'app' / 'known.jsonl'}: cannot be read" in done.stdout


LEGACY = """\
from flake8.api import legacy

guide = legacy.get_style_guide(select=["FA"], fastapi_baseline={name!r})
print(guide.check_files(["app"]).total_errors)
"""


def test_option_set_through_the_python_api(known: Path) -> None:
    (known / ".flake8").write_text("[flake8]\njobs = 1\n")
    for name, expected in (("known.jsonl", "0"), ("", "4")):
        done = run(sys.executable, "-c", LEGACY.format(name=name), cwd=known)
        assert done.stdout.splitlines()[-1] == expected, done.stdout + done.stderr
    done = run(sys.executable, "-c", LEGACY.format(name="none.jsonl"), cwd=known)
    assert done.returncode == 1
    assert "ExecutionError: fastapi-baseline: " in done.stderr


@pytest.mark.parametrize(
    ("option", "config"),
    [((), ""), (("--check",), "select = FA\n"), (("--prune",), "select = FA\n")],
)
def test_file_that_does_not_parse_is_no_repaired_one(
    known: Path, option: tuple[str, ...], config: str
) -> None:
    before = (known / "known.jsonl").read_bytes()
    (known / ".flake8").write_text(CONFIG + config)
    (known / "app" / "one.py").write_text("def broken(:\n")
    done = command(known, *option)
    assert (done.returncode, done.stdout) == (2, "")
    assert "one.py" in done.stderr
    assert (known / "known.jsonl").read_bytes() == before


def test_failures_of_flake8_are_told(known: Path) -> None:
    before = (known / "known.jsonl").read_bytes()
    (known / ".flake8").write_text(CONFIG + "fastapi-source-roots = nowhere\n")
    done = command(known)
    assert done.returncode == 2
    assert "fastapi-source-roots: 'nowhere' is not a directory" in done.stderr
    (known / ".flake8").write_text(CONFIG + "ignore = ???\n")
    assert command(known, "--prune").returncode == 2
    (known / ".flake8").write_text(CONFIG)
    assert "E902" in command(known, "none.py").stderr
    assert command(known, "-").returncode == 2
    assert command(known, "--flake8-args='").returncode == 2
    assert "cannot be written" in command(known, "--output=no/such/folder.jsonl").stderr
    assert command(known, "--check", "--prune").returncode == 2
    assert (known / "known.jsonl").read_bytes() == before


def fingerprint(text: str, line: int) -> str:
    tree = parse(text)
    assert tree is not None
    return Identities(text, tree).of(line).fingerprint


def test_fingerprint() -> None:
    text = "class A:\n    @wraps\n    def f():\n        def g():\n            go('x')  # why\n"
    tree = parse(text)
    assert tree is not None
    identities = Identities(text, tree)
    scopes = [identities.of(line).scope for line in range(1, 6)]
    assert scopes == ["A", "A.f", "A.f", "A.f.g", "A.f.g"]
    assert identities.of(5).shown == "go('...')"
    assert identities.of(99).scope == "<module>"
    same = ["go( 'x' ),\n", 'go("x")  # noqa\n', "\n\n\ngo('x')", "\tgo('x')\n".lstrip()]
    assert len({fingerprint(t, t.rstrip().count("\n") + 1) for t in same}) == 1
    other = ["go('y')\n", "def f():\n    go('x')\n", "a.go('x')\n"]
    prints = {fingerprint(t, t.rstrip().count("\n") + 1) for t in (*same, *other)}
    assert len(prints) == 1 + len(other)


@pytest.mark.parametrize(
    ("text", "line", "shown"),
    [
        ('KEY = "s3cret"\n', 1, "KEY = '...'"),
        ('KEY = b"s3cret" + f"s3cret{KEY}"  # s3cret\n', 1, "KEY = '...' + '...'"),
        ('KEY = """\ns3cret\n""", 1\n', 2, "'...'"),
        ('KEY = """\ns3cret\ns3cret""", 1\n', 3, "'...', 1"),
        ('KEY = "é", "s3cret#"\n', 1, "KEY = '...', '...'"),
        ('@a("s3cret")\ndef f(): pass\n', 1, "@a('...')"),
        ('match x:\n    case {"s3cret": y}: pass\n', 2, "case {'...': y}: pass"),
        ('x = "\x0c"\ny\x0c = "s3cret"\r\n', 2, "y = '...'"),
        ("x = [\n" + "'s3cret',\n" * 3 + "]\n", 3, "'...',"),
        (f"{'x' * 300}\n", 1, "x" * 88 + " ..."),
    ],
)
def test_strings_are_not_copied(text: str, line: int, shown: str) -> None:
    tree = parse(text)
    assert tree is not None
    (entry,) = entries_of("a.py", text, tree, [(line, "FA032")])
    assert entry.line == shown
    assert b"s3cret" not in dump([entry])


def test_odd_names_come_back(tmp_path: Path) -> None:
    tree = parse("")
    assert tree is not None
    file = tmp_path / "known.jsonl"
    names = ("a\u2028b.py", "é.py", "\udcff.py", 'quo"te.py', "../beside.py")
    entries = [e for name in names for e in entries_of(name, "", tree, [(1, "FA001")])]
    save(file, entries)
    assert load(file).entries == tuple(sorted(entries))
    file.write_bytes(b"\xef\xbb\xbf" + file.read_bytes().replace(b"\n", b"\r\n"))
    assert load(file).entries == tuple(sorted(entries))
