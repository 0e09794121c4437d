"""FA036."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from flake8_fastapi.model.context import Context
from flake8_fastapi.rule import Problem, problem, rule
from flake8_fastapi.semantics.entities import FunctionInfo, body_nodes

NAME = (
    "`{path}` puts the client's `filename` in a path, and `../` in it leads anywhere; make a name "
    "of your own, or keep `Path(filename).name` of it"
)
KIND = (
    "`{test}` trusts the `content_type` that the client claims; look at the first bytes of the "
    "file before deciding"
)
SIZE = (
    "`{read}` reads the whole upload into memory and nothing limits its size; check `size` first, "
    "or read at most so many bytes and refuse the rest"
)


@rule(
    "FA036",
    name="upload-trusted",
    on=FunctionInfo,
    message=NAME,
)
def upload_trusted(function: FunctionInfo, context: Context) -> Iterator[Problem]:
    """What the client says of an upload is believed.

    ## What it does

    Reports three things that are done with an `UploadFile`: its `filename` goes into a path
    without `os.path.basename`, `.name` or a function that makes it safe; its `content_type` decides
    although nobody looks at the bytes; `read()` without an argument, where neither the function nor
    a dependency or caller of it compares a size.

    ## Why is this bad?

    Name and type are headers that the client writes as it likes. A name with `../` leaves the
    folder, a page with scripts calls itself a picture, and one large file fills the memory of the
    worker.

    ## Example

    ```python
    from pathlib import Path

    from fastapi import FastAPI, UploadFile

    FOLDER = Path("covers")
    app = FastAPI(openapi_url="/schema.json")


    @app.put("/cover")
    def cover(picture: UploadFile) -> str:
        target = FOLDER / picture.filename  # FA036
        target.write_bytes(picture.file.read(100_000))
        return target.name
    ```

    ## Use instead

    ```python
    import uuid
    from pathlib import Path

    from fastapi import FastAPI, UploadFile

    FOLDER = Path("covers")
    app = FastAPI(openapi_url="/schema.json")


    @app.put("/cover")
    def cover(picture: UploadFile) -> str:
        target = FOLDER / f"{uuid.uuid4().hex}.png"
        target.write_bytes(picture.file.read(100_000))
        return target.name
    ```

    ## Known problems

    A limit of the size in a proxy in front of the application cannot be seen.

    ## Source

    - Documents D1, "Trusting the client's Content-Type or filename", and D2
    - <https://fastapi.tiangolo.com/tutorial/request-files/>
    """
    for path in context.app.upload_paths.built(function):
        yield problem(path, path=context.source(path))
    mentions = context.module.mentions
    tests = list(_decisions(function, context)) if mentions("content_type") else []
    if tests and not context.app.uploads.is_inspected(function):
        for test in tests:
            yield problem(test, KIND, test=context.source(test))
    reads = list(context.app.uploads.whole_reads(function)) if mentions("read") else []
    if reads and not context.app.uploads.is_measured(function):
        for read in reads:
            yield problem(read, SIZE, read=context.source(read))


def _decisions(function: FunctionInfo, context: Context) -> Iterator[ast.expr]:
    """Yield the comparisons and calls in conditions that ask what type the client claims."""
    claims = {id(n) for n in context.app.uploads.attributes(function, "content_type")}
    if not claims:
        return
    for node in body_nodes(function.node):
        if isinstance(node, ast.Match):
            yield from (s for s in [node.subject] if _claims(s, claims, context))
        test = getattr(node, "test", None)
        tests = [test] if isinstance(test, ast.expr) else getattr(node, "ifs", [])
        for part in (p for each in tests for p in _operands(each)):
            if not _asks_presence(part) and _claims(part, claims, context):
                yield part


def _operands(test: ast.expr) -> list[ast.expr]:
    if isinstance(test, ast.BoolOp):
        return [part for value in test.values for part in _operands(value)]
    if isinstance(test, ast.UnaryOp) and isinstance(test.op, ast.Not):
        return _operands(test.operand)
    return [test]


def _asks_presence(node: ast.expr) -> bool:
    """Tell whether a condition only asks whether there is a value at all."""
    if isinstance(node, ast.Compare):
        return isinstance(node.ops[0], (ast.Is, ast.IsNot))
    return isinstance(node, (ast.Name, ast.Attribute))


def _claims(node: ast.expr, claims: set[int], context: Context) -> bool:
    for part in ast.walk(node):
        if id(part) in claims:
            return True
        if isinstance(part, ast.Name):
            for definition in context.types.definitions(part, context.module):
                value = definition.binding.value if definition.binding is not None else None
                if value is not None and definition.module is context.module:
                    if any(id(inner) in claims for inner in _kept(value)):
                        return True
    return False


def _kept(value: ast.expr) -> Iterator[ast.AST]:
    """Yield the parts of an assigned value that are the claimed type, or looked up by it."""
    if not isinstance(value, ast.Await):
        yield value
        if isinstance(value, ast.BoolOp):
            yield from value.values
        elif isinstance(value, ast.Call) and isinstance(value.func, ast.Attribute):
            yield from ast.walk(value.func.value)
            if value.func.attr == "get":
                yield from value.args
