"""What is done with uploaded files: their names, their types, their size.

Source: FastAPI "Request Files", Starlette "Request Files", OWASP "File Upload Cheat Sheet".
"""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from flake8_fastapi.model.dependencies import Dependencies
from flake8_fastapi.model.loop import EventLoop
from flake8_fastapi.model.parameters import UPLOADS
from flake8_fastapi.project.module import Module
from flake8_fastapi.semantics.calls import CallGraph, Runs
from flake8_fastapi.semantics.entities import FunctionInfo, body_nodes
from flake8_fastapi.semantics.types import External

if TYPE_CHECKING:
    from flake8_fastapi.semantics.infer import Inference

#: Packages that look at the bytes they are given.
INSPECTORS = frozenset({
    "magic", "filetype", "puremagic", "imghdr", "sndhdr", "PIL", "cv2", "imageio", "skimage",
    "pypdf", "PyPDF2", "pdfplumber", "fitz", "pymupdf", "docx", "pptx", "openpyxl", "xlrd",
    "pandas", "polars", "pyarrow", "csv", "json", "zipfile", "tarfile", "wand", "pyvips",
    "mutagen", "soundfile", "librosa", "pydub", "ffmpeg", "av", "wave", "torchaudio",
    "torchvision", "tensorflow", "numpy", "yaml", "lxml", "defusedxml", "xml",
})  # fmt: skip
ORDERINGS = (ast.Gt, ast.GtE, ast.Lt, ast.LtE)
MAX_DEPTH = 4


class Uploads:
    """Questions about uploads in one project."""

    def __init__(self, calls: CallGraph, dependencies: Dependencies, loop: EventLoop) -> None:
        self.inference: Inference = calls.inference
        self.calls = calls
        self.dependencies = dependencies
        self.loop = loop

    def is_upload(self, node: ast.expr, module: Module) -> bool:
        """Tell whether an expression is certainly an uploaded file."""
        return self.inference.is_instance(self.inference.infer(node, module), UPLOADS)

    def attributes(self, function: FunctionInfo, name: str) -> Iterator[ast.Attribute]:
        """Yield where a function reads an attribute of an upload."""
        for node in body_nodes(function.node):
            if isinstance(node, ast.Attribute) and node.attr == name:
                if self.is_upload(node.value, function.module):
                    yield node

    # -- whole reads ------------------------------------------------------------------

    def whole_reads(self, function: FunctionInfo) -> Iterator[ast.Call]:
        """Yield the calls in a function that read all of an upload at once."""
        for call in function.calls:
            if isinstance(call.func, ast.Attribute) and call.func.attr == "read":
                owners = [call.func.value]
                if isinstance(owners[0], ast.Attribute) and owners[0].attr == "file":
                    owners.append(owners[0].value)
                if _is_unlimited(call):
                    if any(self.is_upload(owner, function.module) for owner in owners):
                        yield call

    def is_measured(self, function: FunctionInfo) -> bool:
        """Tell whether somebody looks at a size before or after the function has read."""
        return (
            self._somebody(function, self._measures)
            or any(self._is_declared(each) for each in (function, *self._around(function)))
            or self._is_limited_by_middleware()
        )

    def _is_declared(self, function: FunctionInfo) -> bool:
        """Tell whether a parameter limits a size: ``content_length: int = Header(lt=9_000)``."""
        return any(
            parameter.call is not None
            and any(k.arg in ("lt", "le") for k in parameter.call.keywords)
            and _is_size(parameter.node)
            for parameter in self.dependencies.parameters(function)
        )

    def _is_limited_by_middleware(self) -> bool:
        words = ("content-length", "Content-Length", "content_length")
        return any(
            "iddleware" in module.text for module in self.dependencies.routing.modules_with(*words)
        )

    def _measures(self, node: ast.AST, function: Runs) -> bool:
        """Tell whether a node compares a size with more than emptiness."""
        if not isinstance(node, ast.Compare) or not isinstance(node.ops[0], ORDERINGS):
            return False
        sides = [node.left, *node.comparators]
        if any(isinstance(s, ast.Constant) and s.value in (0, 1) for s in sides):
            return False
        return any(_is_size(part) for side in sides for part in ast.walk(side))

    # -- types ------------------------------------------------------------------------

    def is_inspected(self, function: FunctionInfo) -> bool:
        """Tell whether somebody looks at the bytes that the function, or its caller, was given."""
        return self._somebody(function, self._inspects)

    def _inspects(self, node: ast.AST, function: Runs) -> bool:
        if isinstance(node, ast.Constant):
            return isinstance(node.value, bytes) and len(node.value) > 1
        if not isinstance(node, ast.Call):
            return False
        for kind in self.inference.infer(node.func, function.module):
            name = self.inference.canonical(kind)
            if name.split(".")[0] in INSPECTORS:
                return True
            if isinstance(kind, External) and "verify" in name.lower():
                return True
        return False

    # -- who runs with it -------------------------------------------------------------

    def _somebody(self, function: FunctionInfo, test: Callable[[ast.AST, Runs], bool]) -> bool:
        """Tell whether a test holds in the function, what it calls, who calls it, its siblings."""
        return any(
            test(node, each)
            for each in self.calls.beneath([function, *self._around(function)], MAX_DEPTH)
            for node in body_nodes(each.node)
        )

    def _around(self, function: FunctionInfo) -> list[FunctionInfo]:
        """Return the callers of a function, and all that runs in the routes they belong to."""
        found: dict[FunctionInfo, None] = dict.fromkeys(self._callers(function))
        handlers = {function, *found}
        for route in self.dependencies.routing.routes:
            beneath = self.dependencies.of_route(route)
            if route.function in handlers or not handlers.isdisjoint(beneath):
                found.update(dict.fromkeys(beneath))
                if route.function is not None:
                    found[route.function] = None
        return list(found)

    def _callers(self, function: FunctionInfo) -> list[FunctionInfo]:
        found: dict[FunctionInfo, None] = {}
        for node, module in self.loop.references(function):
            outer = module.function(node)
            if isinstance(outer, (ast.FunctionDef, ast.AsyncFunctionDef)):
                found[self.inference.function_info(outer, module)] = None
        return list(found)


def _is_unlimited(call: ast.Call) -> bool:
    values = [*call.args, *(keyword.value for keyword in call.keywords)]
    return all(
        isinstance(value, ast.UnaryOp) and isinstance(value.op, ast.USub) for value in values
    )


def _is_size(node: ast.AST) -> bool:
    if isinstance(node, ast.Call):
        name = getattr(node.func, "id", None) or getattr(node.func, "attr", "")
        return name in ("len", "tell", "getsizeof")
    name = getattr(node, "attr", None) or getattr(node, "id", None) or getattr(node, "arg", None)
    name = name or (node.value if isinstance(node, ast.Constant) else None)
    return isinstance(name, str) and any(word in name.lower() for word in ("size", "length"))
