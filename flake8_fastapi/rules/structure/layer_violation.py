"""FA038."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from flake8_fastapi.model.context import Context
from flake8_fastapi.model.routing import APP, Route
from flake8_fastapi.project.module import Module
from flake8_fastapi.rule import Problem, problem, rule
from flake8_fastapi.semantics.entities import ClassInfo
from flake8_fastapi.semantics.scopes import absolute_name
from flake8_fastapi.semantics.types import ClassRef

#: What a layer must not import: what stands above it.
ABOVE = {
    "service": ("router",),
    "repository": ("service", "router"),
    "model": ("repository", "service", "router"),
}
SESSIONS = (
    "sqlalchemy.orm.Session", "sqlalchemy.ext.asyncio.AsyncSession",
    "sqlalchemy.orm.scoped_session", "sqlalchemy.ext.asyncio.async_scoped_session",
)  # fmt: skip
STATEMENTS = frozenset(
    {"execute", "exec", "scalar", "scalars", "get", "get_one", "stream", "stream_scalars"}
)
QUERIES = frozenset(
    {"all", "first", "one", "one_or_none", "scalar", "scalars", "count", "get", "delete", "update"}
)
#: Using the application like this puts it together.
ASSEMBLY = frozenset({"include_router", "mount", "add_middleware", "add_exception_handler"})
UPWARD = (
    "`{name}` is the application that `{module}` makes above this route module, so neither can be "
    "imported without the other; register the routes on an `APIRouter` that the app includes"
)
QUERY = (
    "`{handler}()` queries `{model}` itself although `{layer}` does that ({place}), so the rules "
    "for `{model}` are in two places; call that layer"
)
DEFINED = (ast.ClassDef, ast.FunctionDef, ast.AsyncFunctionDef)
MAX_DEPTH = 4


@rule(
    "FA038",
    name="layer-violation",
    on=(ast.Import, ast.ImportFrom, Route),
    message=(
        "a {layer} module imports `{module}`, a {above} module above it, so the lower layer cannot "
        "be used or tested alone; move what both need further down, or pass it in"
    ),
)
def layer_violation(
    element: ast.Import | ast.ImportFrom | Route, context: Context
) -> Iterator[Problem]:
    """Code reaches up into a layer above it, or past the layer below it.

    ## What it does

    Reports a route module that imports the app object of the module above it; a service that
    imports a route module, a repository that imports a service or route module, a model module that
    imports any of these; and a route handler that queries a mapped class itself in a project where
    a service or repository queries that class. Routes are told by what a module does; services,
    repositories and models by the names of modules and packages (`services`, `user_service`,
    `repositories`, `crud`, `models`, ...). Imports under `TYPE_CHECKING` and the module that puts
    the app together are left alone.

    ## Why is this bad?

    An import against the direction of the layers makes cycles, which end in imports that fail
    depending on which module comes first, and ties rules of the business to HTTP. What is queried
    in two places is changed in one of them.

    ## Example

    ```python
    # file: main.py
    from fastapi import FastAPI

    app = FastAPI(docs_url=None, redoc_url=None)

    import prices  # noqa: E402, F401
    ```

    ```python
    # file: prices.py
    from main import app  # FA038


    @app.get("/prices/version")
    def version() -> str:
        return app.version
    ```

    ## Use instead

    ```python
    # file: main.py
    from fastapi import FastAPI

    from prices import router

    app = FastAPI(docs_url=None, redoc_url=None)
    app.include_router(router)
    ```

    ```python
    # file: prices.py
    from fastapi import APIRouter, Request

    router = APIRouter(prefix="/prices")


    @router.get("/version")
    def version(request: Request) -> str:
        return str(request.app.version)
    ```

    ## Known problems

    Layers of other names, such as `usecases`, are not known.

    ## Source

    - Documents D1, D2 and D4
    - <https://fastapi.tiangolo.com/tutorial/bigger-applications/>
    """
    if isinstance(element, Route):
        yield from _queries(element, context)
    else:
        yield from _imports(element, context)


# -- imports --------------------------------------------------------------------------


def _imports(node: ast.Import | ast.ImportFrom, context: Context) -> Iterator[Problem]:
    layers, module = context.app.layers, context.module
    layer = layers.of(module)
    if layer == "router":
        yield from _app_imports(node, context)
    for target in layers.imported(node, module) if layer in ABOVE else ():
        above = layers.seen_from(module, target)
        if above in ABOVE[layer]:
            yield problem(node, layer=layer, module=target.name, above=above)
            return


def _app_imports(node: ast.Import | ast.ImportFrom, context: Context) -> Iterator[Problem]:
    if isinstance(node, ast.Import):
        return
    layers, module = context.app.layers, context.module
    source = absolute_name(node, module)
    for alias in node.names:
        if alias.name == "*" or not _may_be_app(source, alias.name, context):
            continue
        for read in _reads(alias.asname or alias.name, context):
            home = _home(read, context)
            if home is None or not context.is_instance(read, APP) or _assembles(read, module):
                continue
            if home is not module and layers.is_above(home, module):
                yield problem(node, UPWARD, name=context.source(read), module=home.name)
                return


def _may_be_app(source: str, name: str, context: Context) -> bool:
    """Tell whether an imported name is a module or a variable of the project, a cheap look."""
    return any(
        definition.module is not None
        and not definition.module.is_stub
        and not isinstance(getattr(definition.binding, "node", None), DEFINED)
        for definition in context.types.names.member(source, name, context.module)
    )


def _reads(name: str, context: Context) -> Iterator[ast.expr]:
    """Yield where an imported name is used as an app: the name itself, or an attribute of it."""
    module = context.module
    for node in module.uses(name):
        if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Load):
            outer = module.parent(node)
            yield outer if isinstance(outer, ast.Attribute) and _is_module(node, context) else node


def _is_module(node: ast.Name, context: Context) -> bool:
    found = context.types.definitions(node, context.module)
    return len(found) == 1 and found[0].binding is None


def _home(node: ast.expr, context: Context) -> Module | None:
    """Return the module of the project that defines what is read."""
    found = context.types.definitions(node, context.module)
    modules = {d.module for d in found if d.module is not None and not d.module.is_stub}
    return modules.pop() if len(modules) == 1 else None


def _assembles(node: ast.expr, module: Module) -> bool:
    outer = module.parent(node)
    return isinstance(outer, ast.Attribute) and outer.attr in ASSEMBLY


# -- queries --------------------------------------------------------------------------


def _queries(route: Route, context: Context) -> Iterator[Problem]:
    function = route.function
    if function is None or context.app.layers.of(function.module) == "":
        return
    for call in function.calls:
        if not _executes(call, function.module, context):
            continue
        for model in _models(call, function.module, context, 0):
            home = context.app.layers.home_of(model)
            if home is not None:
                layer, place = home[0].name, context.place(*home)
                yield problem(
                    call, QUERY, handler=function.name, model=model.name, layer=layer, place=place
                )
                return


def _executes(call: ast.Call, module: Module, context: Context) -> bool:
    if not isinstance(call.func, ast.Attribute) or call.func.attr not in STATEMENTS | QUERIES:
        return False
    types = context.types.infer(call.func.value, module)
    if call.func.attr in STATEMENTS and context.types.is_instance(types, SESSIONS):
        return True
    return call.func.attr in QUERIES and context.types.is_instance(types, ("sqlalchemy.orm.Query",))


def _models(node: ast.AST, module: Module, context: Context, depth: int) -> Iterator[ClassInfo]:
    """Yield the mapped classes that an expression names, itself or through variables."""
    for inner in ast.walk(node):
        if not isinstance(inner, (ast.Name, ast.Attribute)):
            continue
        if not isinstance(inner.ctx, ast.Load):
            continue
        for kind in context.types.infer(inner, module):
            if isinstance(kind, ClassRef) and context.app.orm.is_mapped(kind.info):
                yield kind.info
        if isinstance(inner, ast.Name) and depth < MAX_DEPTH:
            for definition in context.types.definitions(inner, module):
                binding = definition.binding
                if definition.module is module and binding is not None and binding.kind == "assign":
                    if binding.value is not None and module.function(binding.node) is not None:
                        yield from _models(binding.value, module, context, depth + 1)
