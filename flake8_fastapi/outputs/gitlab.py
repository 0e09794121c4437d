"""The Code Quality report of GitLab."""

from __future__ import annotations

import json
from collections.abc import Sequence

from flake8_fastapi.outputs.reported import Reported, with_fingerprints


def gitlab(found: Sequence[Reported]) -> str:
    """Return the report as JSON."""
    return json.dumps([_issue(*pair) for pair in with_fingerprints(found)], indent=2) + "\n"


def _issue(one: Reported, fingerprint: str) -> dict[str, object]:
    return {
        "check_name": one.code,
        "description": f"{one.code}: {one.text}",
        "severity": "major",
        "fingerprint": fingerprint,
        "location": {"path": one.posix_path, "lines": {"begin": one.line, "end": one.line}},
    }
