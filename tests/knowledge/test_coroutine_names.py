"""The list of names under which stubs define coroutine functions is that of the stubs.

With the variable UPDATE_COROUTINE_NAMES set, the test writes the list.
"""

from __future__ import annotations

import os
import re
import textwrap
from pathlib import Path

from flake8_fastapi import knowledge
from flake8_fastapi.knowledge.coroutine_names import COROUTINE_NAMES

FOLDER = Path(knowledge.__path__[0])
ASYNC = re.compile(r"\basync\s+def\s+(\w+)")
AWAITABLE = re.compile(r"\bdef\s+(\w+)\s*\([^\n]*\)\s*->\s*(?:Coroutine|Awaitable)\b")
HEAD = '''"""Names under which stubs define coroutine functions, as a test holds."""

from __future__ import annotations

COROUTINE_NAMES = frozenset(
    """
'''


def names() -> set[str]:
    found: set[str] = set()
    for path in (FOLDER / "stubs").rglob("*.pyi"):
        text = path.read_text("utf-8")
        found.update(ASYNC.findall(text), AWAITABLE.findall(text))
    return {name for name in found if not name.startswith("__")}


def test_names_are_those_of_the_stubs() -> None:
    wanted = names()
    if os.environ.get("UPDATE_COROUTINE_NAMES"):
        body = textwrap.fill(
            " ".join(sorted(wanted)), 96, initial_indent="    ", subsequent_indent="    "
        )
        text = HEAD + body + '\n    """.split()\n)\n'
        (FOLDER / "coroutine_names.py").write_text(text, "utf-8")
    else:
        assert wanted == COROUTINE_NAMES
