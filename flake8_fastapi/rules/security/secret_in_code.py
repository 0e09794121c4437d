"""FA032."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from flake8_fastapi.expressions import expression
from flake8_fastapi.model.context import Context
from flake8_fastapi.model.schemas import Schema
from flake8_fastapi.model.secrets import is_issued, is_secret, url_password, words
from flake8_fastapi.project.module import Module
from flake8_fastapi.rule import PRODUCTION, Problem, problem, rule
from flake8_fastapi.semantics.literals import Naming, file_name, namings
from flake8_fastapi.semantics.values import string_value
from flake8_fastapi.settings import Role

JWT = ("jwt.encode", "jwt.decode", "jwt.PyJWT.", "jose.jwt.encode", "jose.jwt.decode")
#: Keywords of a call that say what the password next to them is for.
LOGIN = frozenset(
    {"host", "hostname", "user", "username", "port", "database", "dbname", "db", "login"}
)
TESTING = frozenset({"test", "tests", "testing"})
#: Words of modules and classes whose values are made up.
MADE_UP = TESTING | {"example", "examples"}
#: Words that stand for any value.
METASYNTACTIC = frozenset({"foo", "bar", "baz", "qux", "test", "dummy"})
#: Keywords of a client that say where its server is.
ADDRESSES = frozenset(
    {"base_url", "api_base", "openai_api_base", "azure_endpoint", "endpoint", "endpoint_url", "url"}
)
LOCAL = expression(r"^(https?://)?(localhost|127\.0\.0\.1|0\.0\.0\.0)(?![\w.])")
PROSE = frozenset(
    {
        "description",
        "help",
        "example",
        "examples",
        "title",
        "summary",
        "openapi_examples",
        "json_schema_extra",
        "schema_extra",
        "openapi_extra",
    }
)
SECRET_URL = (
    "The password of `{name}` stands in the code, where everybody reads it and nobody changes it; "
    "take the URL from the settings"
)
SECRET_FILE = (
    "`env_file` names `{name}`, which exists and which no `.gitignore` covers, so its secrets end "
    "up in the repository; ignore the file"
)


@rule(
    "FA032",
    name="secret-in-code",
    on=(ast.Constant, Module),
    roles=PRODUCTION | {Role.SCRIPT, Role.MIGRATION},
    message=(
        "`{name}` is a literal in the code, where everybody reads it and nobody changes it; take "
        "it from the settings, without a default"
    ),
)
def secret_in_code(element: ast.Constant | Module, context: Context) -> Iterator[Problem]:
    """A secret is written into the code.

    ## What it does

    Reports literals under the name of a secret (`SECRET_KEY`, `password`, `api_key` ...) in
    assignments, keyword arguments, defaults of settings and fallbacks of `os.getenv`, the key given
    to `jwt.encode`, URLs with a password in them, and an `env_file` that exists and that no
    `.gitignore` covers. Empty strings, placeholders, and names of headers, fields, files and
    environment variables are no secrets, nor are `foo` or `test` in a script. Only tests may hold
    some.

    ## Why is this bad?

    Whoever can read the repository, a log of the build or the image has the secret. It is the same
    everywhere, and to change it takes a release.

    ## Example

    ```python
    from typing import Annotated

    import jwt
    from fastapi import Body, FastAPI

    SECRET_KEY = "kept-since-the-first-commit"  # FA032
    app = FastAPI(openapi_url="/schema.json")


    @app.post("/invitations")
    def invite(name: Annotated[str, Body()]) -> str:
        return jwt.encode({"sub": name}, SECRET_KEY, algorithm="HS256")
    ```

    ## Use instead

    ```python
    # file: settings.py
    from functools import lru_cache

    from pydantic import SecretStr
    from pydantic_settings import BaseSettings


    class Settings(BaseSettings):
        secret_key: SecretStr


    @lru_cache
    def get_settings() -> Settings:
        return Settings()
    ```

    ```python
    # file: main.py
    from typing import Annotated

    import jwt
    from fastapi import Body, Depends, FastAPI

    from settings import Settings, get_settings

    app = FastAPI(openapi_url="/schema.json")


    @app.post("/invitations")
    def invite(
        name: Annotated[str, Body()], settings: Annotated[Settings, Depends(get_settings)]
    ) -> str:
        key = settings.secret_key.get_secret_value()
        return jwt.encode({"sub": name}, key, algorithm="HS256")
    ```

    ## Known problems

    A secret under a name that does not say so is not seen.

    ## Source

    - Documents D1, "Hardcoding SECRET_KEY", and D2, "Ignoring Configuration and Secret Management"
    - <https://docs.pydantic.dev/latest/concepts/pydantic_settings/>
    """
    if isinstance(element, Module):
        if "env_file" in element.text:
            for schema in context.app.schemas_in(element):
                yield from _env_files(schema, context)
    elif isinstance(element.value, (str, bytes)) and element.value:
        value = element.value
        text = value if isinstance(value, str) else value.decode("latin-1")
        if "://" in text:
            if (
                url_password(text)
                and not _is_prose(element, context)
                and not _is_for_tests(element, context)
            ):
                shown = text.split("@")[-1] or "the URL"
                yield problem(element, SECRET_URL, name=shown.replace("{", "").replace("}", ""))
        else:
            name = _secret_name(element, text, context)
            if name and not _is_prose(element, context) and not _is_for_tests(element, context):
                yield problem(element, name=name)


def _is_prose(node: ast.Constant, context: Context) -> bool:
    """Tell whether a literal is documentation: a description, an example, a docstring."""
    around = context.module.ancestors(node)
    return isinstance(around[0], ast.Expr) or any(
        name in PROSE
        for inner, outer in zip([node, *around], around)
        for name in _labels(inner, outer)
    )


def _labels(inner: ast.AST, outer: ast.AST) -> list[str | None]:
    """Return the names that `outer` gives to its part `inner`."""
    if isinstance(outer, ast.keyword):
        return [outer.arg]
    if isinstance(outer, ast.Dict):
        return [
            key.value
            for key, value in zip(outer.keys, outer.values)
            if value is inner and isinstance(key, ast.Constant) and isinstance(key.value, str)
        ]
    if isinstance(outer, (ast.Assign, ast.AnnAssign)):
        targets = outer.targets if isinstance(outer, ast.Assign) else [outer.target]
        return [target.id for target in targets if isinstance(target, ast.Name)]
    return []


def _is_for_tests(node: ast.Constant, context: Context) -> bool:
    """Tell whether a literal is for tests or an example: its class or module says so.

    In a script, a word that stands for any value says that nothing is behind it.
    """
    if context.role is Role.SCRIPT and str(node.value).lower() in METASYNTACTIC:
        return True
    classes = (n for n in context.module.ancestors(node) if isinstance(n, ast.ClassDef))
    return context.module.path.stem in MADE_UP or any(
        not MADE_UP.isdisjoint(words(each.name)) for each in classes
    )


def _secret_name(node: ast.Constant, text: str, context: Context) -> str:
    """Return the name of the secret that a literal is, or ""."""
    for naming in namings(context.types, node, context.module):
        call = naming.call
        if context.module.mentions("jwt") and (naming.position == 1 or naming.name == "key"):
            if call is not None and context.app.constants.is_of(call.func, context.module, JWT):
                return "key" if is_secret("secret", text) else ""
        if is_secret(naming.name, text) and not TESTING.intersection(words(naming.name)[:1]):
            return "" if _is_for_local(naming, context) else naming.name
        if text == naming.name and is_secret(text, "-") and _is_password(naming, context):
            return naming.name
    return ""


def _is_for_local(naming: Naming, context: Context) -> bool:
    """Tell whether a key is given to a client of a server on this machine, which needs none."""
    return (
        naming.call is not None
        and is_issued(naming.name)
        and any(
            keyword.arg in ADDRESSES
            and LOCAL.match(string_value(context.types, keyword.value, context.module) or "")
            for keyword in naming.call.keywords
        )
    )


def _is_password(naming: Naming, context: Context) -> bool:
    """Tell whether a literal that says no more than its name is a weak secret all the same."""
    if naming.call is not None:
        return any(k.arg in LOGIN for k in naming.call.keywords)
    owner = context.module.parent(naming.holder)
    if not isinstance(owner, ast.ClassDef):
        return False
    schema = context.app.schemas.of_class(context.types.class_info(owner, context.module))
    return schema is not None and schema.is_settings


def _env_files(schema: Schema, context: Context) -> Iterator[Problem]:
    found = schema.config().get("env_file") if schema.is_settings else None
    if found is None:
        return
    value, module = found
    for node in value.elts if isinstance(value, (ast.Tuple, ast.List)) else [value]:
        name = file_name(context.types, node, module)
        if name and context.app.facts.is_exposed(name, module.path):
            yield problem(node, SECRET_FILE, name=name)
