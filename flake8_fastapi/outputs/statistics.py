"""How often each rule was violated."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Sequence

from flake8_fastapi.outputs.reported import Reported
from flake8_fastapi.outputs.ruff_json import rule_name

#: The formats that ruff, too, has statistics in.
FORMATS = ("concise", "full", "json")


def statistics(found: Sequence[Reported], as_json: bool) -> str:
    """Return the codes with their numbers of findings, the most frequent first."""
    counts = Counter(one.code for one in found)
    rows = sorted(counts.items(), key=lambda item: (-item[1], item[0]))
    if as_json:
        records = [
            {
                "code": code,
                "name": rule_name(code),
                "count": count,
                "fixable": False,
                "fixable_count": 0,
            }
            for code, count in rows
        ]
        return json.dumps(records, indent=2) + "\n"
    width = len(str(rows[0][1])) if rows else 0
    return "".join(f"{count:>{width}}\t{code}\t{rule_name(code)}\n" for code, count in rows)
