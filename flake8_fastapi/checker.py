"""Checks one file: one pass over its elements, each handed to the rules that asked for them."""

from __future__ import annotations

import ast
import gc
import sys
import traceback
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

from flake8_fastapi.model.application import Application
from flake8_fastapi.model.context import Context
from flake8_fastapi.model.dependencies import Dependency
from flake8_fastapi.model.lifecycle import Handler, StartUp
from flake8_fastapi.model.routing import Include, Route, Router
from flake8_fastapi.model.schemas import Schema
from flake8_fastapi.project.module import MAX_TEXT, Module
from flake8_fastapi.project.project import Project, outdated_projects, project_for
from flake8_fastapi.project.roots import resolved
from flake8_fastapi.rule import Finding, Rule
from flake8_fastapi.semantics.entities import FunctionInfo
from flake8_fastapi.settings import Settings

_applications: dict[Project, Application] = {}


def check(
    path: str,
    text: str,
    tree: ast.Module | None,
    settings: Settings,
    rules: tuple[Rule, ...],
) -> list[Finding]:
    """Return the findings of the rules in one file, sorted by place.

    `text` is what the file holds for the user (an unsaved buffer may differ from the disk), `tree`
    its tree if it is parsed already. Errors of a rule cost its findings in that element only;
    with ``settings.error_report`` they are written there.
    """
    try:
        where = resolved(path)
        context = _context(where, text, tree, settings)
        role = None if context is None else context.role
    except Exception:
        _report(path, "loading the file", settings)
        return []
    if context is None:
        return []
    found: dict[tuple[int, int, str], Finding] = {}
    for rule in rules:
        if role in rule.roles and _wanted(rule, context.module):
            for finding in _run(rule, context, path, settings):
                found.setdefault((finding.line, finding.column, finding.code), finding)
    unseen = _for_types_only(context.module) if found else []
    return [found[key] for key in sorted(found) if not any(key[0] in lines for lines in unseen)]


def _for_types_only(module: Module) -> list[range]:
    """Return the lines below each ``if TYPE_CHECKING``, which no program ever runs."""
    if not module.mentions("TYPE_CHECKING"):
        return []
    return [
        range(node.body[0].lineno, (node.body[-1].end_lineno or node.body[-1].lineno) + 1)
        for node in module.nodes(ast.If)
        if ast.unparse(node.test).rpartition(".")[2] == "TYPE_CHECKING"
    ]


def _context(path: Path, text: str, tree: ast.Module | None, settings: Settings) -> Context | None:
    if len(text) > MAX_TEXT:
        return None
    project = project_for(path, settings)
    application = _applications.get(project)
    if application is not None and not project.knows_text(path, text):
        # Answers about other files may rest on what this file said before.
        application = None
    module = project.add(path, text, tree)
    if module is None:
        return None
    if application is None:
        _make_room()
        application = _applications[project] = Application(project)
    application.types.answers.spent = application.calls.answers.spent = 0
    return Context(application, module)


def _make_room() -> None:
    """Free what is known of projects that were not asked for lately, when that is much."""
    dropped = outdated_projects()
    for project in dropped:
        _applications.pop(project, None)
    if dropped:
        del project, dropped
        _collect()


def _collect() -> None:
    """Free what is no longer used; the adapter hid it from the garbage collector."""
    if gc.get_freeze_count():
        gc.unfreeze()
        gc.collect()


def _wanted(rule: Rule, module: Module) -> bool:
    return not rule.needs or any(map(module.mentions, rule.needs))


def _run(rule: Rule, context: Context, path: str, settings: Settings) -> list[Finding]:
    found: list[Finding] = []
    for kind in rule.on:
        try:
            elements = _elements(kind, context)
        except Exception:
            _report(path, rule.code, settings)
            continue
        for element in elements:
            try:
                for each in rule.check(element, context):
                    finding = rule.finding(each, context)
                    if finding is not None:
                        found.append(finding)
            except Exception:
                _report(path, rule.code, settings)
    return found


def _elements(kind: type, context: Context) -> Sequence[object]:
    if issubclass(kind, ast.AST):
        return context.module.nodes(kind)
    if kind not in context.elements:
        context.elements[kind] = list(_MODEL[kind](context))
    return context.elements[kind]


def _functions(context: Context) -> list[FunctionInfo]:
    return [context.function_of(node) for node in context.module.functions]


def _includes(context: Context) -> list[Include]:
    return context.app.routing.inclusions.written_in(context.module)


def _start_ups(context: Context) -> list[StartUp]:
    found = context.app.lifecycle.start_ups.values()
    return [s for s in found if s.function.module is context.module]


_MODEL: dict[type, Callable[[Context], Iterable[object]]] = {
    Module: lambda context: [context.module],
    FunctionInfo: _functions,
    Route: lambda context: context.app.routes_in(context.module),
    Router: lambda context: context.app.routers_in(context.module),
    Include: _includes,
    Dependency: lambda context: context.app.dependencies_in(context.module),
    Schema: lambda context: context.app.schemas_in(context.module),
    StartUp: _start_ups,
    Handler: lambda context: context.app.lifecycle.handlers,
}


def _report(path: str, rule: str, settings: Settings) -> None:
    """Append the current exception to the error report, if one is asked for."""
    if not settings.error_report:
        return
    text = f"{path}: {rule}\n{traceback.format_exc()}\n"
    try:
        if settings.error_report == "-":
            sys.stderr.write(text)
        else:
            with open(settings.error_report, "a", encoding="utf-8") as report:
                report.write(text)
    except OSError:
        pass


def forget() -> None:
    """Drop what was learnt of all projects; for long-lived processes and tests."""
    from flake8_fastapi.project.project import forget_projects
    from flake8_fastapi.project.roots import forget_folders

    _applications.clear()
    forget_projects()
    forget_folders()
    _collect()
