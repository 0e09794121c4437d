"""What binds a name: imports, assignments, parameters, definitions, loops, with targets."""

from __future__ import annotations

import ast
from collections.abc import Callable
from typing import Any, Literal, NamedTuple

from flake8_fastapi.project.module import Module, ScopeNode, children

Kind = Literal[
    "import", "from", "star", "assign", "annotation", "parameter", "def", "class", "for", "with",
    "except", "unknown", "alias", "typevar",
]  # fmt: skip


class Binding(NamedTuple):
    """One place that binds `name`.

    `value` is the expression that gives the value (what is assigned, iterated, entered), `path`
    the indices that lead from it to the name through unpacking, `source` the module of an import.
    """

    name: str
    kind: Kind
    node: ast.AST
    value: ast.expr | None = None
    path: tuple[int | str, ...] = ()
    source: str = ""
    attribute: str = ""
    is_async: bool = False


Bindings = dict[str, list[Binding]]


def bindings_of(scope: ScopeNode, module: Module) -> Bindings:
    """Return all bindings of a scope by name, in the order of the text."""
    collector = _Collector(module)
    if isinstance(scope, (ast.FunctionDef, ast.AsyncFunctionDef, ast.Lambda)):
        collector.parameters(scope.args)
    for parameter in getattr(scope, "type_params", ()):
        collector.add(Binding(parameter.name, "typevar", parameter))
    if isinstance(scope, (ast.ListComp, ast.SetComp, ast.DictComp, ast.GeneratorExp)):
        for generator in scope.generators:
            asynchronous = bool(generator.is_async)
            collector.target(generator.target, "for", generator, generator.iter, (), asynchronous)
        return collector.found
    body = scope.body if isinstance(scope.body, list) else [scope.body]
    collector.visit(list(body))
    return collector.found


class _Collector:
    def __init__(self, module: Module) -> None:
        self.module = module
        self.found: Bindings = {}

    def add(self, binding: Binding) -> None:
        self.found.setdefault(binding.name, []).append(binding)

    def parameters(self, arguments: ast.arguments) -> None:
        for arg in [*arguments.posonlyargs, *arguments.args, *arguments.kwonlyargs]:
            self.add(Binding(arg.arg, "parameter", arg))
        for variadic, mark in ((arguments.vararg, "*"), (arguments.kwarg, "**")):
            if variadic is not None:
                self.add(Binding(variadic.arg, "parameter", variadic, attribute=mark))

    def visit(self, body: list[ast.AST]) -> None:
        # Within expressions only `:=` binds a name.
        below = children if self.module.mentions(":=") else _statements
        stack = body[::-1]
        while stack:
            node = stack.pop()
            if not self.bind(node):
                stack.extend(reversed(below(node)))

    def bind(self, node: ast.AST) -> bool:
        """Enter what the node binds; return True when its children need no look."""
        handler = _HANDLERS.get(node.__class__)
        return handler(self, node) if handler is not None else node.__class__ in _LEAVES

    def target(
        self,
        target: ast.AST,
        kind: Kind,
        node: ast.AST,
        value: ast.expr | None,
        path: tuple[int | str, ...] = (),
        is_async: bool = False,
    ) -> None:
        if isinstance(target, ast.Name):
            self.add(Binding(target.id, kind, node, value, path, is_async=is_async))
        elif isinstance(target, (ast.Tuple, ast.List)):
            starred = False
            for index, item in enumerate(target.elts):
                if isinstance(item, ast.Starred):
                    starred = True
                    self.target(item.value, "unknown", node, None)
                else:
                    place = index - len(target.elts) if starred else index
                    self.target(item, kind, node, value, (*path, place), is_async)

    def _Assign(self, node: ast.Assign) -> bool:
        for target in node.targets:
            self.target(target, "assign", node, node.value)
        return False

    def _AnnAssign(self, node: ast.AnnAssign) -> bool:
        if isinstance(node.target, ast.Name):
            self.add(Binding(node.target.id, "annotation", node, node.value))
        return False

    def _NamedExpr(self, node: ast.NamedExpr) -> bool:
        self.add(Binding(node.target.id, "assign", node, node.value))
        return False

    def _AugAssign(self, node: ast.AugAssign) -> bool:
        return False

    def _For(self, node: ast.For | ast.AsyncFor) -> bool:
        self.target(node.target, "for", node, node.iter, (), isinstance(node, ast.AsyncFor))
        return False

    _AsyncFor = _For

    def _With(self, node: ast.With | ast.AsyncWith) -> bool:
        for item in node.items:
            if item.optional_vars is not None:
                is_async = isinstance(node, ast.AsyncWith)
                self.target(item.optional_vars, "with", node, item.context_expr, (), is_async)
        return False

    _AsyncWith = _With

    def _FunctionDef(self, node: ast.FunctionDef | ast.AsyncFunctionDef) -> bool:
        self.add(Binding(node.name, "def", node))
        for child in (*node.decorator_list, *node.args.defaults):
            self.visit([child])
        return True

    _AsyncFunctionDef = _FunctionDef

    def _ClassDef(self, node: ast.ClassDef) -> bool:
        self.add(Binding(node.name, "class", node))
        return True

    def _Import(self, node: ast.Import) -> bool:
        for alias in node.names:
            name = alias.asname or alias.name.split(".")[0]
            source = alias.name if alias.asname else name
            self.add(Binding(name, "import", node, source=source, attribute=alias.name))
        return True

    def _ImportFrom(self, node: ast.ImportFrom) -> bool:
        source = absolute_name(node, self.module)
        for alias in node.names:
            kind: Kind = "star" if alias.name == "*" else "from"
            name = "*" if kind == "star" else alias.asname or alias.name
            self.add(Binding(name, kind, node, source=source, attribute=alias.name))
        return True

    def _ExceptHandler(self, node: ast.ExceptHandler) -> bool:
        if node.name:
            self.add(Binding(node.name, "except", node, node.type))
        return False

    def _MatchAs(self, node: ast.MatchAs) -> bool:
        if node.name:
            self.add(Binding(node.name, "unknown", node))
        return False

    def _MatchStar(self, node: ast.MatchStar) -> bool:
        if node.name:
            self.add(Binding(node.name, "unknown", node))
        return False

    def _TypeAlias(self, node: ast.AST) -> bool:
        name = getattr(node, "name", None)
        if isinstance(name, ast.Name):
            self.add(Binding(name.id, "alias", node, getattr(node, "value", None)))
        return True

    def _Lambda(self, node: ast.Lambda) -> bool:
        return True

    def _GeneratorExp(self, node: ast.AST) -> bool:
        # Only walrus targets leave a comprehension.
        if self.module.nodes(ast.NamedExpr):
            for child in ast.walk(node):
                if isinstance(child, ast.NamedExpr):
                    self._NamedExpr(child)
        return True

    _ListComp = _SetComp = _DictComp = _GeneratorExp


def _statements(node: ast.AST) -> list[ast.AST]:
    """Return the statements, handlers, cases and patterns directly below a node."""
    found: list[ast.AST] = []
    for field in _BLOCKS.get(node.__class__, ()):
        value = getattr(node, field)
        if value.__class__ is list:
            found.extend(value)
        elif value is not None:
            found.append(value)
    return found


_BODIES = ("body", "orelse")
_PARTS = ("body", "handlers", "orelse", "finalbody")
_BLOCKS: dict[type, tuple[str, ...]] = {
    **dict.fromkeys((ast.If, ast.For, ast.AsyncFor, ast.While), _BODIES),
    **dict.fromkeys((ast.With, ast.AsyncWith, ast.ExceptHandler), ("body",)),
    **dict.fromkeys((ast.Try, getattr(ast, "TryStar", ast.Try)), _PARTS),
    ast.Match: ("cases",),
    ast.match_case: ("pattern", "body"),
    ast.MatchAs: ("pattern",),
    ast.MatchClass: ("patterns", "kwd_patterns"),
    **dict.fromkeys((ast.MatchOr, ast.MatchSequence, ast.MatchMapping), ("patterns",)),
}
_LEAVES = frozenset({ast.Name, ast.Constant, ast.Pass})
_HANDLERS: dict[type, Callable[[_Collector, Any], bool]] = {
    getattr(ast, name[1:]): handler
    for name, handler in vars(_Collector).items()
    if name[1:2].isupper() and hasattr(ast, name[1:])
}


def absolute_name(node: ast.ImportFrom, module: Module) -> str:
    """Return the dotted name of the module that a ``from`` import names."""
    if not node.level:
        return node.module or ""
    parts = module.name.split(".") if module.name else []
    drop = node.level - (1 if module.is_package else 0)
    base = parts[: len(parts) - drop] if drop else parts
    return ".".join([*base, *([node.module] if node.module else [])])
