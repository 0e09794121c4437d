"""One Python file: its text, its tree and an index of its nodes."""

from __future__ import annotations

import ast
import io
import tokenize
import warnings
from collections import defaultdict
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cached_property
from pathlib import Path
from typing import TypeVar, cast

from flake8_fastapi.digests import digest
from flake8_fastapi.project.contents import contents
from flake8_fastapi.project.newer_syntax import give_back, lowered

Node = TypeVar("Node", bound=ast.AST)

FunctionNode = ast.FunctionDef | ast.AsyncFunctionDef
ScopeNode = (
    ast.Module | ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda | ast.ClassDef | ast.ListComp
    | ast.SetComp | ast.DictComp | ast.GeneratorExp
)  # fmt: skip
SCOPES = (
    ast.Module, ast.FunctionDef, ast.AsyncFunctionDef, ast.Lambda, ast.ClassDef, ast.ListComp,
    ast.SetComp, ast.DictComp, ast.GeneratorExp,
)  # fmt: skip
_SCOPES = frozenset(SCOPES)
#: Fields that hold no nodes, or nodes that occur once in the interpreter (``ast.Load()``).
PLAIN_FIELDS = frozenset(
    {"id", "attr", "asname", "module", "level", "ctx", "op", "ops", "kind", "type_comment", "arg",
     "conversion", "is_async", "simple", "type_ignores", "n", "s", "lineno", "col_offset", "tag"}
)  # fmt: skip

#: Larger files are generated ones; they are as unknown as a file that does not parse.
MAX_TEXT = 800_000
#: What parsing raises where a text is no Python, or too deep.
UNPARSED = (SyntaxError, ValueError, RecursionError, MemoryError)


class _ChildFields(dict[type, tuple[str, ...]]):
    """The fields of a node class that can hold nodes, found when a class is first seen."""

    def __missing__(self, kind: type) -> tuple[str, ...]:
        plain = PLAIN_FIELDS if kind.__name__ == "TypeAlias" else PLAIN_FIELDS | {"name"}
        if kind in (ast.Constant, ast.Global, ast.Nonlocal):
            plain = plain | {"value", "names"}
        found = tuple(f for f in getattr(kind, "_fields", ()) if f not in plain)
        self[kind] = found
        return found


CHILD_FIELDS = _ChildFields()


class _ReversedFields(dict[type, tuple[str, ...]]):
    """The same in the opposite order."""

    def __missing__(self, kind: type) -> tuple[str, ...]:
        found = self[kind] = CHILD_FIELDS[kind][::-1]
        return found


REVERSED_FIELDS = _ReversedFields()


def children(node: ast.AST) -> list[ast.AST]:
    """Return the child nodes in the order of the fields; contexts and operators are left out."""
    found: list[ast.AST] = []
    for field in CHILD_FIELDS[node.__class__]:
        value = getattr(node, field, None)
        if value.__class__ is list:
            found.extend([item for item in value if item is not None])
        elif value is not None:
            found.append(value)
    return found


def parse(text: str) -> ast.Module | None:
    """Return the tree of `text`, or None when this interpreter cannot parse it."""
    tree = _parse(text)
    if tree is None:
        older = lowered(text)
        tree = _parse(older) if older != text else None
        if tree is not None:
            give_back(tree, text)
    return tree


def parse_expression(text: str) -> ast.expr | None:
    """Return the tree of an expression, such as an annotation in quotes; None if it is none."""
    try:
        with quietly():
            return ast.parse(text.strip(), mode="eval").body
    except UNPARSED:
        return None


def _parse(text: str) -> ast.Module | None:
    try:
        with quietly():
            return ast.parse(text)
    except UNPARSED:
        return None


@contextmanager
def quietly() -> Iterator[None]:
    """Keep to itself what the interpreter has to say of a text that is parsed."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        yield


def read_text(path: Path) -> str | None:
    """Return the text of a file as flake8 would hand it over, or None when that is not possible."""
    data = contents(path, 4 * MAX_TEXT)
    text = _decoded(data) if data is not None else ""
    return text if data is not None and len(text) <= MAX_TEXT else None


def _decoded(data: bytes) -> str:
    encoding = "utf-8"
    try:
        if b"coding" in data[:200] or data.startswith(b"\xef\xbb\xbf"):
            encoding, _ = tokenize.detect_encoding(io.BytesIO(data).readline)
        text = data.decode(encoding)
    except (SyntaxError, UnicodeError, LookupError):
        text = data.decode("latin-1")
    return text.replace("\r\n", "\n").replace("\r", "\n")


class Module:
    """A parsed file of the project, or a stub.

    `name` is the dotted name as its source root gives it; `path` identifies the file.
    """

    def __init__(
        self, name: str, path: Path, text: str, tree: ast.Module, *, is_stub: bool = False
    ) -> None:
        self.name = name
        self.path = path
        self.text = text
        self.tree = tree
        self.is_stub = is_stub
        self.is_package = path.stem == "__init__"
        self.folder = str(path.parent)
        self._mentions: dict[str, bool] = {}

    def __repr__(self) -> str:
        return f"Module({self.name!r})"

    def mentions(self, part: str) -> bool:
        """Tell whether the text holds a part; the same part is looked for once."""
        found = self._mentions.get(part)
        if found is None:
            found = self._mentions[part] = part in self.text
        return found

    def complete(self, node: ast.ClassDef) -> None:
        """Make sure that the body of a class of this module is there."""

    @cached_property
    def index(self) -> _Index:
        """Parents and nodes by type, made by one walk."""
        return _Index(self.tree)

    def parent(self, node: ast.AST) -> ast.AST | None:
        """Return the node that directly holds `node`."""
        return self.index.parents.get(node)

    def adopt(self, node: ast.AST, parent: ast.AST) -> None:
        """Give a tree that was parsed from a string (an annotation) its place."""
        extra = _Index(node)
        self.index.parents.update(extra.parents)
        self.index.parents[node] = parent

    def nodes(self, kind: type[Node]) -> list[Node]:
        """Return all nodes of exactly this type, in the order of the text."""
        return cast("list[Node]", self.index.nodes.get(kind, []))

    def uses(self, name: str) -> list[ast.Name | ast.Attribute]:
        """Return where the module says a name: by itself first, then as an attribute."""
        return self._uses.get(name, [])

    @cached_property
    def _uses(self) -> dict[str, list[ast.Name | ast.Attribute]]:
        found: dict[str, list[ast.Name | ast.Attribute]] = {}
        for name in self.nodes(ast.Name):
            found.setdefault(name.id, []).append(name)
        for attribute in self.nodes(ast.Attribute):
            found.setdefault(attribute.attr, []).append(attribute)
        return found

    def ancestors(self, node: ast.AST) -> list[ast.AST]:
        """Return the nodes around `node`, innermost first."""
        found = []
        parents = self.index.parents
        current = parents.get(node)
        while current is not None:
            found.append(current)
            current = parents.get(current)
        return found

    def enclosing(self, node: ast.AST, kinds: type[Node] | tuple[type[Node], ...]) -> Node | None:
        """Return the innermost node of these types around `node`."""
        parents = self.index.parents
        current = parents.get(node)
        while current is not None:
            if isinstance(current, kinds):
                return current
            current = parents.get(current)
        return None

    def statement(self, node: ast.AST) -> ast.stmt | None:
        """Return the statement that holds `node` (or is it)."""
        current: ast.AST | None = node
        while current is not None and not isinstance(current, ast.stmt):
            current = self.index.parents.get(current)
        return current

    def scope(self, node: ast.AST) -> ScopeNode:
        """Return the scope in which names used at `node` are looked up first.

        Decorators, defaults and annotations of a function belong to the scope around it.
        """
        parents = self.index.parents
        child, current = node, parents.get(node)
        while current is not None:
            if current.__class__ in _SCOPES and _inside(current, child):
                return current  # type: ignore[return-value]
            child, current = current, parents.get(current)
        return self.tree

    @cached_property
    def type_parameters(self) -> frozenset[str]:
        """The names of the type parameters of its functions and classes (PEP 695)."""
        kinds = (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)
        nodes = (node for kind in kinds for node in self.nodes(kind))
        return frozenset(p.name for node in nodes for p in getattr(node, "type_params", ()))

    @cached_property
    def functions(self) -> list[FunctionNode]:
        """Every function definition, in the order of the text."""
        both: list[FunctionNode] = [*self.nodes(ast.FunctionDef)]
        both.extend(self.nodes(ast.AsyncFunctionDef))
        return sorted(both, key=lambda node: (node.lineno, node.col_offset))

    @cached_property
    def stored(self) -> frozenset[str]:
        """The names of the attributes that the module assigns."""
        return frozenset(
            node.attr for node in self.nodes(ast.Attribute) if node.ctx.__class__ is ast.Store
        )

    def enclosing_function(self, node: ast.AST) -> FunctionNode | None:
        """Return the innermost function definition around `node`, its signature included."""
        parents = self.index.parents
        current = parents.get(node)
        while current is not None:
            if isinstance(current, (ast.FunctionDef, ast.AsyncFunctionDef)):
                return current
            current = parents.get(current)
        return None

    def function(self, node: ast.AST) -> FunctionNode | ast.Lambda | None:
        """Return the function whose body holds `node`."""
        scope = self.scope(node)
        while not isinstance(
            scope, (ast.Module, ast.FunctionDef, ast.AsyncFunctionDef, ast.Lambda)
        ):
            scope = self.scope(scope)
        return None if isinstance(scope, ast.Module) else scope

    @cached_property
    def digest(self) -> str:
        """The digest of the text."""
        return digest(self.text, size=16)


def _inside(scope: ast.AST, child: ast.AST) -> bool:
    """Tell whether a child of a scope is what the scope runs: beside it are only expressions."""
    kind = scope.__class__
    if kind is ast.FunctionDef or kind is ast.AsyncFunctionDef:
        return not isinstance(child, (ast.expr, ast.arguments))
    if kind is ast.ClassDef:
        return isinstance(child, ast.stmt)
    return not isinstance(scope, ast.Lambda) or child is scope.body


class _Index:
    __slots__ = ("nodes", "parents")

    def __init__(self, tree: ast.AST) -> None:
        self.parents: dict[ast.AST, ast.AST] = {}
        nodes: dict[type, list[ast.AST]] = defaultdict(list)
        parents = self.parents
        # As `children`, written out: this is the only walk over every tree.
        stack = [tree]
        pop, append = stack.pop, stack.append
        while stack:
            node = pop()
            kind = node.__class__
            nodes[kind].append(node)
            for field in REVERSED_FIELDS[kind]:
                value = getattr(node, field, None)
                if value.__class__ is list:
                    for child in reversed(value):
                        if child is not None:
                            parents[child] = node
                            append(child)
                elif value is not None:
                    parents[value] = node
                    append(value)
        self.nodes = dict(nodes)
