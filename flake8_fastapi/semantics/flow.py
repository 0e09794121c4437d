"""Which bindings of a name may be the ones that a use of it sees."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from flake8_fastapi.project.module import Module, ScopeNode
from flake8_fastapi.semantics.scopes import Binding

#: A name that is bound more often in one scope counts as unknown: no person wrote that.
MAX_BINDINGS = 400
LOOPS = (ast.For, ast.AsyncFor, ast.While)
LEAVING = (ast.Return, ast.Raise, ast.Continue, ast.Break)


def position(node: ast.AST) -> tuple[int, int]:
    """Return line and column of a node."""
    return getattr(node, "lineno", 0), getattr(node, "col_offset", 0)


def blocks(node: ast.AST) -> Iterator[list[ast.stmt]]:
    """Yield the statement lists of a compound statement."""
    for name in ("body", "orelse", "finalbody"):
        value = getattr(node, name, None)
        if isinstance(value, list) and value:
            yield value


def in_branch(node: ast.AST, module: Module) -> bool:
    """Tell whether a condition or an exception decides if a node of a function runs."""
    child = node
    for parent in module.ancestors(node):
        if isinstance(parent, (ast.FunctionDef, ast.AsyncFunctionDef, ast.Lambda)):
            return False
        if isinstance(parent, (ast.If, ast.IfExp)) and child is not parent.test:
            return True
        if isinstance(parent, (ast.ExceptHandler, ast.match_case)):
            return True
        if isinstance(parent, ast.BoolOp) and child is not parent.values[0]:
            return True
        child = parent
    return False


def reaching(
    bindings: list[Binding], use: ast.AST | None, scope: ScopeNode, module: Module
) -> list[Binding]:
    """Return the bindings of a scope that may hold where `use` stands in that same scope.

    `use` None asks for the end of the scope. Branches that cannot reach the use are left out,
    and so is what an unconditional later binding replaces.
    """
    if len(bindings) == 1 and (use is None or not _is_own_value(bindings[0], use, module)):
        return bindings
    if len(bindings) > MAX_BINDINGS:
        return []
    around = [use, *module.ancestors(use)] if use is not None else [scope]
    chain = {id(node): node for node in around}
    before: list[Binding] = []
    looped: list[Binding] = []
    for binding in bindings:
        if use is None or _before(binding, use, chain):
            before.append(binding)
        elif _in_common_loop(binding, chain, module):
            looped.append(binding)
    found: list[Binding] = []
    replacing: ast.If | None = None
    for binding in reversed(before):
        if replacing is not None and position(binding.node) < position(replacing):
            break
        relation = _relation(binding, chain, scope, module)
        if relation == "never":
            continue
        found.append(binding)
        if relation == "always":
            break
        replacing = replacing or _replacing(binding, bindings, chain, scope, module)
    return [*reversed(found), *looped]


def _is_own_value(binding: Binding, use: ast.AST, module: Module) -> bool:
    node = binding.node
    return isinstance(node, (ast.Assign, ast.AnnAssign)) and node in module.ancestors(use)


def _before(binding: Binding, use: ast.AST, chain: dict[int, ast.AST]) -> bool:
    node = binding.node
    if isinstance(node, (ast.arg, ast.comprehension)):
        return True
    if id(node) in chain:
        if isinstance(node, (ast.Assign, ast.AnnAssign, ast.NamedExpr)):
            return False
        value = binding.value
        return value is None or id(value) not in chain
    return position(node) < position(use)


def _in_common_loop(binding: Binding, chain: dict[int, ast.AST], module: Module) -> bool:
    return any(isinstance(n, LOOPS) and id(n) in chain for n in module.ancestors(binding.node))


def _relation(binding: Binding, chain: dict[int, ast.AST], scope: ScopeNode, module: Module) -> str:
    """Say whether the binding holds "always", "maybe" or "never" at the use."""
    node = binding.node
    if isinstance(node, (ast.arg, ast.comprehension)) or id(node) in chain:
        return "always"
    child: ast.AST = module.statement(node) or node
    always = not isinstance(node, ast.NamedExpr) or isinstance(module.parent(node), ast.If)
    parent = module.parent(child)
    while parent is not None and id(parent) not in chain:
        if parent is scope:
            break
        always = always and isinstance(parent, (ast.With, ast.AsyncWith))
        if _leaves(parent, child):
            return "never"
        child, parent = parent, module.parent(parent)
    if parent is not None and parent is not scope and _in_other_branch(parent, child, chain):
        return "never"
    if parent is not None and parent is not scope:
        always = always and _same_block(parent, child, chain)
    return "always" if always else "maybe"


def _replacing(
    binding: Binding,
    bindings: list[Binding],
    chain: dict[int, ast.AST],
    scope: ScopeNode,
    module: Module,
) -> ast.If | None:
    """Return the ``if`` before the use that holds the binding and binds the name either way."""
    child: ast.AST = binding.node
    parent = module.parent(child)
    while parent is not None and parent is not scope and id(parent) not in chain:
        child, parent = parent, module.parent(parent)
    if parent is None or not isinstance(child, ast.If) or not child.orelse or id(child) in chain:
        return None
    if parent is not scope and not _same_block(parent, child, chain):
        return None
    nodes = {id(module.statement(each.node) or each.node) for each in bindings}
    return child if _binds(child.body, nodes) and _binds(child.orelse, nodes) else None


def _binds(block: list[ast.stmt], nodes: set[int]) -> bool:
    """Tell whether a block certainly binds the name, or never reaches its end."""
    for statement in block:
        if isinstance(statement, (ast.Return, ast.Raise)):
            return True
        if isinstance(statement, ast.Assign) and id(statement) in nodes:
            return True
        if isinstance(statement, ast.If) and statement.orelse:
            if _binds(statement.body, nodes) and _binds(statement.orelse, nodes):
                return True
    return False


def _leaves(parent: ast.AST, child: ast.AST) -> bool:
    if isinstance(parent, (ast.With, ast.AsyncWith, ast.Try)):
        return False
    return any(child in block and isinstance(block[-1], LEAVING[:2]) for block in blocks(parent))


def _in_other_branch(parent: ast.AST, child: ast.AST, chain: dict[int, ast.AST]) -> bool:
    if not isinstance(parent, ast.If):
        return False
    other = parent.orelse if child in parent.body else parent.body
    return any(id(statement) in chain for statement in other)


def _same_block(parent: ast.AST, child: ast.AST, chain: dict[int, ast.AST]) -> bool:
    for block in blocks(parent):
        if child in block:
            return any(id(statement) in chain for statement in block)
    return False
