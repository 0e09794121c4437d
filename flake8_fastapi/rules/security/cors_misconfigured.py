"""FA034."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator

from flake8_fastapi.model.context import Context
from flake8_fastapi.project.module import Module
from flake8_fastapi.rule import Problem, problem, rule
from flake8_fastapi.semantics.arguments import argument
from flake8_fastapi.semantics.keywords import keywords_of
from flake8_fastapi.semantics.sources import Source
from flake8_fastapi.semantics.values import string_value, written_value

READERS = frozenset({"os.getenv", "os.environ.get"})
SPLITTERS = frozenset({"split", "strip", "splitlines", "copy"})
#: Origins that no list of one's own would hold.
STRANGERS = ("http://a.test", "https://b.c:81")
ORDER = (
    "`CORSMiddleware` is not the outermost middleware (`{outer}` is added around it), so what the "
    "outer one answers itself carries no CORS headers; add it last, or first in `middleware=[...]`"
)


@rule(
    "FA034",
    name="cors-misconfigured",
    on=ast.Call,
    needs=("add_middleware", "Middleware("),
    message=(
        "`allow_credentials=True` with a wildcard origin lets every site call the API with the "
        "visitor's cookies (Starlette sends back the origin that asks); name the origins"
    ),
)
def cors_misconfigured(call: ast.Call, context: Context) -> Iterator[Problem]:
    """CORS that lets every site in, or that does not reach every answer.

    ## What it does

    Reports `CORSMiddleware` with `allow_credentials=True` and a wildcard origin (`"*"` in
    `allow_origins`, also from a constant or the default of a setting, or an `allow_origin_regex`
    that matches everything), and `CORSMiddleware` that is not the last middleware added to its app,
    or not the first of `middleware=[...]`. Middleware that only a debug branch adds does not count.

    ## Why is this bad?

    With credentials Starlette cannot send `*`; it sends back whatever origin asks. A page on any
    site can then read the API with the cookies of whoever visits it. And the middleware that is
    added last runs first: what it answers itself, such as a refusal, never passes CORS, and the
    browser shows a CORS error instead of the reason.

    ## Example

    ```python
    from fastapi import FastAPI
    from fastapi.middleware.cors import CORSMiddleware
    from fastapi.middleware.trustedhost import TrustedHostMiddleware

    open_app = FastAPI(docs_url=None, redoc_url=None)
    open_app.add_middleware(CORSMiddleware, allow_origins=["*"], allow_credentials=True)  # FA034

    app = FastAPI(docs_url=None, redoc_url=None)
    app.add_middleware(CORSMiddleware, allow_origins=["https://shop.example"])  # FA034
    app.add_middleware(TrustedHostMiddleware, allowed_hosts=["api.shop.example"])
    ```

    ## Use instead

    ```python
    from fastapi import FastAPI
    from fastapi.middleware.cors import CORSMiddleware
    from fastapi.middleware.trustedhost import TrustedHostMiddleware

    app = FastAPI(docs_url=None, redoc_url=None)
    app.add_middleware(TrustedHostMiddleware, allowed_hosts=["api.shop.example"])
    app.add_middleware(CORSMiddleware, allow_origins=["https://a.example"], allow_credentials=True)
    ```

    ## Known problems

    Middleware that a library adds to the app it is given is not seen.

    ## Source

    - Documents D0 and D1
    - <https://fastapi.tiangolo.com/tutorial/cors/>
    - <https://www.starlette.io/middleware/>
    """
    middlewares, module = context.app.middlewares, context.module
    given = middlewares.given(call, module)
    if given is None and middlewares.is_cors(call.func, module):
        if _is_open(call, 1, context):
            yield problem(call)
    elif middlewares.is_cors(given, module):
        if _is_open(call, None, context):
            yield problem(call)
            return
        outer = middlewares.outside(call, module)
        if outer is not None:
            yield problem(call, ORDER, outer=_named(outer.node, context))


def _named(node: ast.AST, context: Context) -> str:
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
        if node.func.attr == "middleware":
            return "@" + context.source(node.func)
    first = node.args[0] if isinstance(node, ast.Call) and node.args else node
    return context.source(first)


def _is_open(call: ast.Call, first: int | None, context: Context) -> bool:
    """Tell whether every origin may send credentials; `first` is the place of the origins."""
    options = keywords_of(context.types, call, context.module).given

    def option(name: str, offset: int) -> Source | None:
        if name in options or first is None:
            return options.get(name)
        given = argument(call, name, first + offset)
        return (given, context.module) if given is not None else None

    credentials = option("allow_credentials", 3)
    if credentials is None or not _is_true(*credentials, context):
        return False
    origins = option("allow_origins", 0)
    if origins is not None and _is_wildcard(*origins, context):
        return True
    pattern = option("allow_origin_regex", 4)
    return pattern is not None and _matches_all(*pattern, context)


def _is_true(node: ast.expr, module: Module, context: Context) -> bool:
    value, _ = written_value(context.types, node, module)
    return isinstance(value, ast.Constant) and value.value is True


def _is_wildcard(node: ast.expr, module: Module, context: Context) -> bool:
    """Tell whether origins certainly hold ``"*"``, as far as the text shows them."""
    value, home = written_value(context.types, node, module)
    if isinstance(value, ast.Constant):
        return value.value == "*"
    if isinstance(value, (ast.List, ast.Tuple, ast.Set)):
        return any(_is_wildcard(item, home, context) for item in value.elts)
    if isinstance(value, ast.Starred):
        return _is_wildcard(value.value, home, context)
    if isinstance(value, ast.BinOp) and isinstance(value.op, ast.Add):
        return any(_is_wildcard(side, home, context) for side in (value.left, value.right))
    if isinstance(value, (ast.ListComp, ast.SetComp)) and len(value.generators) == 1:
        generator = value.generators[0]
        return not generator.ifs and _is_wildcard(generator.iter, home, context)
    return isinstance(value, ast.Call) and _gives_wildcard(value, home, context)


def _gives_wildcard(call: ast.Call, module: Module, context: Context) -> bool:
    """Follow ``list(...)``, ``text.split(",")`` and the default of an environment variable."""
    if isinstance(call.func, ast.Attribute) and call.func.attr in SPLITTERS:
        return _is_wildcard(call.func.value, module, context)
    name = context.types.name_of(call.func, module)
    if name in READERS:
        default = argument(call, "default", 1)
        return default is not None and _is_wildcard(default, module, context)
    if name in ("builtins.list", "builtins.tuple", "builtins.set") and len(call.args) == 1:
        return _is_wildcard(call.args[0], module, context)
    return False


def _matches_all(node: ast.expr, module: Module, context: Context) -> bool:
    value, home = written_value(context.types, node, module)
    pattern = string_value(context.types, value, home)
    # Patterns that could take long are none that match everything.
    if not pattern or len(re.findall(r"[*+{]", pattern)) > 4 or re.search(r"\)[*+{]", pattern):
        return False
    try:
        compiled = re.compile(pattern)
    except (re.error, RecursionError, OverflowError):
        return False
    return all(compiled.fullmatch(origin) for origin in STRANGERS)
