"""The effect tables held against the stubs: what they name is defined, and nothing async blocks."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from flake8_fastapi.knowledge import stubs
from flake8_fastapi.knowledge.effects import EFFECTS

FOLDER = Path(stubs.__path__[0])
Definition = ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef
Place = tuple[str, Definition]

SYNCHRONOUS = {"http", "blocking", "database"}


@cache
def parse(module: str) -> ast.Module | None:
    path = FOLDER.joinpath(*module.split("."))
    for candidate in (path / "__init__.pyi", path.with_suffix(".pyi")):
        if candidate.is_file():
            return ast.parse(candidate.read_text(encoding="utf-8"))
    return None


STUBBED = sorted(name for name in EFFECTS if parse(name.partition(".")[0]) is not None)


def split(name: str) -> tuple[str, list[str]] | None:
    """Return the longest stub module that a dotted name begins with, and the rest."""
    parts = name.split(".")
    for length in range(len(parts), 0, -1):
        module = ".".join(parts[:length])
        if parse(module) is not None:
            return module, parts[length:]
    return None


def member(module: str, body: list[ast.stmt], name: str) -> Place | None:
    found: Place | None = None
    for node in body:
        if isinstance(node, Definition) and node.name == name:
            found = (module, node)
    return found


def imported(module: str, name: str) -> Place | None:
    """Return the class that `name` means in a stub module, imports included."""
    tree = parse(module)
    assert tree is not None
    found = member(module, tree.body, name)
    if found is not None:
        return found
    for node in tree.body:
        if isinstance(node, ast.ImportFrom) and node.module is not None:
            for alias in node.names:
                if (alias.asname or alias.name) == name:
                    return imported(node.module, alias.name)
    return None


def bases(place: Place) -> Iterator[Place]:
    module, node = place
    if isinstance(node, ast.ClassDef):
        yield place
        for base in node.bases:
            written = ast.unparse(base.value if isinstance(base, ast.Subscript) else base)
            owner, _, name = written.rpartition(".")
            found = imported(owner or module, name)
            if found is not None:
                yield from bases(found)


def resolve(name: str) -> Place | None:
    """Return the definition that a canonical name means; a method may be inherited."""
    divided = split(name)
    if divided is None or not divided[1]:
        return None
    module, rest = divided
    tree = parse(module)
    assert tree is not None
    place = member(module, tree.body, rest[0])
    for part in rest[1:]:
        if place is None:
            return None
        place = next((m for b in bases(place) if (m := member(b[0], b[1].body, part))), None)
    return place


def functions(place: Place) -> Iterator[Definition]:
    """Return what a name with `.*` covers."""
    for _, node in bases(place):
        for item in node.body:
            if isinstance(item, (ast.FunctionDef, ast.AsyncFunctionDef)):
                yield item


def covered(name: str) -> list[Definition]:
    """Return the functions or the class that a stubbed name of the table stands for."""
    place = resolve(name.removesuffix(".*"))
    assert place is not None, name
    return list(functions(place)) if name.endswith(".*") else [place[1]]


def called(place: Place) -> ast.FunctionDef | ast.AsyncFunctionDef:
    """Return the function that takes the arguments: of a class, its constructor."""
    if isinstance(place[1], ast.ClassDef):
        return next(f for f in functions(place) if f.name == "__init__")
    return place[1]


def test_most_names_belong_to_a_stub() -> None:
    assert len(STUBBED) > len(EFFECTS) / 2


def test_names_are_such_as_inference_gives() -> None:
    parts = {part for name in EFFECTS for part in name.removesuffix(".*").split(".")}
    assert [part for part in parts if not part.isidentifier()] == []


def test_names_are_defined_in_a_stub() -> None:
    assert [name for name in STUBBED if resolve(name.removesuffix(".*")) is None] == []


def test_names_of_many_are_names_of_classes() -> None:
    classes = {name: resolve(name.removesuffix(".*")) for name in STUBBED if name.endswith(".*")}
    assert [
        n for n, place in classes.items() if not place or not isinstance(place[1], ast.ClassDef)
    ] == []


def test_coroutine_functions_do_not_block() -> None:
    found = []
    for name in STUBBED:
        if SYNCHRONOUS & {effect.category for effect in EFFECTS[name]}:
            for node in covered(name):
                own = f"{name.removesuffix('.*')}.{node.name}" if name.endswith(".*") else name
                excepted = SYNCHRONOUS.isdisjoint(
                    e.category for e in EFFECTS.get(own, EFFECTS[name])
                )
                if isinstance(node, ast.AsyncFunctionDef) and not excepted:
                    found.append(own)
    assert found == []


def test_asynchronous_senders_are_coroutine_functions() -> None:
    found = []
    for name in STUBBED:
        if {effect.category for effect in EFFECTS[name]} == {"send"}:
            found.extend(
                name for node in covered(name) if not isinstance(node, ast.AsyncFunctionDef)
            )
    assert found == []


def test_conditions_name_parameters() -> None:
    found = []
    for name in STUBBED:
        for unless in [u for effect in EFFECTS[name] for u in effect.unless if not u.done]:
            place = resolve(name)
            assert place is not None, name
            arguments = called(place).args
            positional = [a.arg for a in (*arguments.posonlyargs, *arguments.args)]
            if positional[:1] in (["self"], ["cls"]):
                del positional[0]
            at = (
                None
                if unless.position is None
                else positional[unless.position : unless.position + 1]
            )
            named = {*positional, *(a.arg for a in arguments.kwonlyargs)}
            if unless.parameter not in named or at not in (None, [unless.parameter]):
                found.append(f"{name}: {unless.parameter}")
    assert found == []
