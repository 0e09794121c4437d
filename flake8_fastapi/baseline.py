"""The baseline: a file of the findings that an existing code base is known to have.

It is made of JSON lines, one for each kind of finding in a place, sorted, so that a diff of it
can be read and merged. Line numbers are no part of it, see `identity`; paths are relative to its
folder.
"""

from __future__ import annotations

import ast
import json
import os
import re
import tempfile
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from flake8_fastapi.identity import Identities

Row = tuple[int, int, str, str]
#: What an entry is known by: path, code and fingerprint.
Key = tuple[str, str, str]

HEADER = {"format": "flake8-fastapi baseline", "version": 1}

_FIELDS: dict[str, type] = {
    "path": str, "code": str, "in": str, "line": str, "count": int, "fingerprint": str
}  # fmt: skip
_CODE = re.compile(r"FA\d{3}")
_FINGERPRINT = re.compile(r"[0-9a-f]{16}")


class BaselineError(Exception):
    """The baseline cannot be used; the text says why, and what to do."""


@dataclass(frozen=True, slots=True, order=True)
class Entry:
    """So many findings of one code on equal lines of one definition."""

    path: str
    code: str
    scope: str
    line: str
    fingerprint: str
    count: int = 1

    @property
    def key(self) -> Key:
        """What the entry is known by."""
        return self.path, self.code, self.fingerprint


class Baseline:
    """The known findings of the files around one folder."""

    def __init__(self, file: Path, entries: Iterable[Entry] = ()) -> None:
        self.file = file
        self.entries = tuple(sorted(entries))
        self._known: dict[str, Counter[tuple[str, str]]] = {}
        for entry in self.entries:
            of_path = self._known.setdefault(entry.path, Counter())
            of_path[entry.code, entry.fingerprint] = entry.count

    def name_of(self, path: str | Path) -> str:
        """Return the name that a file has in the baseline."""
        return name_of(path, self.file)

    def new(self, path: str, text: str, tree: ast.Module, rows: Sequence[Row]) -> list[Row]:
        """Return the findings of a file that are not known.

        Of equal ones the first are the known ones, but those with ``# noqa`` come last: they are
        none of flake8's findings, so none of the baseline's.
        """
        known = self._known.get(self.name_of(path)) if rows else None
        if not known:
            return list(rows)
        left = known.copy()
        identities = Identities(text, tree)
        places = [identities.of(row[0]) for row in rows]
        fresh = []
        for index in sorted(range(len(rows)), key=lambda i: (places[i].silenced, i)):
            key = rows[index][2], places[index].fingerprint
            if left[key] > 0:
                left[key] -= 1
            else:
                fresh.append(index)
        return [rows[index] for index in sorted(fresh)]


def name_of(path: str | Path, file: Path) -> str:
    """Return the path relative to the folder of the baseline `file`, with slashes."""
    where = os.path.realpath(path)
    with suppress(ValueError):  # on another drive
        where = os.path.relpath(where, os.path.dirname(os.path.realpath(file)))
    return where.replace(os.sep, "/")


def entries_of(
    name: str, text: str, tree: ast.Module, places: Iterable[tuple[int, str]]
) -> list[Entry]:
    """Return the entries for findings (line and code) of the file called `name`."""
    identities = Identities(text, tree)
    found: dict[Key, Entry] = {}
    for line, code in places:
        place = identities.of(line)
        entry = Entry(name, code, place.scope, place.shown, place.fingerprint)
        known = found.get(entry.key)
        found[entry.key] = replace(known, count=known.count + 1) if known else entry
    return list(found.values())


def load(file: Path) -> Baseline:
    """Return the baseline in `file`; raise BaselineError when there is none or it is broken."""
    try:
        lines = file.read_bytes().decode("utf-8-sig").split("\n")
    except OSError as error:
        raise BaselineError(
            f"{file}: cannot be read: {error.strerror}; `flake8-fastapi baseline` writes a baseline"
        ) from error
    except UnicodeDecodeError as error:
        raise BaselineError(f"{file}: is no baseline: it is not UTF-8") from error
    _check_header(file, lines[0])
    found: dict[Key, Entry] = {}
    for number, line in enumerate(lines[1:], 2):
        if line.strip():
            entry = _entry(f"{file}:{number}", line)
            if entry.key in found:
                raise _broken(f"{file}:{number}", "an earlier line has the same entry")
            found[entry.key] = entry
    return Baseline(file, found.values())


def _check_header(file: Path, line: str) -> None:
    try:
        header = json.loads(line)
    except (ValueError, RecursionError):
        header = None
    if not isinstance(header, dict) or header.get("format") != HEADER["format"]:
        raise BaselineError(f"{file}: is no baseline: the first line is not {json.dumps(HEADER)}")
    if header != HEADER:
        raise BaselineError(
            f"{file}: this version of flake8-fastapi reads version {HEADER['version']} of the "
            f"format, but the file has version {header.get('version')!r}"
        )


def _entry(where: str, line: str) -> Entry:
    try:
        record = json.loads(line)
    except (ValueError, RecursionError) as error:
        raise _broken(where, "not a line of JSON") from error
    if not isinstance(record, dict) or set(record) != set(_FIELDS):
        raise _broken(where, f"an entry has the keys {', '.join(_FIELDS)}, and no others")
    for name, kind in _FIELDS.items():
        if type(record[name]) is not kind:
            raise _broken(where, f"the value of {name!r} is not of the type {kind.__name__}")
    _check_values(where, record)
    return Entry(
        record["path"], record["code"], record["in"], record["line"],
        record["fingerprint"], record["count"],
    )  # fmt: skip


def _check_values(where: str, record: dict[str, Any]) -> None:
    if not record["path"]:
        raise _broken(where, "the path is empty")
    if not _CODE.fullmatch(record["code"]):
        raise _broken(where, f"{record['code']!r} is not a code such as FA001")
    if record["count"] < 1:
        raise _broken(where, f"a count of {record['count']}")
    if not _FINGERPRINT.fullmatch(record["fingerprint"]):
        raise _broken(where, "the fingerprint is not made of 16 hexadecimal digits")


def _broken(where: str, what: str) -> BaselineError:
    return BaselineError(f"{where}: the baseline is broken: {what}; repair or remove it")


def dump(entries: Iterable[Entry]) -> bytes:
    """Return the contents of a baseline with these entries."""
    lines = [json.dumps(HEADER)]
    for entry in sorted(entries):
        record = {
            "path": entry.path,
            "code": entry.code,
            "in": entry.scope,
            "line": entry.line,
            "count": entry.count,
            "fingerprint": entry.fingerprint,
        }
        lines.append(json.dumps(record, ensure_ascii=False))
    # What UTF-8 cannot say is escaped as JSON does it.
    return "".join(f"{line}\n" for line in lines).encode("utf-8", "backslashreplace")


@contextmanager
def locked(file: Path) -> Iterator[None]:
    """Keep others, where the system can, from reading and writing the baseline meanwhile."""
    folder = None
    with suppress(ImportError, OSError):
        import fcntl

        # The folder, for the file may not be there yet and is replaced when it is written.
        folder = os.open(os.path.dirname(os.path.realpath(file)), os.O_RDONLY)
        fcntl.flock(folder, fcntl.LOCK_EX)
    try:
        yield
    finally:
        if folder is not None:
            os.close(folder)


def save(file: Path, entries: Iterable[Entry]) -> None:
    """Write a baseline as a whole, or not at all; raise BaselineError when that fails."""
    target = os.path.realpath(file)
    try:
        # In the same file system, so that the rename is one step.
        with tempfile.TemporaryDirectory(dir=os.path.dirname(target)) as folder:
            draft = Path(folder, "draft")
            draft.write_bytes(dump(entries))
            os.replace(draft, target)
    except OSError as error:
        raise BaselineError(f"{file}: cannot be written: {error.strerror}") from error
