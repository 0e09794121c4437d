"""What untyped parameters are given: the types of the arguments at every call of a function."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from flake8_fastapi.expressions import expression
from flake8_fastapi.project.module import Module
from flake8_fastapi.project.roles import is_test
from flake8_fastapi.project.words import places
from flake8_fastapi.semantics.arguments import bind, has_unpacking
from flake8_fastapi.semantics.entities import ClassInfo, FunctionInfo
from flake8_fastapi.semantics.types import (
    NONE,
    UNKNOWN,
    UNKNOWNS,
    ClassRef,
    FunctionRef,
    Instance,
    Types,
    union,
)

if TYPE_CHECKING:
    from flake8_fastapi.semantics.infer import Inference

#: A name that is mentioned more often, in other than plain imports, says too little for its price.
MAX_MENTIONS = 80
_HEADS = ("def ", "class ")
_IMPORT = expression(r"[ \t]*(?:from|import)\b")
#: Decorators after which a function is still what the calls in the text call.
PLAIN = frozenset({"staticmethod", "classmethod"})

Use = tuple[ast.Name | ast.Attribute, Module]


class _Search:
    """The uses of a name that were found so far, and the files that are still to be read."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.found: list[Use] = []
        self.pending: list[Path] = []
        self.refused = False

    def refuse(self) -> None:
        """Give up: the uses cannot be told."""
        self.pending.clear()
        self.refused = True


class CallSites:
    """Finds the calls of functions in one project, for what their untyped parameters get."""

    def __init__(self, inference: Inference) -> None:
        self.inference = inference
        self._searches: dict[tuple[str, bool], _Search] = {}

    def given(self, node: ast.arg, info: FunctionInfo) -> Types:
        """Return what the calls of a function give a parameter, unknown unless all are seen.

        Tests do not count. Only objects are told: what is a number or text may be anything else
        tomorrow.
        """
        if info.module.is_stub or not self._is_called_as_written(info):
            return UNKNOWNS
        found: list[Types] = []
        for call, module, skip in self._calls(info):
            if call is None or has_unpacking(call):
                return UNKNOWNS
            value = bind(info.node.args, call, skip=skip).get(node.arg)
            if value is None:
                value, module = info.default(node), info.module
            if value is None:
                return UNKNOWNS
            if not self._is_itself(value, node, module, info):
                found.append(self.inference.infer(value, module))
            if found and UNKNOWN in found[-1]:
                return UNKNOWNS
        types = union(*found) if found else UNKNOWNS
        objects = [kind for kind in types if kind != NONE]
        return types if objects and all(map(_is_object, objects)) else UNKNOWNS

    def _is_called_as_written(self, info: FunctionInfo) -> bool:
        """Tell whether only calls in the text call a function: no framework, no closure."""
        holder = info.module.parent(info.node)
        special = info.name.startswith("__") and info.name != "__init__"
        return (
            not special
            and isinstance(holder, (ast.Module, ast.ClassDef))
            and all(isinstance(d, ast.Name) and d.id in PLAIN for d in info.node.decorator_list)
            and not is_test(info.module.path, self.inference.project)
        )

    @staticmethod
    def _is_itself(value: ast.expr, node: ast.arg, module: Module, info: FunctionInfo) -> bool:
        """Tell whether a function that calls itself hands its parameter on."""
        return (
            isinstance(value, ast.Name)
            and value.id == node.arg
            and module is info.module
            and module.function(value) is info.node
        )

    # -- calls --------------------------------------------------------------------------

    def _calls(self, info: FunctionInfo) -> Iterator[tuple[ast.Call | None, Module, int]]:
        """Yield the calls of a function; None for what may call it and cannot be seen."""
        if info.owner is not None and info.name == "__init__":
            yield from self._constructions(info.owner, info, set())
            return
        for found in self._uses_of(info.name, as_method=info.owner is not None):
            if found is None:
                yield None, info.module, 0
                return
            use, module = found
            for kind in self.inference.infer(use, module):
                if isinstance(kind, FunctionRef) and kind.info is info:
                    yield _call_of(use, module), module, 0 if kind.receiver is None else 1

    def _constructions(
        self, owner: ClassInfo, info: FunctionInfo, seen: set[ClassInfo]
    ) -> Iterator[tuple[ast.Call | None, Module, int]]:
        """Yield the calls of a class and of those subclasses that have no ``__init__``."""
        seen.add(owner)
        for found in self._uses_of(owner.node.name):
            if found is None:
                yield None, owner.module, 1
                return
            use, module = found
            kinds = self.inference.infer(use, module)
            if not any(isinstance(k, ClassRef) and k.info is owner for k in kinds):
                continue
            call = _call_of(use, module)
            subclass = _class_with_base(use, module)
            if call is not None:
                yield call, module, 1
            elif subclass is not None:
                inner = self.inference.class_info(subclass, module)
                if inner not in seen:
                    yield from self._inherited(inner, info, seen)
            elif _may_be_called(use, module):
                yield None, module, 1

    def _inherited(
        self, inner: ClassInfo, info: FunctionInfo, seen: set[ClassInfo]
    ) -> Iterator[tuple[ast.Call | None, Module, int]]:
        own = inner.members.get("__init__", ())
        if not own:
            yield from self._constructions(inner, info, seen)
        for statement in own:
            if not isinstance(statement, ast.FunctionDef):
                yield None, inner.module, 1
                continue
            for call in self.inference.function_info(statement, inner.module).calls:
                if isinstance(call.func, ast.Attribute) and call.func.attr == "__init__":
                    yield call, inner.module, 1 if isinstance(call.func.value, ast.Call) else 0

    # -- uses of names ------------------------------------------------------------------

    def _uses_of(self, name: str, *, as_method: bool = False) -> Iterator[Use | None]:
        """Yield where a name is used, and None at last when it is renamed or used too often.

        Files are read as far as somebody asks: most questions are settled by the first uses.
        """
        key = (name, as_method)
        search = self._searches.get(key)
        if search is None:
            search = self._searches[key] = self._search(name)
            if as_method:
                self._leave_names(search)
        place = 0
        while True:
            while place < len(search.found):
                yield search.found[place]
                place += 1
            if not search.pending:
                break
            self._read_on(search)
        if search.refused:
            yield None

    def _leave_names(self, search: _Search) -> None:
        """Leave out the files that only use a name by itself, where it is that of a method.

        Unless some file takes the method out of its object: ``save = store.save``.
        """
        name, text = search.name, self.inference.project.text
        taken = re.compile(rf"{name}(?<!\w{name})\s*=[^=\n]*\.{name}(?!\w)(?!\s*\()")
        held = [(path, text(path) or "") for path in search.pending]
        if not any(taken.search(each) for _, each in held):
            marks = (f".{name}", f"def {name}")
            search.pending = [path for path, each in held if any(mark in each for mark in marks)]

    def _read_on(self, search: _Search) -> None:
        """Enter the uses in the next file."""
        module = self.inference.project.module(search.pending.pop(0))
        if module is None:
            return
        imported = (a for n in module.nodes(ast.ImportFrom) for a in n.names)
        if any(alias.name == search.name and alias.asname for alias in imported):
            search.refuse()
        else:
            uses = module.uses(search.name)
            search.found.extend((node, module) for node in uses if isinstance(node.ctx, ast.Load))

    def _search(self, name: str) -> _Search:
        """Return the search of the files that do more than define or import a name."""
        project = self.inference.project
        search = _Search(name)
        mentions = 0
        for path in project.texts.with_word(name):
            if is_test(path, project):
                continue
            text = project.text(path) or ""
            found = [at for at in places(name, text) if not text.endswith(_HEADS, 0, at)]
            mentions += sum(not _IMPORT.match(text, text.rfind("\n", 0, at) + 1) for at in found)
            if mentions > MAX_MENTIONS:
                search.refuse()
                break
            if found:
                search.pending.append(path)
        return search


def _is_object(kind: object) -> bool:
    return isinstance(kind, Instance) and not kind.name.startswith(("builtins.", "typing."))


def _call_of(use: ast.expr, module: Module) -> ast.Call | None:
    parent = module.parent(use)
    return parent if isinstance(parent, ast.Call) and parent.func is use else None


def _class_with_base(use: ast.expr, module: Module) -> ast.ClassDef | None:
    parent = module.parent(use)
    if isinstance(parent, ast.Subscript) and parent.value is use:
        use, parent = parent, module.parent(parent)
    return parent if isinstance(parent, ast.ClassDef) and use in parent.bases else None


def _may_be_called(use: ast.expr, module: Module) -> bool:
    """Tell whether a class is handed to something: its other uses only speak of it."""
    parent = module.parent(use)
    if isinstance(parent, (ast.arg, ast.AnnAssign, ast.FunctionDef, ast.AsyncFunctionDef)):
        return isinstance(parent, ast.AnnAssign) and parent.value is use
    if isinstance(parent, (ast.Subscript, ast.BinOp, ast.Attribute)):
        return False
    if isinstance(parent, ast.Tuple):
        return _may_be_called(parent, module)
    return True
