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

from flake8_fastapi.checker import check, forget
from flake8_fastapi.plugin import paused_collection
from flake8_fastapi.project.module import read_text
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


def answer(path: str, report: Path, settings: Settings) -> dict[str, object]:
    """Check one file with all rules; return what there is to say of it."""
    text = read_text(Path(path))
    if text is None:
        return {"path": path, "skipped": True}
    report.write_bytes(b"")
    raised = ""
    rows: list[list[object]] = []
    begun = time.process_time()
    try:
        with paused_collection():
            found = check(path, text, None, settings, all_rules())
        rows = [[f.line, f.column, f.code, f.text] for f in found]
    except Exception as error:
        raised = f"left the checker: {type(error).__name__}: {error}\n"
    return {
        "path": path,
        "seconds": time.process_time() - begun,
        "errors": raised + report.read_text("utf-8", "replace"),
        "findings": rows,
        "peak": peak(),
    }


def main() -> None:
    """Answer requests until there are no more."""
    with tempfile.TemporaryDirectory() as folder:
        report = Path(folder) / "errors.txt"
        settings = Settings(error_report=os.fspath(report))
        all_rules()
        for line in sys.stdin:
            request = json.loads(line)
            if request.get("forget"):
                forget()
            faulthandler.dump_traceback_later(PATIENCE, exit=True)
            reply = answer(request["path"], report, settings)
            faulthandler.cancel_dump_traceback_later()
            sys.stdout.write(json.dumps(reply) + "\n")
            sys.stdout.flush()


if __name__ == "__main__":
    main()
