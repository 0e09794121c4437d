"""Values that are the same for every request, whatever becomes of database and other services."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from flake8_fastapi.model.parameters import MODELS
from flake8_fastapi.model.schemas import Schemas
from flake8_fastapi.project.module import Module
from flake8_fastapi.semantics.types import ClassRef, Const, External, FunctionRef, Instance

if TYPE_CHECKING:
    from flake8_fastapi.semantics.infer import Inference

CLASSES = (*MODELS, "starlette.responses.Response")
#: Functions whose value says nothing of other services: the time, names of the machine.
PLAIN = ("datetime.", "time.", "platform.", "socket.gethostname", "os.getpid", "uuid.", "builtins.")
DISPLAYS = (ast.Dict, ast.List, ast.Tuple, ast.Set, ast.JoinedStr, ast.FormattedValue, ast.BinOp)
MAX_DEPTH = 8


class Constants:
    """Tells in one project which values are constant; settings and the clock count as such."""

    def __init__(self, inference: Inference, schemas: Schemas) -> None:
        self.inference = inference
        self.schemas = schemas

    def is_constant(self, node: ast.expr, module: Module, depth: int = 0) -> bool:
        """Tell whether a value is certainly made of constants alone."""
        if isinstance(node, ast.Constant):
            return True
        if isinstance(node, ast.Call):
            return self._is_plain_call(node, module) and all(
                self.is_constant(part, module, depth + 1) for part in _given(node)
            )
        if isinstance(node, ast.Name):
            return self._is_constant_name(node, module, depth)
        if isinstance(node, ast.Attribute):
            return self._is_constant_attribute(node, module)
        return isinstance(node, DISPLAYS) and all(
            self.is_constant(child, module, depth + 1)
            for child in ast.iter_child_nodes(node)
            if isinstance(child, ast.expr)
        )

    def is_of(self, node: ast.expr, module: Module, prefixes: tuple[str, ...]) -> bool:
        """Tell whether what is called certainly has a qualified name that begins like this."""
        kinds = self.inference.infer(node, module)
        return bool(kinds) and all(self.inference.canonical(k).startswith(prefixes) for k in kinds)

    def _is_plain_call(self, call: ast.Call, module: Module) -> bool:
        kinds = self.inference.infer(call.func, module)
        if self.inference.is_subclass(kinds, CLASSES):
            return all(isinstance(k, ClassRef) and self.makes_only(k) for k in kinds)
        return self.is_of(call.func, module, PLAIN)

    def makes_only(self, kind: ClassRef) -> bool:
        """Tell whether making an object of a class runs no code of the project."""
        found = self.inference.attribute(Instance(kind.info), "__init__")
        return all(isinstance(k, FunctionRef) and k.info.module.is_stub for k in found)

    def _is_constant_name(self, node: ast.Name, module: Module, depth: int) -> bool:
        definitions = self.inference.definitions(node, module)
        if len(definitions) != 1 or depth > MAX_DEPTH:
            return False
        binding, home = definitions[0].binding, definitions[0].module
        if binding is None or home is None:
            return bool(definitions[0].external)
        if binding.kind not in ("assign", "annotation") or binding.value is None or binding.path:
            return False
        return self.is_constant(binding.value, home, depth + 1)

    def _is_constant_attribute(self, node: ast.Attribute, module: Module) -> bool:
        kinds = self.inference.infer(node, module)
        if len(kinds) == 1 and isinstance(kinds[0], (Const, External)):
            return True
        owners = self.inference.infer(node.value, module)
        return all(
            isinstance(kind, ClassRef) or (isinstance(kind, Instance) and self._is_settings(kind))
            for kind in owners
        )

    def _is_settings(self, kind: Instance) -> bool:
        schema = self.schemas.of_class(kind.info)
        return schema is not None and schema.is_settings


def _given(call: ast.Call) -> list[ast.expr]:
    """Return the arguments of a call and the call on whose value it is made."""
    parts = [*call.args, *(keyword.value for keyword in call.keywords)]
    if isinstance(call.func, ast.Attribute) and isinstance(call.func.value, ast.Call):
        parts.append(call.func.value)
    return parts
