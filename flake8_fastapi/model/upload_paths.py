"""Paths that are built of the name a client gave its upload."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from typing import TYPE_CHECKING

from flake8_fastapi.expressions import expression
from flake8_fastapi.model.uploads import Uploads
from flake8_fastapi.project.module import Module
from flake8_fastapi.semantics.arguments import bind
from flake8_fastapi.semantics.entities import FunctionInfo, body_nodes

if TYPE_CHECKING:
    from flake8_fastapi.semantics.infer import Inference

PATHS = ("pathlib.PurePath", "pathlib.Path", "anyio.Path", "aiopath.AsyncPath")
#: Functions that join their arguments to a path.
JOINS = frozenset({"os.path.join", "posixpath.join", "ntpath.join"})
#: Functions that take a path at these positions.
OPENS = {
    "builtins.open": (0,), "io.open": (0,), "os.open": (0,), "aiofiles.open": (0,),
    "aiofiles.threadpool.open": (0,), "anyio.open_file": (0,), "os.rename": (0, 1),
    "os.replace": (0, 1), "os.remove": (0,), "os.unlink": (0,), "os.mkdir": (0,),
    "os.makedirs": (0,), "shutil.copy": (1,), "shutil.copyfile": (1,), "shutil.copy2": (1,),
    "shutil.move": (1,), "starlette.responses.FileResponse": (0,),
    "fastapi.responses.FileResponse": (0,),
}  # fmt: skip
#: Methods of paths that touch the file.
DEEDS = frozenset(
    {"open", "write_bytes", "write_text", "unlink", "mkdir", "touch", "rename", "replace"}
)
#: Methods of text that keep what is dangerous in it.
KEEPING = frozenset(
    {"strip", "lower", "upper", "lstrip", "rstrip", "casefold", "format", "title", "removeprefix",
     "encode", "decode"}
)  # fmt: skip
#: What a function that looks at the resulting path, or at the name, calls.
CHECKS = frozenset(
    {"is_relative_to", "relative_to", "commonpath", "commonprefix", "match", "fullmatch", "isalnum",
     "realpath", "safe_join"}
)  # fmt: skip
#: The name as an argument.
_GIVEN = expression(r"\.filename\s*(?:#.*)?\s*[,)]")
MAX_DEPTH = 8


class UploadPaths:
    """Finds in one project where the client's file name becomes part of a path."""

    def __init__(self, uploads: Uploads) -> None:
        self.uploads = uploads
        self.inference: Inference = uploads.inference
        self._handed: dict[FunctionInfo, set[str]] | None = None

    def built(self, function: FunctionInfo) -> Iterator[ast.expr]:
        """Yield the expressions of a function that build a path of an upload's name."""
        if not function.module.mentions("filename") and function not in self.handed:
            return
        named = function in self.handed or any(self.uploads.attributes(function, "filename"))
        if not named or self._is_checked(function):
            return
        seen: set[int] = set()
        for node in body_nodes(function.node):
            found = self._built(node, function.module) if isinstance(node, ast.expr) else None
            if found is not None and id(found) not in seen:
                seen.add(id(found))
                yield found

    @property
    def handed(self) -> dict[FunctionInfo, set[str]]:
        """Functions that are given the name of an upload, and the parameters that get it."""
        if self._handed is not None:
            return self._handed
        self._handed = {}
        found: dict[FunctionInfo, set[str]] = {}
        for module in self.uploads.dependencies.routing.modules_with(
            ".filename", like=_GIVEN.search
        ):
            for node in module.nodes(ast.Attribute):
                if node.attr == "filename" and self.uploads.is_upload(node.value, module):
                    for function, parameter in self._receivers(node, module):
                        found.setdefault(function, set()).add(parameter)
        self._handed = found
        return found

    def _receivers(self, node: ast.expr, module: Module) -> Iterator[tuple[FunctionInfo, str]]:
        holder = module.parent(node)
        call = module.parent(holder) if isinstance(holder, ast.keyword) else holder
        if not isinstance(call, ast.Call) or call.func is node:
            return
        outer = module.function(call)
        if isinstance(outer, (ast.FunctionDef, ast.AsyncFunctionDef)):
            if self._is_checked(self.inference.function_info(outer, module)):
                return
        for target in self.uploads.calls.targets(call, module):
            if isinstance(target, FunctionInfo):
                skip = int(target.owner is not None and isinstance(call.func, ast.Attribute))
                for name, value in bind(target.node.args, call, skip=skip).items():
                    if value is node:
                        yield target, name

    def _is_checked(self, function: FunctionInfo) -> bool:
        """Tell whether the function refuses names or paths that lead elsewhere."""
        for node in body_nodes(function.node):
            if isinstance(node, ast.Call):
                name = getattr(node.func, "attr", None) or getattr(node.func, "id", "")
                if name in CHECKS or self._is_checker(node, function.module):
                    return True
            elif isinstance(node, ast.Compare) and isinstance(node.ops[0], (ast.In, ast.NotIn)):
                if self.is_name(node.comparators[0], function.module):
                    return True
        return False

    def _is_checker(self, call: ast.Call, module: Module) -> bool:
        """Tell whether a call is made for nothing but to refuse a name: its value is not used."""
        outer = module.parent(call)
        if isinstance(outer, ast.Compare) and isinstance(outer.ops[0], (ast.Is, ast.IsNot)):
            outer = module.parent(outer)
        if not isinstance(outer, (ast.Expr, ast.If, ast.UnaryOp)):
            return False
        own = isinstance(call.func, (ast.Name, ast.Attribute)) and bool(
            self.uploads.calls.targets(call, module)
        )
        return own and any(
            self.is_name(value, module)
            or (not isinstance(outer, ast.Expr) and self._built(value, module) is not None)
            for value in call.args
        )

    def _built(self, node: ast.expr, module: Module) -> ast.expr | None:
        """Return the expression that builds a path of a name, where this one uses or is one."""
        if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Div):
            parts = (node.left, node.right)
            joined = any(self._is_path(part, module) for part in parts)
            return node if joined and any(self.is_name(p, module) for p in parts) else None
        if not isinstance(node, ast.Call) or not isinstance(node.func, (ast.Name, ast.Attribute)):
            return None
        if isinstance(node.func, ast.Attribute) and node.func.attr == "joinpath":
            joins = self._is_path(node.func.value, module)
            return node if joins and any(self.is_name(a, module) for a in node.args) else None
        if isinstance(node.func, ast.Attribute) and node.func.attr in DEEDS:
            path = node.func.value
            if self._is_path(path, module):
                return node if self.is_name(path, module) else None
        name = self.inference.name_of(node.func, module)
        if name in JOINS:
            return node if any(self.is_name(a, module) for a in node.args) else None
        if name in PATHS:
            return self._of_path(node, module)
        for position in OPENS.get(name, ()):
            given = self._path_argument(node, position)
            if given is not None and self.is_name(given, module):
                return self._origin(given, module) or node
        return None

    @staticmethod
    def _path_argument(call: ast.Call, position: int) -> ast.expr | None:
        named = [k.value for k in call.keywords if k.arg in ("path", "file", "name", "dst")]
        return call.args[position] if position < len(call.args) else named[0] if named else None

    def _of_path(self, call: ast.Call, module: Module) -> ast.expr | None:
        """``Path(name)`` alone may serve ``.name`` or ``.suffix``; with more it builds a path."""
        if len(call.args) > 1:
            return call if any(self.is_name(a, module) for a in call.args) else None
        if not call.args or self._is_part(call, module):
            return None
        return self._origin(call.args[0], module)

    @staticmethod
    def _is_part(call: ast.Call, module: Module) -> bool:
        parent = module.parent(call)
        return isinstance(parent, ast.Attribute) and parent.attr in (
            "name",
            "stem",
            "suffix",
            "suffixes",
        )

    def _is_path(self, node: ast.expr, module: Module) -> bool:
        kinds = self.inference.infer(node, module)
        return self.inference.is_instance(kinds, PATHS)

    def _origin(self, node: ast.expr, module: Module, depth: int = 0) -> ast.expr | None:
        """Return the text put together of more than the name, that a value comes from."""
        if isinstance(node, (ast.JoinedStr, ast.BinOp)):
            return node if self.is_name(node, module) else None
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
            return node if node.func.attr == "format" and self.is_name(node, module) else None
        if isinstance(node, ast.Name) and depth < MAX_DEPTH:
            for value in self._values(node, module):
                found = self._origin(value, module, depth + 1)
                if found is not None:
                    return found
        return None

    def _values(self, node: ast.Name, module: Module) -> Iterator[ast.expr]:
        for definition in self.inference.definitions(node, module):
            binding = definition.binding
            if binding is None or definition.module is not module:
                continue
            value = binding.value if binding.kind in ("assign", "annotation") else None
            if value is not None and not binding.path:
                yield value
            elif isinstance(value, ast.Call) and binding.path == (0,):
                # ``stem, ending = os.path.splitext(name)``: only the ending is harmless.
                if self.inference.name_of(value.func, module) == "os.path.splitext":
                    yield value.args[0]

    def is_name(self, node: ast.expr, module: Module, depth: int = 0) -> bool:
        """Tell whether a text is, or holds, the unchanged file name of an upload."""
        if depth > MAX_DEPTH:
            return False
        if isinstance(node, ast.Attribute):
            return node.attr == "filename" and self.uploads.is_upload(node.value, module)
        if isinstance(node, ast.Name):
            return self._is_handed(node, module) or any(
                self.is_name(value, module, depth + 1) for value in self._values(node, module)
            )
        return any(self.is_name(part, module, depth + 1) for part in self._parts(node, module))

    def _is_handed(self, node: ast.Name, module: Module) -> bool:
        """Tell whether a name is a parameter that is given the name of an upload."""
        function = module.function(node)
        if not isinstance(function, (ast.FunctionDef, ast.AsyncFunctionDef)):
            return False
        given = self.handed.get(self.inference.function_info(function, module), ())
        return node.id in given and any(
            d.binding is not None and d.binding.kind == "parameter"
            for d in self.inference.definitions(node, module)
        )

    def _parts(self, node: ast.expr, module: Module) -> list[ast.expr]:
        """Return the parts whose text goes unchanged into that of an expression."""
        if isinstance(node, ast.JoinedStr):
            return [v.value for v in node.values if isinstance(v, ast.FormattedValue)]
        if isinstance(node, ast.BinOp) and isinstance(node.op, (ast.Add, ast.Mod)):
            return [node.left, node.right]
        if isinstance(node, (ast.BoolOp, ast.Tuple)):
            return node.values if isinstance(node, ast.BoolOp) else node.elts
        if isinstance(node, ast.IfExp):
            return [node.body, node.orelse]
        if isinstance(node, ast.NamedExpr):
            return [node.value]
        if isinstance(node, ast.Call) and isinstance(node.func, (ast.Name, ast.Attribute)):
            if isinstance(node.func, ast.Attribute) and node.func.attr in KEEPING:
                return [node.func.value, *node.args, *(k.value for k in node.keywords)]
            name = self.inference.name_of(node.func, module)
            if name in ("builtins.str", "os.fspath", "typing.cast", *PATHS):
                return list(node.args)
        return []
