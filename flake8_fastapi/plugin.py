"""The flake8 adapter: options to settings, one checker for each file, findings to tuples."""

from __future__ import annotations

import argparse
import ast
import gc
import os
import re
import sys
import traceback
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any, ClassVar

from flake8.exceptions import ExecutionError
from flake8.options.manager import OptionManager
from flake8.style_guide import Decision, DecisionEngine, Selected

from flake8_fastapi import __version__
from flake8_fastapi.cache import Cache, Row, default_folder
from flake8_fastapi.project.roots import forget_folders
from flake8_fastapi.registry import Header, headers, rules_for
from flake8_fastapi.settings import Settings

if TYPE_CHECKING:
    from flake8_fastapi.baseline import Baseline

#: Options that hold lists: name, kind of value, help.
LIST_OPTIONS = (
    (
        "source-roots",
        "root",
        "Folders from which the project's imports start, beside those found by themselves.",
    ),
    ("test-paths", "glob", "Globs of files that are tests, relative to the project's root."),
    ("script-paths", "glob", "Globs of files that are scripts or commands."),
    ("migration-paths", "glob", "Globs of files that are database migrations."),
    ("production-paths", "glob", "Globs of files that are production code in any case."),
    ("settings-modules", "name", "Dotted names of modules that may read the environment."),
    ("blocking-calls", "name", "Qualified names of further calls that block the event loop."),
    ("safe-calls", "name", "Qualified names of calls that do not block, whatever they contain."),
    ("senders", "name", "Qualified names of further calls that send mail or messages."),
)

_NAME = re.compile(r"[^\W\d]\w*(\.[^\W\d]\w*)*(\.\*)?")


class Plugin:
    """What flake8 makes for every file."""

    name = "flake8-fastapi"
    version = __version__

    settings: ClassVar[Settings] = Settings()
    options: ClassVar[argparse.Namespace | None] = None
    codes: ClassVar[tuple[str, ...] | None] = None
    cache: ClassVar[Cache | None] = None
    baseline: ClassVar[tuple[str, Baseline | None]] = ("", None)

    def __init__(self, tree: ast.Module, filename: str, lines: Sequence[str]) -> None:
        """Take what flake8 hands over; on standard input the name is the display name."""
        self.tree = tree
        self.filename = filename
        self.lines = lines

    @classmethod
    def add_options(cls, manager: OptionManager) -> None:
        """Register the options, and the opt-in rules as ignored by default."""
        manager.extend_default_ignore([header.code for header in headers() if not header.default])
        for name, kind, text in LIST_OPTIONS:
            manager.add_option(
                f"--fastapi-{name}",
                default=[],
                metavar=f"{kind.upper()}S",
                comma_separated_list=True,
                parse_from_config=True,
                normalize_paths=kind == "root",
                help=text,
            )
        manager.add_option(
            "--fastapi-error-report",
            default="",
            metavar="FILE",
            parse_from_config=True,
            normalize_paths=True,
            help="File to which failures of the plugin itself are appended; - is standard error.",
        )
        manager.add_option(
            "--fastapi-cache-dir",
            default="",
            metavar="FOLDER",
            parse_from_config=True,
            normalize_paths=True,
            help="Folder of the cache of findings; by default in the platform's cache folder.",
        )
        manager.add_option(
            "--fastapi-no-cache",
            action="store_true",
            default=False,
            parse_from_config=True,
            help="Check every file, whatever the cache of findings holds.",
        )
        manager.add_option(
            "--fastapi-baseline",
            default="",
            metavar="FILE",
            parse_from_config=True,
            normalize_paths=True,
            help="File of known findings, which are not reported; see `flake8-fastapi baseline`.",
        )
        _resolve_beside_configuration(manager, "fastapi_baseline")

    @classmethod
    def parse_options(cls, options: argparse.Namespace) -> None:
        """Make the settings; a wrong value ends the run in flake8's way, with status 1."""
        values: dict[str, Any] = {}
        for name, kind, _ in LIST_OPTIONS:
            field = name.replace("-", "_")
            given = getattr(options, f"fastapi_{field}") or ()
            values[field] = tuple(_value(kind, f"fastapi-{name}", text, options) for text in given)
        report = options.fastapi_error_report or ""
        _check_report(report)
        cls.settings = Settings(**values, error_report=report)
        cls.options, cls.codes, cls.cache = options, None, None
        cls.baseline = ("", None)
        cls.active_baseline()
        _forget_earlier_runs()

    @classmethod
    def active_codes(cls) -> tuple[str, ...]:
        """Return the codes of the rules to run, chosen when the first file comes.

        Not sooner, because users of flake8's Python API change the options after they
        were parsed.
        """
        if cls.codes is None:
            chosen = headers() if cls.options is None else reportable(headers(), cls.options)
            cls.codes = tuple(header.code for header in chosen)
            cls.cache = cls._make_cache(cls.codes)
        return cls.codes

    @classmethod
    def active_baseline(cls) -> Baseline | None:
        """Return the baseline that the options name; one that cannot be used ends the run."""
        name = cls.options.fastapi_baseline if cls.options is not None else ""
        if name != cls.baseline[0]:
            cls.baseline = (name, _load_baseline(name))
        return cls.baseline[1]

    @classmethod
    def _make_cache(cls, codes: tuple[str, ...]) -> Cache | None:
        options = cls.options
        # With an error report every rule has to run, so that its failures are seen.
        if options is None or options.fastapi_no_cache or cls.settings.error_report:
            return None
        chosen = options.fastapi_cache_dir
        return Cache(Path(chosen) if chosen else default_folder(), cls.settings, codes)

    def run(self) -> Iterator[tuple[int, int, str, type[Plugin]]]:
        """Yield the findings of the file as flake8 wants them."""
        baseline = self.active_baseline()
        try:
            text = "".join(self.lines)
            codes = self.active_codes()
            if self.cache is None:
                found = self._check(text, codes)
            else:
                found = self.cache.findings(self.filename, text, lambda: self._check(text, codes))
        except Exception:  # a failure of ours must not end the user's run
            _report(self.settings.error_report, self.filename)
            return
        if baseline is not None:
            found = self._new(baseline, text, found)
        for line, column, code, message in found:
            yield line, self._character(line, column), f"{code} {message}", type(self)

    def _character(self, line: int, column: int) -> int:
        """Return the column in characters, as flake8 counts, of one in bytes, as trees have it."""
        text = self.lines[line - 1] if 0 < line <= len(self.lines) else ""
        if text.isascii():
            return column
        return len(text.encode("utf-8", "surrogatepass")[:column].decode("utf-8", "ignore"))

    def _new(self, baseline: Baseline, text: str, found: list[Row]) -> list[Row]:
        try:
            return baseline.new(self.filename, text, self.tree, found)
        except Exception:  # a failure of ours must hide no finding
            _report(self.settings.error_report, self.filename)
            return found

    def _check(self, text: str, codes: tuple[str, ...]) -> list[Row]:
        with _paused_collection():
            from flake8_fastapi.checker import check

            rules = rules_for(text, codes)
            found = check(self.filename, text, self.tree, self.settings, rules)
        return [(f.line, f.column, f.code, f.text) for f in found]


def _forget_earlier_runs() -> None:
    """Drop what earlier runs in this process learnt: an editor may keep one process for all."""
    forget_folders()
    checker = sys.modules.get("flake8_fastapi.checker")
    if checker is not None:
        checker.forget()


@contextmanager
def _paused_collection() -> Iterator[None]:
    """Keep the garbage collector from walking the trees of the project again and again.

    They live as long as the run, so what a check leaves is taken out of the collector's sight.
    """
    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        if enabled:
            gc.enable()


def reportable(rules: tuple[Header, ...], options: argparse.Namespace) -> tuple[Header, ...]:
    """Return the rules whose findings flake8 could report with these options.

    The decision is flake8's own, but for one thing: a user's `--ignore` replaces flake8's
    default ignores, which would switch the opt-in rules on. They stay off until selected.
    """
    engine = DecisionEngine(options)
    return tuple(
        rule
        for rule in rules
        if engine.decision_for(rule.code) is Decision.Selected
        and (rule.default or engine.was_selected(rule.code) is Selected.Explicitly)
    )


def _value(kind: str, option: str, text: str, options: argparse.Namespace) -> str | Path:
    if kind == "root":
        return _source_root(option, text, options)
    if kind == "name":
        if not _NAME.fullmatch(text):
            raise ExecutionError(f"{option}: {text!r} is not a dotted name such as 'app.mail.send'")
        return text
    pattern = text.replace(os.sep, "/").removeprefix("./")
    if not pattern or pattern.startswith("/") or ".." in pattern.split("/"):
        raise ExecutionError(f"{option}: {text!r} is not a pattern relative to the project's root")
    return pattern


def _source_root(option: str, text: str, options: argparse.Namespace) -> Path:
    """Return the folder meant by `text`.

    flake8 resolves only names with a slash against the folder of its configuration; the
    others are looked for here, in the working directory and where a configuration was found.
    """
    for base in _configuration_folders(options):
        if (base / text).is_dir():
            return base / text
    raise ExecutionError(f"{option}: {text!r} is not a directory")


def _resolve_beside_configuration(manager: OptionManager, name: str) -> None:
    """Make a plain file name in a configuration mean a file in the configuration's folder.

    flake8 does so only for names with a slash.
    """
    option = manager.config_options_dict[name]
    option.normalize = lambda value, *folders: os.path.join(*folders, value) if value else ""


def _load_baseline(name: str) -> Baseline | None:
    if not name:
        return None
    from flake8_fastapi.baseline import BaselineError, load

    try:
        return load(Path(name).absolute())
    except BaselineError as error:
        raise ExecutionError(f"fastapi-baseline: {error}") from error


def _configuration_folders(options: argparse.Namespace) -> Iterator[Path]:
    here = Path.cwd()
    yield here
    chosen = getattr(options, "config", None)
    if chosen:
        yield Path(chosen).absolute().parent
    elif not getattr(options, "isolated", False):
        for folder in here.parents:
            if any((folder / name).is_file() for name in ("setup.cfg", "tox.ini", ".flake8")):
                yield folder
                return


def _check_report(target: str) -> None:
    if target in ("", "-"):
        return
    try:
        with open(target, "a", encoding="utf-8"):
            pass
    except OSError as error:
        raise ExecutionError(
            f"fastapi-error-report: cannot write {target!r}: {error.strerror}"
        ) from error


def _report(target: str, filename: str) -> None:
    if not target:
        return
    text = f"{filename}: the check of the file failed\n{traceback.format_exc()}\n"
    try:
        if target == "-":
            sys.stderr.write(text)
        else:
            with open(target, "a", encoding="utf-8") as stream:
                stream.write(text)
    except OSError:
        pass
