"""The model of an application against FastAPI itself, on applications made up by Hypothesis.

FastAPI's own schema is the truth: which routes there are, under which paths, and where each
parameter of a request is read. The variable ORACLE_EXAMPLES asks for more than the usual number
of applications, and for new ones each time.
"""

from __future__ import annotations

import ast
import json
import os
import re
import subprocess
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from model.generate_apps import App, apps

from flake8_fastapi.checker import forget
from flake8_fastapi.model.application import Application
from flake8_fastapi.model.parameters import MODELS, Parameter
from flake8_fastapi.model.routing import Include, Route
from flake8_fastapi.semantics.types import Instance
from flake8_fastapi.settings import Settings

EXAMPLES = int(os.environ.get("ORACLE_EXAMPLES", "0"))
#: What the model leaves open: types that say nothing, the frameworks' own dependencies, and apps
#: and routers that a function is given.
BEYOND = frozenset(
    {
        "any parameter",
        "inclusion by function with parameter",
        "request form",
        "view that registers itself",
    }
)
WITH_BODY = {"GET", "HEAD", "POST", "PUT", "DELETE", "PATCH"}

#: path -> method -> parameters as (place, name), kind of the body, fields of the body
Described = dict[str, dict[str, tuple[frozenset[tuple[str, str]], "str | None", Any]]]


class Oracle:
    """A process that has FastAPI and tells what an application's schema says."""

    def __init__(self, python: Path) -> None:
        self.process = subprocess.Popen(
            [python, Path(__file__).with_name("dump_openapi.py")],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            encoding="utf-8",
        )

    def ask(self, folder: Path, app: App) -> Described:
        assert self.process.stdin is not None
        assert self.process.stdout is not None
        question = {"folder": str(folder), "module": app.module, "attribute": app.attribute}
        self.process.stdin.write(json.dumps(question) + "\n")
        self.process.stdin.flush()
        answer = json.loads(self.process.stdout.readline())
        assert "error" not in answer, f"FastAPI refuses the application:\n{answer['error']}"
        return {
            path: {
                method: (
                    frozenset((place, name) for place, name in operation["parameters"]),
                    operation["body"] and operation["body"]["kind"],
                    operation["body"] and operation["body"]["fields"],
                )
                for method, operation in operations.items()
            }
            for path, operations in answer["paths"].items()
        }

    def close(self) -> None:
        with self.process:
            self.process.terminate()


@pytest.fixture(scope="module")
def oracle(framework_python: Path) -> Iterator[Oracle]:
    made = Oracle(framework_python)
    yield made
    made.close()


# -- what the model says, in the words of a schema -------------------------------------------


def described(application: Application) -> Described:
    found: Described = {}
    for route in application.routing.routes:
        if route.is_websocket or route.hidden() or not served(route):
            continue
        parameters = application.request_parameters(route)
        for path in route.full_paths:
            shown = re.sub(r"{([^}:]+):[^}]*}", r"{\1}", path)
            for method in route.methods:
                found.setdefault(shown, {})[method] = operation(application, parameters, method)
    return found


def served(route: Route) -> bool:
    """Tell whether the route is under an application, or under something that is not seen."""
    return any(
        element.parent is None if isinstance(element, Include) else element.is_app
        for element in route.chain
    )


def operation(
    application: Application, parameters: list[Parameter], method: str
) -> tuple[frozenset[tuple[str, str]], str | None, Any]:
    shown = {
        (parameter.place, name)
        for parameter in parameters
        if parameter.place not in ("body", "form", "file")
        for name in field_names(application, parameter) or [wire_name(parameter)]
    }
    kind, fields = body_of(application, parameters) if method in WITH_BODY else (None, None)
    return frozenset(shown), kind, fields


def body_of(application: Application, parameters: list[Parameter]) -> tuple[str | None, Any]:
    parts = {wire_name(p): p for p in parameters if p.place in ("body", "form", "file")}
    if not parts:
        return None, None
    places = {p.place for p in parts.values()}
    kind = "multipart" if "file" in places else "form" if "form" in places else "json"
    first = next(iter(parts.values()))
    embedded = (
        len(parts) > 1
        or literal(first, "embed") is True
        or (first.place != "body" and field_names(application, first) is None)
    )
    if not embedded:
        return kind, None
    return kind, sorted(
        {
            field
            for name, part in parts.items()
            for field in (part.place == "form" and field_names(application, part)) or [name]
        }
    )


def wire_name(parameter: Parameter) -> str:
    """Return the name that a request uses."""
    alias = literal(parameter, "alias")
    if isinstance(alias, str):
        return alias
    if parameter.place == "header" and literal(parameter, "convert_underscores") is not False:
        return parameter.name.replace("_", "-")
    return parameter.name


def literal(parameter: Parameter, keyword: str) -> object:
    for each in parameter.call.keywords if parameter.call is not None else ():
        if each.arg == keyword and isinstance(each.value, ast.Constant):
            return each.value.value
    return None


def field_names(application: Application, parameter: Parameter) -> list[str] | None:
    """Return the names that a request uses for the fields of a parameter that is a model."""
    for kind in parameter.types:
        if isinstance(kind, Instance) and application.types.matches(kind, MODELS):
            schema = application.schemas.of_class(kind.info)
            assert schema is not None
            dashes = parameter.place == "header"
            return [
                str(alias.value)
                if isinstance(alias := each.option("alias"), ast.Constant)
                else each.name.replace("_", "-" if dashes else "_")
                for each in schema.fields()
            ]
    return None


# -- the comparison --------------------------------------------------------------------------


def differences(expected: Described, got: Described) -> list[str]:
    found = []
    for path in sorted({*expected, *got}):
        for method in sorted({*expected.get(path, {}), *got.get(path, {})}):
            one = expected.get(path, {}).get(method)
            other = got.get(path, {}).get(method)
            if one is None:
                found.append(f"{method} {path}: the model has it, FastAPI has not")
            elif other is None:
                found.append(f"{method} {path}: FastAPI has it, the model has not")
            elif one != other:
                found.append(f"{method} {path}:")
                found.append(f"  FastAPI   {shown(one)}\n  the model {shown(other)}")
    return found


def shown(described: tuple[frozenset[tuple[str, str]], str | None, Any]) -> str:
    parameters, kind, fields = described
    return f"{sorted(parameters)} body: {kind} {fields}"


@settings(
    max_examples=EXAMPLES or 60,
    derandomize=not EXAMPLES,
    database=None,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
@given(app=apps(BEYOND))
def test_routes_and_parameters_are_those_of_fastapi(oracle: Oracle, app: App) -> None:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name).resolve()
        for path, text in app.files.items():
            file = folder / path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, "utf-8")
        expected = oracle.ask(folder, app)
        main = folder / (app.module.replace(".", "/") + ".py")
        forget()
        got = described(Application.for_path(main, Settings()))
        forget()
    found = differences(expected, got)
    assert not found, "\n".join([*found, repr(app)])
