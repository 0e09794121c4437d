"""Syntax of newer Python versions, written the older way so that this interpreter can read it.

Only neighbours of the file at hand are read like this: what flake8 itself cannot parse it reports.
Lines stay where they are; columns on rewritten lines may not.
"""

from __future__ import annotations

import re

#: ``except A, B:`` without parentheses (PEP 758, Python 3.14).
_EXCEPT = re.compile(
    r"^([ \t]*except\*?[ \t]+)([^\s():#'\"][^():#'\"\n]*,[^():#'\"\n]*?)([ \t]*:)", re.M
)
#: ``def f[T](...)``, ``class A[T]:`` (PEP 695, Python 3.12) and defaults (PEP 696, Python 3.13).
_PARAMETERS = re.compile(
    r"^([ \t]*(?:async[ \t]+def|def|class)[ \t]+\w+)\[[^\[\]\n]*(?:\[[^\[\]\n]*\][^\[\]\n]*)*\]",
    re.M,
)
#: ``type X = ...`` and ``type X[T] = ...`` (PEP 695).
_ALIAS = re.compile(r"^([ \t]*)type[ \t]+(\w+)(?:\[[^\]\n]*\])?[ \t]*=", re.M)


def lowered(text: str) -> str:
    """Return the text with newer statements replaced by older ones of the same meaning."""
    text = _EXCEPT.sub(r"\1(\2)\3", text)
    text = _PARAMETERS.sub(r"\1", text)
    return _ALIAS.sub(r"\1\2 =", text)
