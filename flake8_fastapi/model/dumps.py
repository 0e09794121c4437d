"""Values that are dicts where a model could be: displays, dumps of models, lists of these."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from flake8_fastapi.project.module import Module
from flake8_fastapi.semantics.entities import FunctionInfo
from flake8_fastapi.semantics.types import FunctionRef

if TYPE_CHECKING:
    from flake8_fastapi.semantics.infer import Inference

DUMPS = ("model_dump", "dict")
ENCODER = "fastapi.encoders.jsonable_encoder"
MODELS = ("pydantic.", "sqlmodel.")
MAX_HOPS = 5


class Dumps:
    """Tells for the values of one function whether they certainly are dicts, or lists of dicts.

    Only what is written in the function counts, not what other functions return.
    """

    def __init__(self, inference: Inference, function: FunctionInfo) -> None:
        self.inference = inference
        self.function = function
        self.module: Module = function.module

    def is_dict(self, node: ast.expr, hops: int = 0) -> bool:
        """Tell whether a value is certainly a dict."""
        if isinstance(node, ast.IfExp):
            return self.is_dict(node.body, hops) or self.is_dict(node.orelse, hops)
        if isinstance(node, ast.Name):
            values = self._values(node, hops)
            return bool(values) and all(self.is_dict(value, hops + 1) for value in values)
        if isinstance(node, ast.BinOp) and isinstance(node.op, ast.BitOr):
            return self.is_dict(node.left, hops) and self.is_dict(node.right, hops)
        return isinstance(node, (ast.Dict, ast.DictComp)) or self._is_dumping(node)

    def is_list(self, node: ast.expr, hops: int = 0) -> bool:
        """Tell whether a value is certainly a list that holds dicts."""
        if isinstance(node, ast.IfExp):
            return self.is_list(node.body, hops) or self.is_list(node.orelse, hops)
        if isinstance(node, ast.Name):
            values = self._values(node, hops)
            return bool(values) and all(
                self.is_list(value, hops + 1) or self._is_filled(value, node.id, hops)
                for value in values
            )
        if isinstance(node, ast.List):
            return any(self.is_dict(item, hops) for item in node.elts)
        if isinstance(node, ast.ListComp):
            return self.is_dict(node.elt, hops)
        return isinstance(node, ast.Call) and self._name(node) == ENCODER

    def _is_filled(self, value: ast.expr, name: str, hops: int) -> bool:
        """``rows = []`` to which nothing but dicts is appended."""
        if not isinstance(value, ast.List) or value.elts:
            return False
        added = [
            call.args[0]
            for call in self.function.calls
            if isinstance(call.func, ast.Attribute)
            and call.func.attr == "append"
            and isinstance(call.func.value, ast.Name)
            and call.func.value.id == name
            and len(call.args) == 1
        ]
        return bool(added) and all(self.is_dict(item, hops + 1) for item in added)

    def _is_dumping(self, node: ast.expr) -> bool:
        if not isinstance(node, ast.Call):
            return False
        if self._name(node) in ("builtins.dict", ENCODER):
            return True
        if not isinstance(node.func, ast.Attribute) or node.func.attr not in DUMPS:
            return False
        return all(
            isinstance(kind, FunctionRef) and kind.info.qualname.startswith(MODELS)
            for kind in self.inference.infer(node.func, self.module)
        )

    def _name(self, call: ast.Call) -> str:
        return self.inference.name_of(call.func, self.module)

    def _values(self, name: ast.Name, hops: int) -> list[ast.expr]:
        """Return what the function gives a variable; nothing when it cannot be seen."""
        found: list[ast.expr] = []
        if hops > MAX_HOPS:
            return found
        for definition in self.inference.names.lookup(name.id, name, self.module):
            binding = definition.binding
            if binding is None or binding.kind not in ("assign", "annotation") or binding.path:
                return []
            if (
                binding.value is None
                or self.module.function(binding.node) is not self.function.node
            ):
                return []
            found.append(binding.value)
        return found
