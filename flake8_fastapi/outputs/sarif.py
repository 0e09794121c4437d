"""SARIF 2.1.0, for code scanning; the rules carry their documentation."""

from __future__ import annotations

import json
import os
from collections.abc import Sequence
from pathlib import Path
from typing import Any
from urllib.parse import quote

from flake8_fastapi import __version__
from flake8_fastapi.explain import markdown
from flake8_fastapi.outputs.reported import Reported, with_fingerprints
from flake8_fastapi.registry import get_rule

#: Name and version of the tool.
_DRIVER = ("flake8-fastapi", __version__)
SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"


def sarif(found: Sequence[Reported], driver: tuple[str, str] = _DRIVER) -> str:
    """Return the log of one run; `driver` is name and version of the tool that reports."""
    texts = {one.code: one.text for one in reversed(found)}
    codes = sorted(texts)
    tool = {
        "name": driver[0],
        "version": driver[1],
        "rules": [_rule(code, texts[code]) for code in codes],
    }
    results = [_result(one, codes.index(one.code), mark) for one, mark in with_fingerprints(found)]
    run = {"tool": {"driver": tool}, "columnKind": "unicodeCodePoints", "results": results}
    return json.dumps({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}, indent=2) + "\n"


def _rule(code: str, text: str) -> dict[str, Any]:
    """Return the descriptor of a rule; of one that is not ours only a finding's text is known."""
    level = {"level": _level(code)}
    rule = get_rule(code)
    if rule is None:
        words = {"text": text}
        return {
            "id": code,
            "shortDescription": words,
            "fullDescription": words,
            "help": words,
            "defaultConfiguration": level,
        }
    page = markdown(rule)
    return {
        "id": code,
        "name": rule.name,
        "shortDescription": {"text": f"{rule.summary}."},
        "fullDescription": {"text": f"{rule.summary}."},
        "help": {"text": page, "markdown": page},
        "defaultConfiguration": level,
        "properties": {"tags": [rule.category, "fastapi"], "problem.severity": level["level"]},
    }


def _result(one: Reported, index: int, fingerprint: str) -> dict[str, Any]:
    place: dict[str, Any] = {"artifactLocation": _artifact(one)}
    place["region"] = {
        "startLine": one.line,
        "startColumn": one.column,
        "endLine": one.line,
        "endColumn": one.end_column,
    }
    return {
        "ruleId": one.code,
        "ruleIndex": index,
        "level": _level(one.code),
        "message": {"text": one.text},
        "locations": [{"physicalLocation": place}],
        "partialFingerprints": {"flake8FastapiLine/v1": fingerprint},
    }


def _artifact(one: Reported) -> dict[str, str]:
    """Return where the file is; below the working directory the reader of the log finds it."""
    path = Path(one.path)
    if not path.is_absolute() and ".." not in path.parts:
        return {"uri": _quoted(one.posix_path), "uriBaseId": "%SRCROOT%"}
    try:
        inside = path.resolve().relative_to(Path.cwd().resolve())
    except ValueError:
        return {"uri": path.resolve().as_uri()}
    return {"uri": _quoted(inside.as_posix()), "uriBaseId": "%SRCROOT%"}


def _quoted(path: str) -> str:
    return quote(os.fsencode(path))


def _level(code: str) -> str:
    return "error" if code.startswith("E9") else "warning"
