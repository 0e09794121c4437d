"""Programs nobody would write: real ones with parts cut, moved, doubled, renamed and nested."""

from __future__ import annotations

import ast
import re
from collections.abc import Callable
from random import Random

_WORD = re.compile(r"[A-Za-z_]\w*")
_DEPTH = 80

Mutation = Callable[[str, str, Random], str]


def mutated(text: str, other: str, random: Random) -> str:
    """Return the text after one to four mutations; `other` is a second program to take from."""
    for _ in range(random.randint(1, 4)):
        text = random.choice(MUTATIONS)(text, other, random)
    return text


def _lines(text: str, other: str, random: Random) -> str:
    """Cut, double, move or borrow a few lines."""
    lines, foreign = text.splitlines(keepends=True), other.splitlines(keepends=True)
    if not lines:
        return other
    start = random.randrange(len(lines))
    length = random.randint(1, 6)
    block = lines[start : start + length]
    match random.randrange(4):
        case 0:
            del lines[start : start + length]
        case 1:
            lines[start:start] = block
        case 2:
            del lines[start : start + length]
            place = random.randint(0, len(lines))
            lines[place:place] = block
        case _:
            first = random.randint(0, len(foreign))
            lines[start:start] = foreign[first : first + length]
    return "".join(lines)


def _words(text: str, other: str, random: Random) -> str:
    """Give some names of the text other names of the two texts."""
    names = sorted(set(_WORD.findall(text)))
    pool = names + sorted(set(_WORD.findall(other)))
    if not names:
        return text
    table = {random.choice(names): random.choice(pool) for _ in range(random.randint(1, 5))}
    return _WORD.sub(lambda found: table.get(found.group(), found.group()), text)


def _one_word(text: str, other: str, random: Random) -> str:
    """Replace one name at one place: rings of names and wrong types come of it."""
    places = list(_WORD.finditer(text))
    if not places:
        return text
    place, source = random.choice(places), random.choice(places)
    return text[: place.start()] + source.group() + text[place.end() :]


def _characters(text: str, other: str, random: Random) -> str:
    """Spoil single characters; most of these programs do not parse."""
    if not text:
        return text
    place = random.randrange(len(text))
    return text[:place] + random.choice("()[]{}:,.@*=\"'\\\n\t\x00\x0cé\ud800") + text[place + 1 :]


def _expressions(text: str, other: str, random: Random) -> str:
    """Put expressions where others were."""
    tree = _parsed(text)
    donors = [n for t in (tree, _parsed(other)) for n in ast.walk(t) if isinstance(n, ast.expr)]
    hosts = [
        (node, field, index)
        for node in ast.walk(tree)
        for field, value in ast.iter_fields(node)
        for index, child in enumerate(value if isinstance(value, list) else [value])
        if isinstance(child, ast.expr) and isinstance(getattr(child, "ctx", ast.Load()), ast.Load)
    ]
    for _ in range(random.randint(1, 8) if hosts and donors else 0):
        node, field, index = random.choice(hosts)
        donor = random.choice(donors)
        value = getattr(node, field)
        if isinstance(value, list):
            value[index : index + 1] = [donor]
        else:
            setattr(node, field, donor)
    return _unparsed(tree, text)


def _statements(text: str, other: str, random: Random) -> str:
    """Move statements into bodies of others, also of their own kind."""
    tree = _parsed(text)
    found = [getattr(node, "body", None) for node in ast.walk(tree)]
    bodies = [body for body in found if isinstance(body, list)]
    donors = [n for t in (tree, _parsed(other)) for n in ast.walk(t) if isinstance(n, ast.stmt)]
    for _ in range(random.randint(1, 4) if bodies and donors else 0):
        body = random.choice(bodies)
        body.insert(random.randint(0, len(body)), random.choice(donors))
    return _unparsed(tree, text)


def _nested(text: str, other: str, random: Random) -> str:
    """Add one expression or block of great depth, and names that are made of themselves."""
    depth = random.randint(2, _DEPTH)
    names = sorted(set(_WORD.findall(text))) or ["x"]
    name = random.choice([n for n in names if n.isidentifier()] or ["x"])
    made = random.choice(
        (
            f"{name} = " + f"{name}(" * depth + ")" * depth,
            f"{name} = " + "[" * depth + name + "]" * depth,
            f"{name} = {name}" + f".{name}" * depth * 10,
            f"{name} = {name}" + f" + {name}" * depth * 10,
            f"{name} = {name}" + f" or {name}()" * depth,
            f"{name} = {name}" + "()" * depth,
            f"{name} = {name}" + f"[{name}]" * depth,
            f"class {name}({name}): {name} = {name}",
            f"def {name}(x={name}): return {name}({name}(x))",
            f"from {name} import {name} as {name}",
            "\n".join(f"{name} = {name}.strip({name})" for _ in range(depth)),
            "\n".join(f"{name} = {name}({name}, {name})" for _ in range(depth)),
            "if x:\n    pass\n" + "elif x:\n    pass\n" * depth,
            "".join(" " * i + f"def {name}():\n" for i in range(depth))
            + " " * depth + f"return {name}",
        )
    )  # fmt: skip
    lines = text.splitlines(keepends=True)
    place = random.choice([i for i, x in enumerate(lines) if x[:1] not in " \t)]}\n"] or [0])
    return "".join(lines[:place]) + made + "\n" + "".join(lines[place:])


def _parsed(text: str) -> ast.Module:
    try:
        return ast.parse(text)
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return ast.parse("")


def _unparsed(tree: ast.Module, text: str) -> str:
    # A tree may hold itself now.
    try:
        return ast.unparse(tree) or text
    except Exception:
        return text


MUTATIONS: tuple[Mutation, ...] = (
    _lines, _words, _words, _one_word, _one_word, _characters, _expressions, _expressions,
    _statements, _nested,
)  # fmt: skip
