"""A process that checks files for the fuzzer: a request on each line, an answer on each line.

``{"path": ..., "forget": true}`` is answered with the findings, the errors that the plugin kept to
itself, the processor time and the peak memory of the process so far. A check that does not end is
ended from within: the process writes where it was to standard error and exits.
"""

from __future__ import annotations

import faulthandler
import json
import os
import sys
import tempfile
import time
from pathlib import Path

from flake8_fastapi.checker import forget
from flake8_fastapi.plugin import Plugin
from flake8_fastapi.project.module import parse, read_text
from flake8_fastapi.registry import all_rules
from flake8_fastapi.settings import Settings

#: Seconds of the clock after which a check is ended; the machine may be busy.
PATIENCE = 120


def peak() -> int:
    """Return the most memory that this process had, in MiB."""
    try:
        import resource
    except ImportError:  # there is no such module on Windows
        return 0
    found = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return found // (2**20 if sys.platform == "darwin" else 2**10)


def answer(path: str, report: Path) -> dict[str, object]:
    """Check one file with all rules, as flake8 would; return what there is to say of it."""
    text = read_text(Path(path))
    tree = None if text is None else parse(text)
    if text is None or tree is None:
        return {"path": path, "skipped": True, "peak": peak()}
    report.write_bytes(b"")
    begun = time.process_time()
    try:
        found = [row[:3] for row in Plugin(tree, path, text.splitlines(keepends=True)).run()]
    except Exception as error:
        found = []
        report.write_text(f"left the plugin: {type(error).__name__}: {error}\n", "utf-8")
    return {
        "path": path,
        "seconds": time.process_time() - begun,
        "errors": report.read_text("utf-8", "replace"),
        "findings": found,
        "peak": peak(),
    }


def main() -> None:
    """Answer requests until there are no more."""
    with tempfile.TemporaryDirectory() as folder:
        report = Path(folder) / "errors.txt"
        Plugin.settings = Settings(error_report=os.fspath(report))
        all_rules()
        for line in sys.stdin:
            request = json.loads(line)
            if request.get("forget"):
                forget()
            faulthandler.dump_traceback_later(PATIENCE, exit=True)
            reply = answer(request["path"], report)
            faulthandler.cancel_dump_traceback_later()
            sys.stdout.write(json.dumps(reply) + "\n")
            sys.stdout.flush()


if __name__ == "__main__":
    main()
