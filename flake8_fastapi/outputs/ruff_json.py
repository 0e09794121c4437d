"""JSON in the shape of ruff's, for tools that read that."""

from __future__ import annotations

import json
import os
from collections.abc import Sequence

from flake8_fastapi.outputs.reported import Reported
from flake8_fastapi.registry import get_rule


def ruff_json(found: Sequence[Reported]) -> str:
    """Return the findings as a JSON list; paths are absolute, as ruff's are."""
    return json.dumps([_record(one) for one in found], indent=2) + "\n"


def _record(one: Reported) -> dict[str, object]:
    return {
        "cell": None,
        "code": one.code,
        "end_location": {"column": one.end_column, "row": one.line},
        "filename": os.path.abspath(one.path),
        "fix": None,
        "location": {"column": one.column, "row": one.line},
        "message": one.text,
        "name": rule_name(one.code),
        "noqa_row": one.noqa_line,
        "severity": "error",
        "url": None,
    }


def rule_name(code: str) -> str:
    """Return the name of the rule; codes of flake8 itself are their own names."""
    rule = get_rule(code)
    return rule.name if rule else code
