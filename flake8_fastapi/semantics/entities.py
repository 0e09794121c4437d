"""Classes and functions as definitions: identity, names and what their syntax says."""

from __future__ import annotations

import ast
from functools import cached_property, lru_cache
from typing import cast

from flake8_fastapi.project.module import REVERSED_FIELDS, FunctionNode, Module, Node, children


def qualified_name(node: ast.AST, module: Module) -> str:
    """Return the dotted name of a definition: module, classes and functions around it."""
    parts = [getattr(node, "name", "<lambda>")]
    for outer in module.ancestors(node):
        if isinstance(outer, (ast.ClassDef, ast.FunctionDef, ast.AsyncFunctionDef)):
            parts.append(outer.name)
    return ".".join([module.name, *reversed(parts)])


class ClassInfo:
    """A class definition."""

    def __init__(self, node: ast.ClassDef, module: Module) -> None:
        self.head = node
        self.module = module
        self.name = node.name

    def __repr__(self) -> str:
        return f"ClassInfo({self.qualname})"

    @cached_property
    def node(self) -> ast.ClassDef:
        """The definition; the body of `head` may not be there yet, see `stub_module`."""
        self.module.complete(self.head)
        return self.head

    @cached_property
    def qualname(self) -> str:
        """The qualified name, for stubs the canonical one."""
        return qualified_name(self.head, self.module)

    @cached_property
    def members(self) -> dict[str, list[ast.stmt]]:
        """Definitions and assignments of the class body by name, conditional ones included."""
        found: dict[str, list[ast.stmt]] = {}
        stack: list[ast.stmt] = list(reversed(self.node.body))
        while stack:
            statement = stack.pop()
            for name in _defined_names(statement):
                found.setdefault(name, []).append(statement)
            if isinstance(statement, (ast.If, ast.Try, ast.With)):
                for part in ("finalbody", "orelse", "handlers", "body"):
                    for child in reversed(getattr(statement, part, [])):
                        inner = child.body if isinstance(child, ast.ExceptHandler) else [child]
                        stack.extend(reversed(inner))
        return found

    @cached_property
    def self_assignments(self) -> dict[str, list[tuple[ast.Assign | ast.AnnAssign, FunctionNode]]]:
        """Assignments to attributes of ``self`` in the methods, those of ``__init__`` first."""
        found: dict[str, list[tuple[ast.Assign | ast.AnnAssign, FunctionNode]]] = {}
        methods = [
            n for n in self.node.body if isinstance(n, (ast.FunctionDef, ast.AsyncFunctionDef))
        ]
        for method in sorted(methods, key=lambda m: m.name not in ("__init__", "__new__")):
            receiver = first_parameter(method)
            if receiver is None:
                continue
            for statement in statements_within(method):
                for node in _one_by_one(statement):
                    for name in _assigned_attributes(node, receiver):
                        assert isinstance(node, (ast.Assign, ast.AnnAssign))
                        found.setdefault(name, []).append((node, method))
        return found


def _defined_names(statement: ast.stmt) -> list[str]:
    if isinstance(statement, (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)):
        return [statement.name]
    if isinstance(statement, ast.Assign):
        return [t.id for t in statement.targets if isinstance(t, ast.Name)]
    if isinstance(statement, ast.AnnAssign) and isinstance(statement.target, ast.Name):
        return [statement.target.id]
    return []


def _one_by_one(statement: ast.stmt) -> list[ast.stmt]:
    """Return ``a, b = x, y`` as ``a = x`` and ``b = y``; other statements as they are."""
    if not isinstance(statement, ast.Assign) or not isinstance(statement.value, ast.Tuple):
        return [statement]
    values, target = statement.value.elts, statement.targets[0]
    if not isinstance(target, ast.Tuple) or len(target.elts) != len(values):
        return [statement]
    if any(isinstance(item, ast.Starred) for item in (*values, *target.elts)):
        return [statement]
    return [
        ast.copy_location(ast.Assign(targets=[each], value=value), statement)
        for each, value in zip(target.elts, values)
    ]


def _assigned_attributes(node: ast.AST, receiver: str) -> list[str]:
    if isinstance(node, ast.Assign):
        targets = node.targets
    elif isinstance(node, ast.AnnAssign):
        targets = [node.target]
    else:
        return []
    return [
        t.attr
        for t in targets
        if isinstance(t, ast.Attribute) and isinstance(t.value, ast.Name) and t.value.id == receiver
    ]


def statements_within(function: ast.AST) -> list[ast.stmt]:
    """Return the statements of a body, nested blocks included but no nested definitions' own."""
    found: list[ast.stmt] = []
    stack: list[ast.AST] = list(reversed(getattr(function, "body", [])))
    while stack:
        node = stack.pop()
        if isinstance(node, ast.stmt):
            found.append(node)
        if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)):
            continue
        for part in ("finalbody", "orelse", "handlers", "body", "cases"):
            value = getattr(node, part, None)
            if isinstance(value, list):
                stack.extend(reversed(value))
    return found


def first_parameter(node: FunctionNode) -> str | None:
    """Return the name of the first positional parameter."""
    arguments = [*node.args.posonlyargs, *node.args.args]
    return arguments[0].arg if arguments else None


class FunctionInfo:
    """A function or method definition; `owner` is the class whose body holds it."""

    def __init__(self, node: FunctionNode, module: Module, owner: ClassInfo | None) -> None:
        self.node = node
        self.module = module
        self.owner = owner
        self.name = node.name

    def __repr__(self) -> str:
        return f"FunctionInfo({self.qualname})"

    @cached_property
    def qualname(self) -> str:
        """The qualified name, for stubs the canonical one."""
        return qualified_name(self.node, self.module)

    @property
    def is_async(self) -> bool:
        """True for ``async def``."""
        return isinstance(self.node, ast.AsyncFunctionDef)

    @cached_property
    def yields(self) -> list[ast.Yield | ast.YieldFrom]:
        """The yields of the body itself."""
        plain, delegating = self.module.nodes(ast.Yield), self.module.nodes(ast.YieldFrom)
        if not plain and not delegating and self.module.parent(self.node) is not None:
            return []
        found: list[ast.Yield | ast.YieldFrom] = [*nodes_in(self.node, ast.Yield)]
        found.extend(nodes_in(self.node, ast.YieldFrom))
        return sorted(found, key=lambda node: (node.lineno, node.col_offset))

    @property
    def is_generator(self) -> bool:
        """True when the body yields."""
        return bool(self.yields)

    @cached_property
    def returns(self) -> list[ast.Return]:
        """The return statements of the body itself."""
        return nodes_in(self.node, ast.Return)

    @cached_property
    def calls(self) -> list[ast.Call]:
        """The calls of the body itself, in the order of the text."""
        return nodes_in(self.node, ast.Call)

    @cached_property
    def called_names(self) -> frozenset[str]:
        """The plain names that the body itself calls."""
        return frozenset(c.func.id for c in self.calls if isinstance(c.func, ast.Name))

    @cached_property
    def is_stub_body(self) -> bool:
        """True when the body only stands for one: a docstring, ``...``, ``pass`` or a raise."""
        return all(
            isinstance(n, (ast.Pass, ast.Raise))
            or (isinstance(n, ast.Expr) and isinstance(n.value, ast.Constant))
            for n in self.node.body
        )

    @property
    def parameters(self) -> list[ast.arg]:
        """All named parameters, in order; ``*args`` and ``**kwargs`` are left out."""
        arguments = self.node.args
        return [*arguments.posonlyargs, *arguments.args, *arguments.kwonlyargs]

    def default(self, parameter: ast.arg) -> ast.expr | None:
        """Return the default of a parameter."""
        return parameter_defaults(self.node.args).get(parameter.arg)


def parameter_defaults(arguments: ast.arguments) -> dict[str, ast.expr]:
    """Return the defaults of parameters by name."""
    positional = [*arguments.posonlyargs, *arguments.args]
    tail = positional[len(positional) - len(arguments.defaults) :]
    found = {arg.arg: value for arg, value in zip(tail, arguments.defaults)}
    for arg, value in zip(arguments.kwonlyargs, arguments.kw_defaults):
        if value is not None:
            found[arg.arg] = value
    return found


@lru_cache(maxsize=4096)
def body_nodes(function: ast.AST) -> tuple[ast.AST, ...]:
    """Return all nodes that run when the body of `function` runs, in the order of the text.

    Nested functions, lambdas and classes are left out, their decorators and defaults kept.
    """
    body = getattr(function, "body", [])
    stack: list[ast.AST] = list(reversed(body)) if isinstance(body, list) else [body]
    found: list[ast.AST] = []
    pop, append, extend = stack.pop, found.append, stack.extend
    while stack:
        node = pop()
        append(node)
        kind = node.__class__
        if kind in _PARTLY:
            extend(reversed(_running_children(node)))
            continue
        # As `children`, written out.
        for field in REVERSED_FIELDS[kind]:
            value = getattr(node, field, None)
            if value.__class__ is list:
                extend([child for child in reversed(value) if child is not None])
            elif value is not None:
                stack.append(value)
    return tuple(found)


def nodes_in(function: ast.AST, kind: type[Node]) -> list[Node]:
    """Return the nodes of exactly this type that run when the body of `function` runs."""
    return cast("list[Node]", _by_kind(function).get(kind, []))


@lru_cache(maxsize=4096)
def _by_kind(function: ast.AST) -> dict[type, list[ast.AST]]:
    found: dict[type, list[ast.AST]] = {}
    for node in body_nodes(function):
        found.setdefault(node.__class__, []).append(node)
    return found


#: Nodes of which only a part runs when they are reached.
_PARTLY = frozenset(
    {ast.FunctionDef, ast.AsyncFunctionDef, ast.Lambda, ast.ClassDef, ast.AnnAssign}
)


def _running_children(node: ast.AST) -> list[ast.AST]:
    if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)):
        defaults = [*node.args.defaults, *(d for d in node.args.kw_defaults if d is not None)]
        return [*node.decorator_list, *defaults]
    if isinstance(node, ast.Lambda):
        return list(node.args.defaults)
    if isinstance(node, ast.AnnAssign):
        return [n for n in (node.target, node.value) if n is not None]
    return children(node)
