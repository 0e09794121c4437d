"""A Hypothesis strategy that writes small FastAPI applications, as the text of several files.

Every application is valid: FastAPI imports it and builds its schema. What it means is not decided
here; the tests ask FastAPI.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from textwrap import indent
from typing import Any, TypeVar

from hypothesis import strategies as st

T = TypeVar("T")


@dataclass(frozen=True)
class App:
    """An application: its files by path, the module to import and the name of the app in it."""

    files: dict[str, str]
    module: str
    attribute: str = "app"

    def __repr__(self) -> str:
        parts = (
            f"# ---- {path}\n{text}"
            for path, text in self.files.items()
            if text.strip() and not path.endswith(("schemas.py", "aliases.py", ".toml"))
        )
        return "\n" + "\n".join(parts)


# -- what may be written in place of a type and a default -----------------------------------
#
# ``{Name}`` stands for an imported name in the spelling of the file, ``$`` for the parameter.

Spelling = tuple["str | None", "str | None"]

QUERY: Sequence[Spelling] = (
    ("str", None),
    ("int", "1"),
    ("bool", "False"),
    ("bytes", "b''"),
    ("str | None", "None"),
    ("{Optional}[int]", "None"),
    ("{Union}[int, None]", None),
    ("int | str", None),
    ("{UUID}", None),
    ("{date} | None", "None"),
    ("{Decimal}", None),
    ("{Colour}", None),
    ("{Literal}['a', 'b']", "'a'"),
    (None, None),
    (None, "None"),
    (None, "'x'"),
    ("{UserId}", None),
    ("int", "{Query}()"),
    ("int", "{Query}(...)"),
    ("str", "{Query}(default='x', min_length=1)"),
    ("str", "{Query}(alias='$-alias')"),
    ("list[str]", "{Query}()"),
    ("{Optional}[{List}[int]]", "{Query}(None)"),
    (None, "{Query}(None)"),
    ("{Annotated}[int, {Query}()]", None),
    ("{Annotated}[int, {Query}(ge=0)]", "0"),
    ("{Annotated}[str | None, {Query}(alias='$-alias')]", "None"),
    ("{Annotated}[list[{Colour}], {Query}()]", None),
    ("{Annotated}[int, 'a remark']", None),
    ("{Annotated}[int, {Field}(ge=1)]", "1"),
    ("{Optional}[{Annotated}[int, {Field}(ge=1)]]", "None"),
    ("{PageSize}", "10"),
    ("{Terms}", None),
)
#: Spellings of single features.
ANY: Spelling = ("{Any}", "None")
CONSTANTS: Sequence[Spelling] = (
    ("int", "{LIMIT}"),
    ("{Annotated}[int, {LIMIT_RULE}]", "10"),
)
HEADER: Sequence[Spelling] = (
    ("str", "{Header}()"),
    ("str | None", "{Header}(default=None)"),
    ("{Annotated}[str, {Header}()]", None),
    ("{Annotated}[list[str] | None, {Header}()]", "None"),
    ("{Annotated}[str, {Header}(alias='X-$')]", None),
    ("str", "{Header}(convert_underscores=False)"),
    ("{TraceId}", None),
)
COOKIE: Sequence[Spelling] = (
    ("str | None", "{Cookie}(None)"),
    ("{Annotated}[str | None, {Cookie}()]", "None"),
    ("str", "{Cookie}(alias='__$')"),
)
PATH: Sequence[Spelling] = (
    ("int", None),
    ("str", None),
    ("{UUID}", None),
    ("{Colour}", None),
    (None, None),
    ("{Optional}[int]", "None"),
    ("int", "{Path}()"),
    ("int", "{Path}(..., ge=1)"),
    ("{Annotated}[int, {Path}(ge=1)]", None),
    ("{ItemId}", None),
)
BODY: Sequence[Spelling] = (
    ("{Item}", None),
    ("{Item} | None", "None"),
    ("{Optional}[{Item}]", "None"),
    ("{Item} | {Owner}", None),
    ("{Owner}", "{Body}()"),
    ("{Item}", "{Body}(...)"),
    ("{Item}", "{Body}(embed=True)"),
    ("{Annotated}[{Item}, {Body}()]", None),
    ("{Annotated}[{Item}, {Body}(embed=True)]", None),
    ("{Annotated}[{Item}, {Body}(embed=True, alias='$-alias')]", None),
    ("{ItemIn}", None),
    ("list[{Item}]", None),
    ("{List}[{Item}]", None),
    ("list[int]", None),
    ("{Sequence}[int]", None),
    ("tuple[int, str]", None),
    ("dict", None),
    ("dict[str, int]", None),
    ("{Dict}[str, {Any}]", None),
    ("list[{Item}]", "[]"),
    ("list[str] | None", "None"),
    ("{Optional}[{List}[int]]", "None"),
    ("{Optional}[dict[str, {Any}]]", "None"),
    ("{Point}", None),
    ("{Payload}", None),
    ("{Names}", None),
    ("{Box}[{Item}]", None),
    ("int", "{Body}()"),
    ("bytes", "{Body}()"),
    ("{Any}", "{Body}()"),
    ("{Annotated}[str, {Body}(embed=True)]", None),
)
FORM: Sequence[Spelling] = (
    ("str", "{Form}()"),
    ("int", "{Form}(1)"),
    ("list[str]", "{Form}()"),
    ("str | None", "{Form}(default=None)"),
    ("str", "{Form}(alias='$-alias')"),
    ("{Annotated}[str, {Form}()]", None),
    ("{Annotated}[{Login}, {Form}()]", None),
)
FILE: Sequence[Spelling] = (
    ("{UploadFile}", None),
    ("{UploadFile} | None", "None"),
    ("{UploadFile}", "{File}()"),
    ("{UploadFile}", "{File}(...)"),
    ("bytes", "{File}()"),
    ("{Optional}[{UploadFile}]", "{File}(None)"),
    ("list[{UploadFile}]", None),
    ("list[{UploadFile}]", "{File}()"),
    ("{Annotated}[bytes, {File}()]", None),
    ("{Annotated}[{UploadFile}, {File}(alias='$-alias')]", None),
)
SPECIAL: Sequence[Spelling] = (
    ("{Request}", None),
    ("{Response}", None),
    ("{BackgroundTasks}", None),
    ("{HTTPConnection}", None),
    ("{SecurityScopes}", None),
)
#: The spellings and the names of parameters of each kind.
KINDS: dict[str, tuple[Sequence[Spelling], Sequence[str]]] = {
    "query": (QUERY, ("q", "page", "sort_by", "verbose", "search")),
    "header": (HEADER, ("x_token", "user_agent", "trace_id")),
    "cookie": (COOKIE, ("session_id", "theme")),
    "body": (BODY, ("item", "payload", "order")),
    "form": (FORM, ("login", "note", "field_one")),
    "file": (FILE, ("upload", "picture")),
    "special": (SPECIAL, ("request", "response", "tasks")),
    "path": (PATH, ("item_id", "user_id", "name")),
}
#: Whole models in the place of parameters; only alone do their fields become parameters.
MODELS: Sequence[Spelling] = (
    ("{Annotated}[{Filters}, {Query}()]", None),
    ("{Filters}", "{Query}()"),
    ("{Annotated}[{Filters}, {Header}()]", None),
    ("{Annotated}[{Filters}, {Cookie}()]", None),
)

#: FastAPI's own dependency that reads a form.
REQUEST_FORM: Sequence[Spelling] = (
    ("{OAuth2PasswordRequestForm}", "{Depends}()"),
    ("{Any}", "{Depends}({OAuth2PasswordRequestForm})"),
    ("{Annotated}[{OAuth2PasswordRequestForm}, {Depends}()]", None),
)

FASTAPI = (
    "APIRouter", "BackgroundTasks", "Body", "Cookie", "Depends", "FastAPI", "File", "Form",
    "Header", "Path", "Query", "Request", "Response", "Security", "UploadFile",
)  # fmt: skip
#: Where the names that the templates use come from.
HOMES = {
    "collections.abc": ("Callable", "Iterator", "Sequence"),
    "dataclasses": ("dataclass",),
    "datetime": ("date",),
    "decimal": ("Decimal",),
    "enum": ("Enum",),
    "fastapi": FASTAPI,
    "fastapi.requests": ("HTTPConnection",),
    "fastapi.security": (
        "APIKeyHeader", "HTTPBearer", "OAuth2PasswordBearer", "OAuth2PasswordRequestForm",
        "SecurityScopes",
    ),
    "functools": ("partial",),
    "pydantic": ("BaseModel", "Field", "RootModel"),
    "typing": (
        "Annotated", "Any", "Dict", "Generic", "List", "Literal", "NewType", "Optional", "Union",
    ),
    "typing_extensions": ("TypedDict", "TypeVar"),
    "uuid": ("UUID",),
}  # fmt: skip
IMPORTS = {name: home for home, names in HOMES.items() for name in names}
SCHEMAS = """
UserId = {NewType}("UserId", int)
Content = {TypeVar}("Content")


class Colour(str, {Enum}):
    red = "red"
    blue = "blue"


class Owner({BaseModel}):
    name: str


class Item(Owner):
    price: float = {Field}(default=0, alias="cost")
    owner: Owner | None = None


class Login({BaseModel}):
    user: str
    password: str


class Filters({BaseModel}):
    limit_to: int = 10
    order_by: str = {Field}("name", alias="order-by")


class Names({RootModel}[list[str]]):
    pass


class Box({BaseModel}, {Generic}[Content]):
    content: Content


class Payload({TypedDict}):
    key: str


@{dataclass}
class Point:
    x: int
    y: int = 0
"""
ALIASES = """
PageSize = {Annotated}[int, {Query}(ge=1, alias="page-size")]
Terms = {Annotated}[list[str], {Query}()]
TraceId = {Annotated}[str, {Header}()]
ItemId = {Annotated}[int, {Path}(ge=1)]
ItemIn = {Annotated}[{Item}, {Body}()]
LIMIT = {Query}(10, le=100)
LIMIT_RULE = {Query}(le=100)
"""
#: The same for names of the application's own files.
OWN_HOMES = {
    "schemas": (
        "Box", "Colour", "Filters", "Item", "Login", "Names", "Owner", "Payload", "Point", "UserId",
    ),
    "aliases": ("ItemId", "ItemIn", "LIMIT", "LIMIT_RULE", "PageSize", "Terms", "TraceId"),
}  # fmt: skip
OWN = {name: home for home, names in OWN_HOMES.items() for name in names}

#: What can be left out of the applications.
FEATURES = frozenset(
    {
        "annotated router",
        "any parameter",
        "constant parameter",
        "dataclass dependency",
        "inclusion by function with parameter",
        "model dependency",
        "pairs in a loop",
        "request form",
        "typed closure",
        "view that registers itself",
        "view",
    }
)


# -- files ----------------------------------------------------------------------------------


class File:
    """A file in the making; it spells names as its style of imports wants them."""

    def __init__(self, name: str, package: str, fastapi_style: str, own_style: str) -> None:
        self.name = name
        self.package = package
        self.fastapi_style = fastapi_style
        self.own_style = own_style
        self.future = False
        self.imports: dict[str, None] = {}
        self.parts: list[str] = []

    def use(self, name: str) -> str:
        """Return a name of FastAPI, the standard library or the application as spelled here."""
        if name in OWN:
            return self.own(OWN[name], name)
        home = IMPORTS[name]
        if home == "fastapi" and self.fastapi_style == "module":
            self.imports["import fastapi"] = None
            return f"fastapi.{name}"
        if home == "fastapi" and self.fastapi_style == "renamed":
            self.imports[f"from fastapi import {name} as F{name}"] = None
            return f"F{name}"
        if home == "fastapi" and self.fastapi_style == "params" and name in ("Query", "Body"):
            self.imports["from fastapi import param_functions"] = None
            return f"param_functions.{name}"
        self.imports[f"from {home} import {name}"] = None
        return name

    def own(self, module: str, name: str) -> str:
        """Return a name that another file of the application defines."""
        if module == self.name:
            return name
        folder, _, stem = module.rpartition(".")
        above = ".".join(part for part in (self.package, folder) if part)
        full = f"{above}.{stem}" if above else stem
        if self.own_style == "module":
            self.imports[f"from {above} import {stem}" if above else f"import {stem}"] = None
            return f"{stem}.{name}"
        if self.own_style == "star" and name != "router" and module in ("schemas", "deps"):
            self.imports[f"from {full} import *"] = None
            return name
        if self.own_style == "relative" and self.package:
            dots = "." * (self.name.count(".") + 1)
            full = dots + module
        alias = f"{stem}_{name}" if name in ("router", "api") else name
        renaming = f" as {alias}" if alias != name else ""
        self.imports[f"from {full} import {name}{renaming}"] = None
        return alias

    def fill(self, text: str, **names: str) -> str:
        """Return a template with its names spelled out."""

        def spelled(match: re.Match[str]) -> str:
            return names[match[1]] if match[1] in names else self.use(match[1])

        return re.sub(r"\{([A-Za-z]\w*)\}", spelled, text)

    def add(self, text: str) -> None:
        self.parts.append(text.strip("\n"))

    def render(self) -> str:
        future = ["from __future__ import annotations"] if self.future else []
        plain = sorted(line for line in self.imports if line.startswith("import "))
        others = sorted(line for line in self.imports if not line.startswith("import "))
        head = "\n".join([*future, *plain, *others])
        return head + "\n\n" + "\n\n\n".join(self.parts) + "\n"

    @property
    def path(self) -> str:
        path = self.name.replace(".", "/") + ".py"
        return f"{self.package.replace('.', '/')}/{path}" if self.package else path


@dataclass
class Dependency:
    """Something for ``Depends``: where it is, what it is called and how else it may be asked for.

    `expression` goes into the parentheses; ``{0}`` in it is the name.
    """

    module: str
    name: str
    expression: str = "{0}"
    is_class: bool = False
    alias: str = ""
    constant: str = ""

    def spelled(self, file: File) -> str:
        return self.expression.replace("{0}", file.own(self.module, self.name))


@dataclass
class Router:
    """A router: its file, how that file and others reach it, the placeholders of its prefixes."""

    number: int
    file: File
    local: str
    shared: str
    prefixed: bool
    body: list[str] | None = None
    placeholders: list[str] = field(default_factory=list)
    in_list: bool = False
    exported: str = ""

    def reach(self, file: File) -> str:
        if file is self.file:
            return self.local if self.body is None else self.shared
        if self.exported and not file.name.startswith("routers."):
            return file.own("routers", self.exported)
        name, _, rest = self.shared.partition(".")
        spelled = file.own(self.file.name, name)
        return f"{spelled}.{rest}" if rest else spelled


class Builder:
    """Writes one application with the choices that Hypothesis draws."""

    def __init__(
        self, draw: Callable[[st.SearchStrategy[Any]], Any], without: frozenset[str]
    ) -> None:
        self.draw = draw
        self.without = without
        self.package = self.pick("", "", "shop", "shop.api")
        self.files: dict[str, File] = {}
        self.count = 0
        self.dependencies: list[Dependency] = []
        self.guards: list[str] = []
        self.exports: list[str] = []

    # -- choices ----------------------------------------------------------------------

    def pick(self, *options: T) -> T:
        return self.draw(st.sampled_from(options))  # type: ignore[no-any-return]

    def often(self) -> bool:
        return bool(self.draw(st.booleans()))

    def seldom(self) -> bool:
        return self.pick(False, False, False, True)

    def has(self, feature: str) -> bool:
        """Draw whether one of `FEATURES` is used here, unless the caller wants none of it."""
        return feature not in self.without and self.seldom()

    def number(self, low: int, high: int) -> int:
        return int(self.draw(st.integers(low, high)))

    def fresh(self) -> int:
        self.count += 1
        return self.count

    def file(self, name: str) -> File:
        if name not in self.files:
            made = File(
                name,
                self.package,
                self.pick("from", "from", "module", "renamed", "params"),
                self.pick("from", "from", "module", "relative", "star"),
            )
            made.future = self.seldom()
            self.files[name] = made
        return self.files[name]

    # -- parameters -------------------------------------------------------------------

    def parameters(self, file: File, names: Sequence[str], kinds: Sequence[str], most: int) -> str:
        """Return the parameters of a function, those without a default first."""
        found: dict[str, Spelling] = {}
        for name in names:
            found[name] = self.spelling(file, self.pick(*PATH), name)
        for _ in range(self.number(0, most)):
            kind = self.pick(*kinds)
            if kind == "dependency":
                known = self.known_to(file)
                if known:
                    dependency = self.pick(*known)
                    name = f"dep_{dependency.name.lower()}"
                    found.setdefault(name, self.injected(file, dependency))
                continue
            spellings, pool = KINDS[kind]
            name = self.pick(*pool)
            if kind in ("body", "form", "file"):
                # Of several parts of one name FastAPI takes one, whichever comes first.
                name += str(self.fresh())
            if name not in found:
                found[name] = self.spelling(file, self.pick(*spellings), name)
        if self.pick(*[False] * 5, True) and self.has("any parameter"):
            found["anything"] = self.spelling(file, ANY, "anything")
        if self.seldom() and self.has("constant parameter"):
            found["limit"] = self.spelling(file, self.pick(*CONSTANTS), "limit")
        if "form" in kinds and self.has("request form"):
            found["form_data"] = self.spelling(file, self.pick(*REQUEST_FORM), "form_data")
        if "dependency" in kinds and self.pick(*[False] * 11, True):
            found["made"] = self.spelling(file, ("int", "{Depends}(lambda: 1)"), "made")
        required = [self.written(n, a, d) for n, (a, d) in found.items() if d is None]
        optional = [self.written(n, a, d) for n, (a, d) in found.items() if d is not None]
        if optional and required and self.seldom():
            return ", ".join(["*", *optional, *required])
        return ", ".join([*required, *optional])

    def spelling(self, file: File, spelling: Spelling, name: str) -> Spelling:
        annotation, default = (
            None if part is None else file.fill(part.replace("$", name)) for part in spelling
        )
        if annotation is not None and not file.future and self.seldom():
            annotation = repr(annotation)
        return annotation, default

    @staticmethod
    def written(name: str, annotation: str | None, default: str | None) -> str:
        text = name if annotation is None else f"{name}: {annotation}"
        if default is None:
            return text
        return f"{text} = {default}" if annotation else f"{text}={default}"

    def injected(self, file: File, dependency: Dependency) -> Spelling:
        target = dependency.spelled(file)
        options: list[Spelling] = [
            ("object", f"{{Depends}}({target})"),
            (None, f"{{Depends}}({target})"),
            ("{Any}", f"{{Depends}}(dependency={target}, use_cache=False)"),
            (f"{{Annotated}}[{{Any}}, {{Depends}}({target})]", None),
            (f"{{Annotated}}[object, {{Security}}({target}, scopes=['read'])]", None),
        ]
        if dependency.is_class:
            options += [
                (target, "{Depends}()"),
                (f"{{Annotated}}[{target}, {{Depends}}()]", None),
            ]
        if dependency.alias:
            alias = file.own(dependency.module, dependency.alias)
            options += [(alias, None)] * 3
        if dependency.constant:
            constant = file.own(dependency.module, dependency.constant)
            options += [("object", constant)] * 2
        return self.spelling(file, self.pick(*options), "")

    # -- dependencies -----------------------------------------------------------------

    def known_to(self, file: File) -> list[Dependency]:
        """Return the dependencies that a file can import: security.py imports no deps.py."""
        if file.name != "security":
            return self.dependencies
        return [each for each in self.dependencies if each.module == "security"]

    def make_dependencies(self) -> None:
        for _ in range(self.number(0, 5)):
            kind = self.pick(
                "def", "def", "async def", "yield", "class", "instance", "method", "closure",
                "scheme", "partial", "inherited",
            )  # fmt: skip
            for other in ("model", "dataclass"):
                kind = other if self.has(f"{other} dependency") else kind
            self.make_dependency(kind)
        for _ in range(self.number(0, 2) if self.dependencies else 0):
            file = self.file("deps")
            name = f"GUARDS_{self.fresh()}"
            file.add(f"{name} = {self.listed(file)}")
            self.guards.append(name)

    def make_dependency(self, kind: str) -> None:
        file = self.file(self.pick("deps", "deps", "security"))
        number = self.fresh()
        name = f"dep{number}"
        kinds = ["query", "query", "header", "cookie", "path", "special"] + ["dependency"] * 2
        if self.seldom():
            kinds += ["body", "form", "file"]
        made = Dependency(file.name, name)

        def parameters(first: str = "") -> str:
            given = self.parameters(file, (), kinds, 3)
            return ", ".join(part for part in (first, given) if part)

        if kind in ("def", "async def"):
            file.add(f"{kind} {name}({parameters()}):\n    return 1")
        elif kind == "yield":
            hint = file.fill(self.pick("", " -> {Iterator}[int]"))
            file.add(f"def {name}({parameters()}){hint}:\n    yield 1")
        elif kind == "class":
            made = Dependency(file.name, f"Dep{number}", is_class=True)
            init = f"def __init__({parameters('self')}) -> None:\n    self.value = 1"
            file.add(f"class {made.name}:\n{indent(init, '    ')}")
        elif kind == "inherited":
            made = Dependency(file.name, f"Dep{number}", is_class=True)
            init = f"def __init__({parameters('self')}) -> None:\n    self.value = 1"
            file.add(f"class Base{number}:\n{indent(init, '    ')}")
            file.add(f"class {made.name}(Base{number}):\n    pass")
        elif kind == "model":
            made = Dependency(file.name, f"Dep{number}", is_class=True)
            file.add(file.fill(f"class {made.name}({{BaseModel}}):\n    size_{number}: int = 1"))
        elif kind == "dataclass":
            made = Dependency(file.name, f"Dep{number}", is_class=True)
            text = f"@{{dataclass}}\nclass {made.name}:\n    size_{number}: int\n    q: str = ''"
            file.add(file.fill(text))
        elif kind == "instance":
            call = f"def __call__({parameters('self')}) -> int:\n    return 1"
            init = "def __init__(self, level: int) -> None:\n    self.level = level"
            file.add(f"class Check{number}:\n{indent(init, '    ')}\n\n{indent(call, '    ')}")
            if self.often():
                file.add(f"{name} = Check{number}(3)")
            else:
                made = Dependency(file.name, f"Check{number}", "{0}(level=2)")
        elif kind == "method":
            method = f"async def check({parameters('self')}) -> int:\n    return 1"
            file.add(f"class Service{number}:\n{indent(method, '    ')}")
            file.add(f"service{number} = Service{number}()")
            made = Dependency(file.name, f"service{number}", "{0}.check")
        elif kind == "closure":
            inner = f"def check({parameters()}) -> int:\n    return 1\n\nreturn check"
            hint = file.fill(" -> {Callable}[..., int]") if self.has("typed closure") else ""
            file.add(f"def {name}(role: str){hint}:\n{indent(inner, '    ')}")
            made = Dependency(file.name, name, "{0}('admin')")
        elif kind == "partial":
            rest = parameters()
            file.add(f"def base{number}({rest}):\n    return 1")
            file.add(file.fill(f"{name} = {{partial}}(base{number})"))
        else:
            text = self.pick(
                "{OAuth2PasswordBearer}(tokenUrl='token')",
                "{APIKeyHeader}(name='X-Key')",
                "{HTTPBearer}()",
            )
            file.add(f"{name} = {file.fill(text)}")
        target = made.spelled(file)
        if self.often():
            made.alias = f"Use{number}"
            text = f"{{Annotated}}[{{Any}}, {{Depends}}({target})]"
            file.add(f"{made.alias} = {file.fill(text)}")
        if self.seldom():
            made.constant = f"given{number}"
            file.add(f"{made.constant} = {file.fill(f'{{Depends}}({target})')}")
        self.dependencies.append(made)

    def listed(self, file: File) -> str:
        """Return a list for ``dependencies=``."""
        chosen = [self.pick(*self.dependencies) for _ in range(self.number(1, 2))]
        items = [file.fill(f"{{Depends}}({each.spelled(file)})") for each in chosen]
        return f"[{', '.join(items)}]"

    def guard(self, file: File) -> str:
        """Return a ``dependencies=`` argument, or nothing."""
        if not self.dependencies or not self.seldom():
            return ""
        if self.guards and self.often():
            constant = file.own("deps", self.pick(*self.guards))
            return "dependencies=" + self.pick(
                constant, f"[*{constant}]", f"{constant} + {self.listed(file)}"
            )
        return f"dependencies={self.listed(file)}"

    # -- routers ----------------------------------------------------------------------

    def prefix(self, file: File, placeholders: list[str] | None) -> str:
        """Return the text of a new prefix; placeholders in it, if allowed, are noted."""
        number = self.fresh()
        text = f"/p{number}"
        if placeholders is not None and self.seldom():
            text += f"/{{key{number}}}"
            placeholders.append(f"key{number}")
            return repr(text)
        if self.seldom():
            constant = f"PREFIX_{number}"
            self.file("config").add(f"{constant} = {text!r}")
            spelled = file.own("config", constant)
            return self.pick(spelled, f'f"{{{spelled}}}/more"', f'{spelled} + "/more"')
        return repr(text)

    def router_call(self, file: File, placeholders: list[str], name: str = "") -> tuple[str, bool]:
        arguments = []
        prefixed = self.often()
        if prefixed:
            arguments.append(f"prefix={self.prefix(file, placeholders)}")
        arguments.append(self.guard(file))
        if self.pick(*[False] * 11, True):
            arguments.append("include_in_schema=False")
        if self.seldom():
            arguments.append("tags=['a']")
        call = f"{name or file.use('APIRouter')}({', '.join(a for a in arguments if a)})"
        return call, prefixed

    def make_router(self, number: int) -> Router:
        file = self.file(f"routers.area{number}")
        placeholders: list[str] = []
        kind = self.pick(
            "plain", "plain", "plain", "two_names", "subclass", "factory", "built", "attribute",
            "class_attribute",
        )  # fmt: skip
        if self.has("annotated router"):
            kind = "annotated"
        body: list[str] | None = None
        local = shared = "router"
        if kind == "factory":
            factories = self.file("factories")
            call, prefixed = self.router_call(factories, placeholders)
            hint = factories.fill(self.pick("", " -> {APIRouter}"))
            factories.add(f"def make_router{number}(){hint}:\n    return {call}")
            file.add(f"router = {file.own('factories', f'make_router{number}')}()")
        elif kind == "built":
            call, prefixed = self.router_call(file, placeholders)
            body = [f"routes = {call}"]
            local = "routes"
        elif kind == "attribute":
            call, prefixed = self.router_call(file, placeholders)
            file.add(f"class Area{number}:\n    def __init__(self):\n        self.router = {call}")
            file.add(f"api = Area{number}()")
            local = shared = "api.router"
        elif kind == "class_attribute":
            call, prefixed = self.router_call(file, placeholders)
            file.add(f"class Area{number}:\n    router = {call}")
            local = shared = f"Area{number}.router"
        elif kind == "subclass":
            file.add(f"class Router{number}({file.use('APIRouter')}):\n    pass")
            call, prefixed = self.router_call(file, placeholders, f"Router{number}")
            file.add(f"router = {call}")
        else:
            call, prefixed = self.router_call(file, placeholders)
            if kind == "two_names":
                file.add(f"router = r = {call}")
                local = self.pick("router", "r")
            elif kind == "annotated":
                file.add(f"router: {file.use('APIRouter')} = {call}")
            else:
                file.add(f"router = {call}")
        made = Router(number, file, local, shared, prefixed, body, placeholders)
        if shared == "router" and self.seldom():
            made.exported = f"area{number}_router"
            self.exports.append(f"from .area{number} import router as {made.exported}")
        return made

    def include(self, parent: str, child: Router, file: File, twice: bool) -> list[str]:
        """Return the statements that include a router; `twice` allows a second prefix."""
        arguments = []
        second = twice and self.seldom()
        if second or self.seldom():
            # A second inclusion says nothing of the first one's placeholders.
            places = None if second else child.placeholders
            arguments.append(f"prefix={self.prefix(file, places)}")
        if not second:
            arguments.append(self.guard(file))
            if self.pick(*[False] * 11, True):
                arguments.append("include_in_schema=False")
        if self.seldom():
            arguments.append("tags=['b']")
        reached = child.reach(file)
        rest = "".join(f", {argument}" for argument in arguments if argument)
        if self.seldom():
            reached = f"router={reached}"
        found = [f"{parent}.include_router({reached}{rest})"]
        if second:
            found.append(f"{parent}.include_router({reached}, prefix='/again{self.fresh()}')")
        return found

    # -- routes -----------------------------------------------------------------------

    def make_route(self, file: File, owner: str, router: Router | None, empty: bool) -> str:
        """Return the text that registers a handler on `owner`."""
        number = self.fresh()
        names, path = self.path(number, router, empty)
        accepted = [name for name in names if self.pick(True, True, True, False)]
        function = f"handle{number}"
        options = self.route_options(file)
        methods = self.pick(("get",), ("get",), ("post",), ("post",), ("put",), ("patch",),
                            ("delete",), ("get", "post"), ("put", "patch"))  # fmt: skip
        kinds = ["query", "query", "query", "header", "cookie", "path", "dependency", "dependency",
                 "dependency", "special"]  # fmt: skip
        if set(methods) & {"post", "put", "patch"}:
            kinds += [self.pick("body", "body", "form", "file", "mixed")] * 4
        kinds = [k for k in kinds if k != "mixed"] + (
            ["body", "form", "file"] if "mixed" in kinds else []
        )
        by_call = self.seldom()
        home = self.file("handlers") if by_call and router is not None and self.often() else file
        if self.pick(*[False] * 11, True):
            annotation, default = self.spelling(home, self.pick(*MODELS), "filters")
            parameters = self.written("filters", annotation, default)
            if accepted:
                parameters = ", ".join(["*", parameters, *accepted])
        else:
            parameters = self.parameters(home, accepted, kinds, 4)
        keyword = self.pick("def", "async def")
        result = self.pick("", "", " -> dict", " -> {Item}", " -> None", " -> list[{Item}]")
        definition = f"{keyword} {function}({parameters}){home.fill(result)}:\n    return None"
        if by_call:
            return self.registered(file, home, owner, path, methods, options, definition, function)
        if home is file and router is not None and router.body is None and self.has("view"):
            return self.view(file, owner, path, methods, options, number, keyword, parameters)
        decorators = [self.decorator(owner, path, methods, options)]
        if self.pick(*[False] * 7, True) and router is not None and path != "''":
            decorators.append(self.decorator(owner, f"{path} + '/twin'", methods, options))
        return "\n".join([*decorators, definition])

    def path(self, number: int, router: Router | None, empty: bool) -> tuple[list[str], str]:
        names = list(router.placeholders) if router is not None else []
        if empty:
            return names, self.pick("''", "'/'")
        text = f"/r{number}"
        for name in KINDS["path"][1]:
            if self.seldom():
                names.append(name)
                text += self.pick(f"/{{{name}}}", f"/{{{name}}}/rest")
        if self.pick(*[False] * 7, True):
            names.append("tail")
            text += "/{tail:path}"
        return names, repr(text)

    def route_options(self, file: File) -> str:
        options = [self.guard(file)]
        if self.seldom():
            options.append(file.fill(self.pick(
                "response_model={Item}", "response_model=None", "status_code=201", "tags=['x']",
                "status_code=204, response_model=None", "name='x'", "deprecated=True",
                "responses={404: {'description': 'none'}}",
            )))  # fmt: skip
        if self.pick(*[False] * 11, True):
            options.append("include_in_schema=False")
        return "".join(f", {option}" for option in options if option)

    def decorator(self, owner: str, path: str, methods: Sequence[str], options: str) -> str:
        given = f"path={path}" if self.seldom() else path
        if len(methods) > 1 or self.seldom():
            listed = self.methods(methods)
            return f"@{owner}.api_route({given}, methods={listed}{options})"
        return f"@{owner}.{methods[0]}({given}{options})"

    def methods(self, methods: Sequence[str]) -> str:
        names = [method.upper() for method in methods]
        return self.pick(repr(names), repr(tuple(names)), repr(names))

    def registered(
        self, file: File, home: File, owner: str, path: str, methods: Sequence[str], options: str,
        definition: str, function: str,
    ) -> str:  # fmt: skip
        reached = function
        lines = []
        if home is not file:
            home.add(definition)
            reached = file.own(home.name, function)
        else:
            lines.append(definition)
        if methods != ("get",) or self.often():
            options = f", methods={self.methods(methods)}{options}"
        if self.seldom():
            lines.append(f"{owner}.add_api_route(path={path}, endpoint={reached}{options})")
        else:
            lines.append(f"{owner}.add_api_route({path}, {reached}{options})")
        return "\n\n\n".join(lines)

    def view(
        self, file: File, owner: str, path: str, methods: Sequence[str], options: str,
        number: int, keyword: str, parameters: str,
    ) -> str:  # fmt: skip
        """Return a class whose method handles a route."""
        given = ", ".join(part for part in ("self", parameters) if part)
        method = f"{keyword} handle({given}):\n    return None"
        options = f", methods={self.methods(methods)}{options}"
        if not self.has("view that registers itself"):
            text = f"class View{number}:\n{indent(method, '    ')}\n\n\n"
            made = self.pick(f"View{number}().handle", f"view{number}.handle")
            if made.startswith("view"):
                text += f"view{number} = View{number}()\n"
            return f"{text}{owner}.add_api_route({path}, {made}{options})"
        register = (
            f"def __init__(self, owner: {file.use('APIRouter')}) -> None:\n"
            f"    {owner}.add_api_route({path}, self.handle{options})"
        )
        body = f"{indent(register, '    ')}\n\n{indent(method, '    ')}"
        return f"class View{number}:\n{body}\n\n\nView{number}({owner})"

    def fill_router(self, router: Router) -> None:
        empty = router.prefixed and self.seldom()
        for index in range(self.number(1, 3)):
            text = self.make_route(router.file, router.local, router, empty and index == 0)
            if router.body is not None:
                router.body.append(text)
            else:
                router.file.add(text)

    # -- the whole --------------------------------------------------------------------

    def build(self) -> App:
        schemas = self.file("schemas")
        schemas.future = False
        schemas.add(schemas.fill(SCHEMAS))
        aliases = self.file("aliases")
        aliases.add(aliases.fill(ALIASES))
        self.make_dependencies()
        routers = [self.make_router(number) for number in range(1, 1 + self.number(0, 4))]
        main = self.file("main")
        app_lines, app, at_module_level = self.make_app(main)
        includes, late = self.make_tree(routers, main, app)
        for router in routers:
            self.fill_router(router)
        for router in routers:
            if router.body is not None:
                inner = "\n\n".join([*router.body, "return routes"])
                hint = router.file.fill(self.pick("", " -> {APIRouter}"))
                name = f"build_router{router.number}"
                router.file.add(f"def {name}(){hint}:\n{indent(inner, '    ')}")
                router.file.add(f"router = {name}()")
        for file, line in late:
            file.add(line)
        own = [self.make_route(main, app, None, False) for _ in range(self.number(0, 2))]
        self.finish(main, app_lines, app, at_module_level, includes, own)
        after = [r for r in routers if r.body is None and self.seldom()]
        for router in after:
            main.add(self.make_route(main, router.reach(main), router, False))
        return self.render()

    def make_app(self, main: File) -> tuple[list[str], str, bool]:
        kind = self.pick("plain", "plain", "plain", "factory", "subclass")
        name = main.use("FastAPI")
        lines = []
        if kind == "subclass":
            main.add(f"class Service({name}):\n    pass")
            name = "Service"
        arguments = [argument for argument in (self.guard(main),) if argument]
        if self.seldom():
            arguments.append("title='x'")
        lines.append(f"app = {name}({', '.join(arguments)})")
        return lines, "app", kind != "factory"

    def make_tree(
        self, routers: list[Router], main: File, app: str
    ) -> tuple[list[str], list[tuple[File, str]]]:
        """Include every router somewhere, children after their parents' numbers."""
        includes: list[str] = []
        late: list[tuple[File, str]] = []
        looped: list[Router] = []
        for index, router in enumerate(routers):
            parents = [r for r in routers[:index] if r.body is None and not r.in_list]
            if parents and self.often():
                parent = self.pick(*parents)
                router.placeholders += parent.placeholders
                if self.often():
                    lines = self.include(parent.local, router, parent.file, False)
                    late += [(parent.file, line) for line in lines]
                else:
                    includes += self.include(parent.reach(main), router, main, False)
            elif self.seldom():
                router.in_list = True
                looped.append(router)
            elif not self.pick(*[False] * 9, True):
                includes += self.include(app, router, main, True)
            # Otherwise nothing includes it: its routes are served nowhere.
        if looped:
            names = ", ".join(r.reach(main) for r in looped)
            rest = "" if self.often() else f", prefix='/loop{self.fresh()}'"
            target = "each"
            if self.has("pairs in a loop"):
                pairs = [f"({r.reach(main)}, '/pair{self.fresh()}')" for r in looped]
                names, target, rest = ", ".join(pairs), "each, prefix", ", prefix=prefix"
            listed = self.pick(f"[{names}]", f"({names},)")
            if self.often():
                main.add(f"ROUTERS = {listed}")
                listed = "ROUTERS"
            includes.append(f"for {target} in {listed}:\n    {app}.include_router(each{rest})")
        return includes, late

    def finish(
        self, main: File, app_lines: list[str], app: str, at_module_level: bool,
        includes: list[str], own: list[str],
    ) -> None:  # fmt: skip
        before = self.often()
        if not at_module_level:
            inner = [*app_lines, *includes, *own] if before else [*app_lines, *own, *includes]
            body = "\n\n".join([*inner, f"return {app}"])
            hint = main.fill(self.pick("", " -> {FastAPI}"))
            main.add(f"def create_app(){hint}:\n{indent(body, '    ')}")
            main.add("app = create_app()")
            return
        for line in app_lines:
            main.add(line)
        if includes and self.seldom():
            body = "\n".join(includes)
            hint = main.use("FastAPI")
            given = call = ""
            if self.has("inclusion by function with parameter"):
                given, call = f"app: {hint}", self.pick("app", "app=app")
            main.add(f"def register({given}) -> None:\n{indent(body, '    ')}")
            includes = [f"register({call})"]
        for line in [*includes, *own] if before else [*own, *includes]:
            main.add(line)

    def render(self) -> App:
        files = {file.path: file.render() for file in self.files.values()}
        files["pyproject.toml"] = '[project]\nname = "shop"\nversion = "1.0"\n'
        if self.package:
            parts = self.package.split(".")
            for index in range(len(parts)):
                files["/".join([*parts[: index + 1], "__init__.py"])] = ""
        base = f"{self.package.replace('.', '/')}/" if self.package else ""
        if any(name.startswith("routers.") for name in self.files):
            files[f"{base}routers/__init__.py"] = "\n".join([*self.exports, ""])
        module = f"{self.package}.main" if self.package else "main"
        return App(dict(sorted(files.items())), module)


@st.composite
def apps(
    draw: Callable[[st.SearchStrategy[Any]], Any], without: frozenset[str] = frozenset()
) -> App:
    """Applications of a few routers, dependencies and routes; `without` some of `FEATURES`."""
    assert without <= FEATURES
    return Builder(draw, without).build()
