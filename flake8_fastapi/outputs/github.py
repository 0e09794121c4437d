"""Annotations of GitHub Actions: one workflow command a finding."""

from __future__ import annotations

from collections.abc import Sequence

from flake8_fastapi.outputs.reported import Reported

_IN_TEXT = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A"})
_IN_PROPERTY = {**_IN_TEXT, **str.maketrans({":": "%3A", ",": "%2C"})}


def github(found: Sequence[Reported]) -> str:
    """Return the workflow commands that annotate the findings' lines."""
    return "".join(
        f"::error {_properties(one)}::{_text(one).translate(_IN_TEXT)}\n" for one in found
    )


def _text(one: Reported) -> str:
    """Return the text that the log shows, where the annotation's place is not seen."""
    return f"{one.posix_path}:{one.line}:{one.column}: {one.code} {one.text}"


def _properties(one: Reported) -> str:
    values = {
        "title": f"flake8-fastapi ({one.code})",
        "file": one.posix_path,
        "line": one.line,
        "col": one.column,
        "endLine": one.line,
        "endColumn": one.end_column,
    }
    return ",".join(f"{key}={str(value).translate(_IN_PROPERTY)}" for key, value in values.items())
