"""A small reader of TOML for Python 3.10, which has none in its standard library.

It reads what files that declare dependencies hold. Numbers and dates stay texts.
"""

from __future__ import annotations

import re
from typing import Any

_BLANK = re.compile(r"(?:[ \t\r\n]|#[^\n]*)*")
_SPACE = re.compile(r"[ \t]*")
_END = re.compile(r"[ \t]*(?:#[^\n]*)?(?:\r?\n|$)")
_BARE_KEY = re.compile(r"[A-Za-z0-9_-]+")
_SCALAR = re.compile(r"[^\s,\]}#][^,\]}#\n]*")
_ESCAPE = re.compile(r"\\(?:u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8})|([ \t]*\r?\n\s*)|(.))", re.DOTALL)
_SIMPLE = {"b": "\b", "t": "\t", "n": "\n", "f": "\f", "r": "\r", "e": "\x1b"}
_STRINGS = tuple(
    (quote, re.compile(pattern, re.DOTALL))
    for quote, pattern in (
        ('"""', r'"""(?:\r?\n)?((?:[^\\"]|\\.|"(?!""))*"{0,2})"""'),
        ("'''", r"'''(?:\r?\n)?((?:[^']|'(?!''))*'{0,2})'''"),
        ('"', r'"((?:[^\\"\n]|\\.)*)"'),
        ("'", r"'([^'\n]*)'"),
    )
)
_MAX_DEPTH = 40


class _Invalid(ValueError):
    pass


def read_toml(text: str) -> dict[str, Any] | None:
    """Return the tables of a TOML text, or None when it cannot be read."""
    try:
        return _Reader(text.removeprefix("\ufeff")).document()
    except (_Invalid, RecursionError):
        return None


class _Reader:
    def __init__(self, text: str) -> None:
        self.text = text
        self.at = 0

    def document(self) -> dict[str, Any]:
        root: dict[str, Any] = {}
        current = root
        self.skip(_BLANK)
        while self.at < len(self.text):
            if self.text.startswith("[", self.at):
                current = self.header(root)
            else:
                self.pair(current, 0)
            if not self.skip(_END):
                raise _Invalid
            self.skip(_BLANK)
        return root

    def header(self, root: dict[str, Any]) -> dict[str, Any]:
        brackets = "]]" if self.text.startswith("[[", self.at) else "]"
        self.at += len(brackets)
        keys = self.keys()
        self.expect(brackets)
        target = self.descend(root, keys[:-1])
        if brackets == "]":
            return self.descend(target, keys[-1:])
        items = target.setdefault(keys[-1], [])
        if not isinstance(items, list):
            raise _Invalid
        items.append({})
        return self.descend(target, keys[-1:])

    @staticmethod
    def descend(data: dict[str, Any], keys: list[str]) -> dict[str, Any]:
        for key in keys:
            found = data.setdefault(key, {})
            if isinstance(found, list) and found:
                found = found[-1]
            if not isinstance(found, dict):
                raise _Invalid
            data = found
        return data

    def pair(self, data: dict[str, Any], depth: int) -> None:
        keys = self.keys()
        self.expect("=")
        self.skip(_SPACE)
        target = self.descend(data, keys[:-1])
        if keys[-1] in target:
            raise _Invalid
        target[keys[-1]] = self.value(depth)

    def keys(self) -> list[str]:
        found = []
        while True:
            self.skip(_SPACE)
            found.append(self.key())
            self.skip(_SPACE)
            if not self.text.startswith(".", self.at):
                return found
            self.at += 1

    def key(self) -> str:
        if self.text.startswith(('"', "'"), self.at):
            return self.string()
        match = _BARE_KEY.match(self.text, self.at)
        if match is None:
            raise _Invalid
        self.at = match.end()
        return match.group()

    def value(self, depth: int) -> Any:
        if depth > _MAX_DEPTH:
            raise _Invalid
        if self.text.startswith(('"', "'"), self.at):
            return self.string()
        if self.text.startswith("[", self.at):
            return self.array(depth + 1)
        if self.text.startswith("{", self.at):
            return self.inline(depth + 1)
        match = _SCALAR.match(self.text, self.at)
        if match is None:
            raise _Invalid
        self.at = match.end()
        word = match.group().strip()
        return {"true": True, "false": False}.get(word, word)

    def string(self) -> str:
        for quote, pattern in _STRINGS:
            if self.text.startswith(quote, self.at):
                match = pattern.match(self.text, self.at)
                if match is None:
                    raise _Invalid
                self.at = match.end()
                return match[1] if "'" in quote else _ESCAPE.sub(_unescaped, match[1])
        raise _Invalid

    def array(self, depth: int) -> list[Any]:
        self.at += 1
        found: list[Any] = []
        while True:
            self.skip(_BLANK)
            if self.text.startswith("]", self.at):
                self.at += 1
                return found
            found.append(self.value(depth))
            self.separator("]")

    def inline(self, depth: int) -> dict[str, Any]:
        self.at += 1
        found: dict[str, Any] = {}
        while True:
            self.skip(_BLANK)
            if self.text.startswith("}", self.at):
                self.at += 1
                return found
            self.pair(found, depth)
            self.separator("}")

    def separator(self, closing: str) -> None:
        self.skip(_BLANK)
        if self.text.startswith(",", self.at):
            self.at += 1
        elif not self.text.startswith(closing, self.at):
            raise _Invalid

    def expect(self, word: str) -> None:
        self.skip(_SPACE)
        if not self.text.startswith(word, self.at):
            raise _Invalid
        self.at += len(word)

    def skip(self, pattern: re.Pattern[str]) -> bool:
        match = pattern.match(self.text, self.at)
        if match is None:
            return False
        self.at = match.end()
        return True


def _unescaped(match: re.Match[str]) -> str:
    code = match[1] or match[2]
    if code:
        number = int(code, 16)
        return chr(number) if number <= 0x10FFFF else ""
    return "" if match[3] is not None else _SIMPLE.get(match[4], match[4])
