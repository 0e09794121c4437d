"""Mapped classes and their relationships.

Source: SQLAlchemy "Relationship Loading Techniques" and "Linking Relationships with Backref",
SQLModel "Relationship Attributes".
"""

from __future__ import annotations

import ast
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from flake8_fastapi.model.discovery import Routing
from flake8_fastapi.project.module import Module
from flake8_fastapi.semantics.arguments import argument
from flake8_fastapi.semantics.entities import ClassInfo
from flake8_fastapi.semantics.types import ClassRef, Instance, Types

if TYPE_CHECKING:
    from flake8_fastapi.semantics.infer import Inference

BASES = ("sqlalchemy.orm.DeclarativeBase", "sqlalchemy.orm.DeclarativeBaseNoMeta")
#: Decorators that map a class. ``as_declarative`` makes a base, whose heirs are mapped.
DECORATORS = frozenset(
    {
        "sqlalchemy.orm.registry.mapped", "sqlalchemy.orm.registry.mapped_as_dataclass",
        "sqlalchemy.orm.registry.as_declarative_base", "sqlalchemy.orm.mapped_as_dataclass",
        "sqlalchemy.orm.as_declarative",
    }
)  # fmt: skip
TABLE = "sqlmodel.SQLModel"
RELATIONSHIPS = frozenset({"sqlalchemy.orm.relationship", "sqlmodel.Relationship"})
COLUMNS = frozenset(
    {
        "sqlalchemy.Column", "sqlalchemy.orm.mapped_column", "sqlalchemy.orm.column_property",
        "sqlmodel.Field",
    }
)  # fmt: skip
MAPPED = "sqlalchemy.orm.Mapped"
#: Annotations that choose the strategy themselves.
STRATEGIES = {
    "sqlalchemy.orm.WriteOnlyMapped": "write_only",
    "sqlalchemy.orm.DynamicMapped": "dynamic",
}
COLLECTIONS = frozenset({"list", "List", "set", "Set", "Sequence", "Collection", "dict", "Dict"})
LAZY = ("select", True)


class Relationship(NamedTuple):
    """A relationship attribute of a mapped class.

    `lazy` is the strategy as it is written, None when it cannot be seen; `target` the name of the
    class it leads to, "" when that cannot be seen; `many` tells collections from single objects.
    """

    name: str
    target: str
    lazy: object
    many: bool | None

    @property
    def is_lazy(self) -> bool:
        """True when the first access certainly loads."""
        return self.lazy in LAZY


class _Declaration(NamedTuple):
    owner: ClassInfo
    name: str
    statement: ast.stmt
    call: ast.Call


class Orm:
    """The mapped classes of one project."""

    def __init__(self, inference: Inference, routing: Routing) -> None:
        self.inference = inference
        self.routing = routing

    def is_mapped(self, info: ClassInfo) -> bool:
        """Tell whether a class of the project is certainly mapped to a table."""
        if info.module.is_stub:
            return False
        names = self.inference.classes.ancestry(info).names()
        if TABLE in names:
            return any(
                k.arg == "table" and isinstance(k.value, ast.Constant) and k.value.value is True
                for k in info.node.keywords
            )
        return any(base in names for base in BASES) or self._is_decorated(info)

    def _is_decorated(self, info: ClassInfo) -> bool:
        """Tell whether a decorator of a ``registry`` maps the class, or a base of it."""
        return any(
            self._maps(decorator, each.module)
            for each, _ in self.inference.classes.ancestry(info).classes
            if not each.module.is_stub
            for decorator in each.node.decorator_list
        )

    def _maps(self, decorator: ast.expr, module: Module) -> bool:
        target = decorator.func if isinstance(decorator, ast.Call) else decorator
        kinds = self.inference.infer(target, module)
        return len(kinds) == 1 and self.inference.canonical(kinds[0]) in DECORATORS

    def mapped_class(self, types: Types) -> ClassInfo | None:
        """Return the one mapped class that a value (None apart) is an object of."""
        found = {k.info for k in types if isinstance(k, Instance)}
        if len(found) != 1 or not self.inference.is_instance(types, (next(iter(found)).qualname,)):
            return None
        info = next(iter(found))
        return info if self.is_mapped(info) else None

    def class_named(self, name: str) -> ClassInfo | None:
        """Return the one mapped class of this name, as string targets mean it."""
        found = self._by_name.get(name.rsplit(".", 1)[-1], [])
        return found[0] if len(found) == 1 else None

    def is_column(self, info: ClassInfo, name: str) -> bool:
        """Tell whether an attribute of a mapped class is a column."""
        for owner, _ in self.inference.classes.ancestry(info).classes:
            statements = owner.members.get(name)
            if statements:
                return not owner.module.is_stub and self._is_column(statements[-1], owner)
        return False

    def _is_column(self, statement: ast.stmt, owner: ClassInfo) -> bool:
        value = getattr(statement, "value", None)
        if isinstance(value, ast.Call):
            return self.inference.name_of(value.func, owner.module) in COLUMNS
        if not isinstance(statement, ast.AnnAssign):
            return False
        annotation = self.inference.annotations.parsed(statement.annotation, owner.module)
        if isinstance(annotation, ast.Subscript):
            annotation = annotation.value
            if self.inference.name_of(annotation, owner.module) == MAPPED:
                return True
        names = self.inference.classes.ancestry(owner).names()
        return TABLE in names and not ast.unparse(annotation).endswith("ClassVar")

    # -- relationships ----------------------------------------------------------------

    def relationship(self, info: ClassInfo, name: str) -> Relationship | None:
        """Return the relationship that attribute `name` of a mapped class is, or None."""
        if name not in self.names:
            return None
        ancestry = [i for i, _ in self.inference.classes.ancestry(info).classes]
        for owner in ancestry:
            statements = owner.members.get(name)
            if statements:
                return self._declared(statements[-1], owner, name)
        for owner in ancestry:
            found = self._backrefs.get((owner.name, name))
            if found is not None:
                return found
        return None

    @cached_property
    def names(self) -> frozenset[str]:
        """The names of all relationship attributes in the project."""
        return frozenset(
            [*(d.name for d in self._declarations), *(name for _, name in self._backrefs)]
        )

    @cached_property
    def _declarations(self) -> list[_Declaration]:
        found = []
        for module in self.routing.modules_with("elationship"):
            for node in module.nodes(ast.ClassDef):
                info = self.inference.class_info(node, module)
                for name, statements in info.members.items():
                    call = self._call(statements[-1], module)
                    if call is not None:
                        found.append(_Declaration(info, name, statements[-1], call))
        return found

    def _call(self, statement: ast.stmt, module: Module) -> ast.Call | None:
        """Return the ``relationship(...)`` of a class attribute or a declared attribute."""
        value = getattr(statement, "value", None)
        if isinstance(statement, ast.FunctionDef) and statement.decorator_list:
            last = statement.body[-1]
            value = last.value if isinstance(last, ast.Return) else None
        if not isinstance(value, ast.Call):
            return None
        return value if self.inference.name_of(value.func, module) in RELATIONSHIPS else None

    def _declared(self, statement: ast.stmt, owner: ClassInfo, name: str) -> Relationship | None:
        call = self._call(statement, owner.module)
        if call is None:
            return None
        annotation = getattr(statement, "annotation", None)
        target, many = self._annotated(annotation, owner.module)
        first = argument(call, "argument", 0)
        target = target or (_class_name(first) if first is not None else "")
        uselist = argument(call, "uselist")
        if isinstance(uselist, ast.Constant):
            many = bool(uselist.value)
        return Relationship(name, target, self._lazy(call, annotation, owner.module), many)

    def _lazy(self, call: ast.Call, annotation: ast.expr | None, module: Module) -> object:
        if isinstance(annotation, ast.Subscript):
            chosen = STRATEGIES.get(self.inference.name_of(annotation.value, module))
            if chosen is not None:
                return chosen
        given = argument(call, "sa_relationship_kwargs")
        if isinstance(given, ast.Dict):
            return _entry(given, "lazy")
        if given is not None or argument(call, "sa_relationship") is not None:
            return None
        return _option(call, "lazy")

    def _annotated(self, annotation: ast.expr | None, module: Module) -> tuple[str, bool | None]:
        """Return the class that ``Mapped[...]`` or a SQLModel annotation names, and if many."""
        if annotation is None:
            return "", None
        node = self.inference.annotations.parsed(annotation, module)
        if isinstance(node, ast.Subscript) and "Mapped" in ast.unparse(node.value):
            node = self.inference.annotations.parsed(node.slice, module)
        many = False
        while True:
            node = self.inference.annotations.parsed(node, module)
            if isinstance(node, ast.BinOp):
                none = isinstance(node.left, ast.Constant) and node.left.value is None
                node = node.right if none else node.left
            elif isinstance(node, ast.Subscript):
                many = many or _class_name(node.value) in COLLECTIONS
                inner = node.slice
                node = inner.elts[-1] if isinstance(inner, ast.Tuple) else inner
            else:
                return _class_name(node), many

    @cached_property
    def _backrefs(self) -> dict[tuple[str, str], Relationship]:
        found = {}
        for each in self._declarations:
            given = argument(each.call, "backref")
            if given is None:
                continue
            there = self._declared(each.statement, each.owner, each.name)
            name, lazy = self._backref(given, each.owner.module)
            if there is not None and there.target and name:
                target = there.target.rsplit(".", 1)[-1]
                found[target, name] = Relationship(name, each.owner.name, lazy, None)
        return found

    def _backref(self, given: ast.expr, module: Module) -> tuple[str, object]:
        if isinstance(given, ast.Constant) and isinstance(given.value, str):
            return given.value, "select"
        if isinstance(given, ast.Call) and given.args:
            if self.inference.name_of(given.func, module) == "sqlalchemy.orm.backref":
                name = given.args[0]
                if isinstance(name, ast.Constant) and isinstance(name.value, str):
                    return name.value, _option(given, "lazy")
        return "", None

    @cached_property
    def _by_name(self) -> dict[str, list[ClassInfo]]:
        found: dict[str, list[ClassInfo]] = {}
        for owner in dict.fromkeys(each.owner for each in self._declarations):
            if self.is_mapped(owner):
                found.setdefault(owner.name, []).append(owner)
        return found

    def target(self, relationship: Relationship, origin: Module) -> ClassInfo | None:
        """Return the class that a relationship leads to."""
        if not relationship.target:
            return None
        named = self.class_named(relationship.target)
        if named is not None:
            return named
        kinds = self.inference.module_member(origin, relationship.target)
        types = [k for d in kinds for k in self.inference.of_definition(d)]
        return next((k.info for k in types if isinstance(k, ClassRef)), None)


def _class_name(node: ast.expr) -> str:
    if isinstance(node, ast.Constant):
        return node.value if isinstance(node.value, str) else ""
    if isinstance(node, ast.Lambda):
        return _class_name(node.body)
    if isinstance(node, ast.Attribute):
        return node.attr
    return node.id if isinstance(node, ast.Name) else ""


def _option(call: ast.Call, name: str) -> object:
    given = argument(call, name)
    if given is None:
        return None if any(k.arg is None for k in call.keywords) else "select"
    return given.value if isinstance(given, ast.Constant) else None


def _entry(table: ast.Dict, name: str) -> object:
    if any(key is None or not isinstance(key, ast.Constant) for key in table.keys):
        return None
    for key, value in zip(table.keys, table.values):
        if isinstance(key, ast.Constant) and key.value == name:
            return value.value if isinstance(value, ast.Constant) else None
    return "select"
