"""Pydantic models and settings classes: fields, inheritance, configuration.

Source: Pydantic "Models", "Fields" and "Configuration".
"""

from __future__ import annotations

import ast
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from flake8_fastapi.project.module import Module
from flake8_fastapi.semantics.entities import ClassInfo

if TYPE_CHECKING:
    from flake8_fastapi.semantics.infer import Inference

MODEL = ("pydantic.BaseModel", "pydantic.v1.BaseModel")
SETTINGS = ("pydantic_settings.BaseSettings", "pydantic.BaseSettings", "pydantic.v1.BaseSettings")
FIELD = ("pydantic.Field", "pydantic.v1.Field", "sqlmodel.Field")
#: Relationships are attributes of the mapped class, which no answer holds.
RELATIONSHIP = ("sqlmodel.Relationship", "sqlalchemy.orm.relationship")


@dataclass(eq=False)
class Field:
    """A field of a model: the statement that declares it and the class that holds it."""

    name: str
    node: ast.AnnAssign
    owner: ClassInfo
    call: ast.Call | None

    @property
    def module(self) -> Module:
        """The module that declares the field."""
        return self.owner.module

    def option(self, name: str) -> ast.expr | None:
        """Return a keyword of the field's ``Field(...)``."""
        if self.call is None:
            return None
        return next((k.value for k in self.call.keywords if k.arg == name), None)

    @property
    def is_aliased(self) -> bool:
        """True where validation knows the field by an ``alias`` that is not its own name."""
        alias = self.option("alias")
        if alias is None or self.option("validation_alias") is not None:
            return False
        return not (isinstance(alias, ast.Constant) and alias.value in (None, self.name))


@dataclass(eq=False)
class Schema:
    """A Pydantic model class of the project."""

    info: ClassInfo
    inference: Inference
    known_fields: dict[ClassInfo, list[Field]]

    @property
    def node(self) -> ast.ClassDef:
        """The class definition."""
        return self.info.node

    @property
    def is_settings(self) -> bool:
        """True for settings classes."""
        return self.inference.classes.is_subclass(self.info, SETTINGS)

    @property
    def is_table(self) -> bool:
        """True for SQLModel classes with ``table=True``."""
        return any(
            k.arg == "table" and isinstance(k.value, ast.Constant) and k.value.value is True
            for k in self.info.node.keywords
        )

    def own_fields(self) -> list[Field]:
        """Return the fields that the class itself declares."""
        return self._fields_of(self.info)

    def fields(self) -> list[Field]:
        """Return all fields, inherited ones included; a redefinition replaces the inherited."""
        found: dict[str, Field] = {}
        for info, _ in self.inference.classes.ancestry(self.info).classes:
            if info.module.is_stub:
                continue
            for each in self._fields_of(info):
                found.setdefault(each.name, each)
        return list(found.values())

    def _fields_of(self, info: ClassInfo) -> list[Field]:
        known = self.known_fields.get(info)
        if known is None:
            known = self.known_fields[info] = self._declared_fields(info)
        return known

    def _declared_fields(self, info: ClassInfo) -> list[Field]:
        found = []
        for statement in info.node.body:
            if not isinstance(statement, ast.AnnAssign):
                continue
            if not isinstance(statement.target, ast.Name):
                continue
            name = statement.target.id
            if (
                name.startswith("_")
                or name == "model_config"
                or self._is_class_var(statement, info)
                or self._is_relationship(statement, info.module)
            ):
                continue
            found.append(Field(name, statement, info, self._field_call(statement, info.module)))
        return found

    def _is_class_var(self, statement: ast.AnnAssign, info: ClassInfo) -> bool:
        annotation = statement.annotation
        target = annotation.value if isinstance(annotation, ast.Subscript) else annotation
        return "ClassVar" in (getattr(target, "id", ""), getattr(target, "attr", ""))

    def _is_relationship(self, statement: ast.AnnAssign, module: Module) -> bool:
        value = statement.value
        return isinstance(value, ast.Call) and (
            self.inference.name_of(value.func, module) in RELATIONSHIP
        )

    def _field_call(self, statement: ast.AnnAssign, module: Module) -> ast.Call | None:
        value = statement.value
        if isinstance(value, ast.Call) and self.inference.name_of(value.func, module) in FIELD:
            return value
        for extra, home in self.inference.annotations.metadata(statement.annotation, module):
            if isinstance(extra, ast.Call) and self.inference.name_of(extra.func, home) in FIELD:
                return extra
        return None

    def aliased_names(self) -> frozenset[str]:
        """Return the names of fields that validation knows by an alias only."""
        generator = self.alias_generator()
        return frozenset(
            f.name for f in self.fields()
            if f.is_aliased
            or (generator is not None and f.option("validation_alias") is None
                and _renames(generator, f.name))
        )  # fmt: skip

    def alias_generator(self) -> ast.expr | None:
        """Return the alias generator that validation uses, inherited or own."""
        given = self.config().get("alias_generator")
        if given is None:
            return None
        value, module = given
        if isinstance(value, ast.Call):
            name = self.inference.name_of(value.func, module)
            if name.rsplit(".", 1)[-1] == "AliasGenerator":
                keys = {k.arg for k in value.keywords}
                return value if value.args or keys & {"alias", "validation_alias"} else None
        return None if isinstance(value, ast.Constant) and value.value is None else value

    def holds_alias(self) -> bool:
        """Tell whether the class itself declares an alias or an alias generator."""
        if any(f.is_aliased for f in self.own_fields()):
            return True
        return "alias_generator" in self._own_config(self.info) and (
            self.alias_generator() is not None
        )

    def accepts_names(self) -> bool:
        """Tell whether fields may be given by name, or that cannot be seen."""
        config = self.config()
        for name in ("populate_by_name", "validate_by_name", "allow_population_by_field_name"):
            if name in config:
                value = config[name][0]
                if not (isinstance(value, ast.Constant) and value.value is False):
                    return True
        return not self.inference.classes.ancestry(self.info).complete

    def config(self) -> dict[str, tuple[ast.expr, Module]]:
        """Return the configuration: ``model_config``, ``class Config`` and class keywords."""
        found: dict[str, tuple[ast.expr, Module]] = {}
        for info, _ in self.inference.classes.ancestry(self.info).classes:
            if not info.module.is_stub:
                for name, value in self._own_config(info).items():
                    found.setdefault(name, (value, info.module))
        return found

    def config_unseen(self) -> bool:
        """Tell whether a base or an expression that cannot be read may configure the model."""
        ancestry = self.inference.classes.ancestry(self.info)
        return not ancestry.complete or any(
            not self._is_plain_config(getattr(statement, "value", None))
            for info, _ in ancestry.classes
            if not info.module.is_stub
            for statement in info.members.get("model_config", ())
        )

    @staticmethod
    def _is_plain_config(value: ast.expr | None) -> bool:
        if isinstance(value, ast.Dict):
            return None not in value.keys
        if isinstance(value, ast.Call):
            return not value.args and all(k.arg for k in value.keywords)
        return isinstance(value, (ast.Name, ast.Attribute))

    def _own_config(self, info: ClassInfo) -> dict[str, ast.expr]:
        found = {k.arg: k.value for k in info.node.keywords if k.arg}
        for statement in info.members.get("model_config", ()):
            value = getattr(statement, "value", None)
            if value is not None:
                found.update(self._mapping(value, info.module))
        for statement in info.members.get("Config", ()):
            if isinstance(statement, ast.ClassDef):
                found.update(self._class_config(statement, info.module))
        return found

    def _class_config(self, node: ast.ClassDef, module: Module) -> dict[str, ast.expr]:
        inner = self.inference.class_info(node, module)
        found: dict[str, ast.expr] = {}
        for info, _ in reversed(self.inference.classes.ancestry(inner).classes):
            for name, statements in info.members.items():
                value = getattr(statements[-1], "value", None)
                if value is not None:
                    found[name] = value
        return found

    def _mapping(self, value: ast.expr, module: Module) -> dict[str, ast.expr]:
        if isinstance(value, ast.Dict):
            return {
                k.value: v
                for k, v in zip(value.keys, value.values)
                if isinstance(k, ast.Constant) and isinstance(k.value, str)
            }
        if isinstance(value, ast.Call):
            return {k.arg: k.value for k in value.keywords if k.arg}
        if isinstance(value, (ast.Name, ast.Attribute)):
            for definition in self.inference.definitions(value, module):
                binding = definition.binding
                if binding is not None and binding.value is not None and definition.module:
                    if binding.value is not value:
                        return self._mapping(binding.value, definition.module)
        return {}


def _renames(generator: ast.expr, name: str) -> bool:
    """Tell whether a generator may make another name: camel case leaves `remark` as it is."""
    words = re.sub(r"\W", " ", ast.unparse(generator)).lower().replace("_", "").split()
    camel = any(word.endswith(("tocamel", "camelize", "camelcase", "lowercamel")) for word in words)
    return "_" in name or not camel or any("pascal" in word or "upper" in word for word in words)


class Schemas:
    """The Pydantic models of one project."""

    def __init__(self, inference: Inference) -> None:
        self.inference = inference
        self._schemas: dict[ClassInfo, Schema | None] = {}
        self._fields: dict[ClassInfo, list[Field]] = {}

    def of_class(self, info: ClassInfo) -> Schema | None:
        """Return the schema of a class, or None when it is certainly no model or a stub's."""
        if info not in self._schemas:
            known = not info.module.is_stub and self.inference.classes.is_subclass(
                info, (*MODEL, *SETTINGS)
            )
            self._schemas[info] = Schema(info, self.inference, self._fields) if known else None
        return self._schemas[info]

    def derived(self, schema: Schema) -> list[Schema]:
        """Return the models of the project that derive from a model."""
        found = []
        project = self.inference.project
        for module in project.modules(project.texts.holding(schema.info.name)):
            for other in self.in_module(module):
                if other is not schema and any(
                    info is schema.info
                    for info, _ in self.inference.classes.ancestry(other.info).classes
                ):
                    found.append(other)
        return found

    def in_module(self, module: Module) -> list[Schema]:
        """Return the models that a module defines, in the order of the text."""
        found = []
        for node in module.nodes(ast.ClassDef):
            if node.bases:
                schema = self.of_class(self.inference.class_info(node, module))
                if schema is not None:
                    found.append(schema)
        return found
