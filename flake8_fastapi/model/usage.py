"""How schemas are used: as request bodies, as responses, built by the project."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from flake8_fastapi.model.dependencies import Dependencies
from flake8_fastapi.model.discovery import Routing
from flake8_fastapi.model.routing import Route
from flake8_fastapi.model.schemas import Field, Schema, Schemas
from flake8_fastapi.project.module import Module
from flake8_fastapi.semantics.entities import ClassInfo
from flake8_fastapi.semantics.types import (
    NONE,
    UNKNOWN,
    ClassRef,
    External,
    Instance,
    TupleOf,
    Types,
)

if TYPE_CHECKING:
    from flake8_fastapi.semantics.infer import Inference

MAX_DEPTH = 8
PLAIN_TEXTS = ("builtins.str", "builtins.bytes")


class Exposure(NamedTuple):
    """A schema that a route answers with, and the top-level fields that the route leaves out."""

    route: Route
    schema: Schema
    excluded: frozenset[str]


class Usage:
    """The use of schemas in one project; project-wide answers are found once."""

    def __init__(
        self, inference: Inference, routing: Routing, dependencies: Dependencies, schemas: Schemas
    ) -> None:
        self.inference = inference
        self.routing = routing
        self.dependencies = dependencies
        self.schemas = schemas
        self._nested: dict[ClassInfo, list[Schema]] = {}
        self._built: dict[ClassInfo, tuple[Module, ast.Call] | None] = {}

    def schemas_of(self, types: Types, depth: int = 0) -> Iterator[Schema]:
        """Yield the schemas in a type: itself, in lists, unions, mappings and tuples."""
        for kind in types:
            if isinstance(kind, Instance):
                schema = self.schemas.of_class(kind.info)
                if schema is not None:
                    yield schema
            inner = kind.items if isinstance(kind, TupleOf) else getattr(kind, "args", ())
            if depth < MAX_DEPTH:
                for part in inner:
                    yield from self.schemas_of(part, depth + 1)

    @cached_property
    def body_models(self) -> frozenset[ClassInfo]:
        """Every model that is a request body of some route."""
        found: set[ClassInfo] = set()
        for route in self.routing.routes:
            for parameter in self.dependencies.request_parameters(route):
                if parameter.place in ("body", "form"):
                    found.update(s.info for s in self.schemas_of(parameter.types))
        return frozenset(found)

    def built_by_name(self, schema: Schema) -> tuple[Module, ast.Call] | None:
        """Return a call that builds a model by the name of a field with an alias, or None."""
        if schema.info not in self._built:
            self._built[schema.info] = next(self._calls(schema), None)
        return self._built[schema.info]

    def _calls(self, schema: Schema) -> Iterator[tuple[Module, ast.Call]]:
        names = schema.aliased_names()
        for module in self.routing.modules_with(schema.info.name + "("):
            for call in module.nodes(ast.Call):
                given = {k.arg for k in call.keywords if k.arg}
                if given & names and self._makes(call, schema, module):
                    yield module, call

    def _makes(self, call: ast.Call, schema: Schema, module: Module) -> bool:
        kinds = self.inference.infer(call.func, module)
        return len(kinds) == 1 and isinstance(kinds[0], ClassRef) and kinds[0].info is schema.info

    def response_types(self, route: Route) -> Types:
        """Return the types of the declared response: ``response_model``, else the annotation."""
        given = route.keyword("response_model")
        if given is not None:
            return self.inference.annotations.resolve(given, route.module)
        function = route.function
        if function is None or function.node.returns is None:
            return ()
        return self.inference.annotations.resolve(function.node.returns, function.module)

    @cached_property
    def exposures(self) -> list[Exposure]:
        """Every schema that some route answers with."""
        return [
            Exposure(route, schema, excluded_fields(route))
            for route in self.routing.routes
            if not route.is_websocket
            for schema in dict.fromkeys(self.schemas_of(self.response_types(route)))
        ]

    def may_hold_secret(self, field: Field) -> bool:
        """Tell whether a field can hold a secret in plain text and goes out with the model."""
        excluded = field.option("exclude")
        if excluded is not None and not _is_false(excluded):
            return False
        if self._is_serialized_otherwise(field):
            return False
        types = self.inference.annotations.resolve(field.node.annotation, field.module)
        return all(
            kind == UNKNOWN
            or isinstance(kind, External)
            or (isinstance(kind, Instance) and self.inference.matches(kind, PLAIN_TEXTS))
            for kind in types
            if kind != NONE
        )

    def _is_serialized_otherwise(self, field: Field) -> bool:
        """Tell whether a serializer of the model decides what goes out for a field."""
        module = field.module
        if not module.mentions("field_serializer"):
            return False
        return any(
            isinstance(call, ast.Call)
            and any(isinstance(a, ast.Constant) and a.value in (field.name, "*") for a in call.args)
            and self.inference.name_of(call.func, module).endswith(".field_serializer")
            for method in field.owner.node.body
            if isinstance(method, ast.FunctionDef)
            for call in method.decorator_list
        )

    def exposing_route(self, field: Field) -> Route | None:
        """Return a route whose answer has this field, in a model or one nested in it."""
        return self._exposed.get(field.node)

    @cached_property
    def _exposed(self) -> dict[ast.AnnAssign, Route]:
        found: dict[ast.AnnAssign, Route] = {}
        seen: set[tuple[ClassInfo, frozenset[str]]] = set()
        for exposure in self.exposures:
            key = (exposure.schema.info, exposure.excluded)
            if "*" in exposure.excluded or key in seen:
                continue
            seen.add(key)
            for schema in self.nested(exposure.schema):
                for field in schema.fields():
                    if field.name not in exposure.excluded:
                        found.setdefault(field.node, exposure.route)
        return found

    def nested(self, schema: Schema) -> list[Schema]:
        """Return a model and all models that its fields lead to."""
        if schema.info in self._nested:
            return self._nested[schema.info]
        found = {schema.info: schema}
        pending = [schema]
        while pending:
            for field in pending.pop().fields():
                excluded = field.option("exclude")
                if excluded is not None and not _is_false(excluded):
                    continue
                types = self.inference.annotations.resolve(field.node.annotation, field.module)
                for inner in self.schemas_of(types):
                    if inner.info not in found:
                        found[inner.info] = inner
                        pending.append(inner)
        self._nested[schema.info] = list(found.values())
        return self._nested[schema.info]


def _is_false(node: ast.expr) -> bool:
    return isinstance(node, ast.Constant) and node.value is False


def excluded_fields(route: Route) -> frozenset[str]:
    """Return the fields that ``response_model_exclude`` of a route leaves out; "*" for any."""
    if route.keyword("response_model_include") is not None:
        return frozenset({"*"})
    given = route.keyword("response_model_exclude")
    if given is None:
        return frozenset()
    if isinstance(given, (ast.Set, ast.List, ast.Tuple)):
        values = [e.value for e in given.elts if isinstance(e, ast.Constant)]
        return frozenset(v for v in values if isinstance(v, str))
    if isinstance(given, ast.Dict):
        names = [e.value for e in ast.walk(given) if isinstance(e, ast.Constant)]
        return frozenset(name for name in names if isinstance(name, str))
    return frozenset({"*"})
