"""Formats for flake8's own option ``--format``, for the findings of all plugins."""

from __future__ import annotations

import linecache
import os
from typing import TYPE_CHECKING

import flake8
from flake8.formatting.base import BaseFormatter
from flake8.statistics import Statistics
from flake8.violation import Violation

# flake8 imports all formatters in every run, so what they need is imported when one is used.
if TYPE_CHECKING:
    from flake8_fastapi.outputs.reported import Reported


class _Whole(BaseFormatter):  # type: ignore[misc]  # flake8 has no types
    """A formatter that writes one text at the end of the run."""

    def after_init(self) -> None:
        """Begin with no findings."""
        self.found: list[Reported] = []

    def start(self) -> None:
        """Empty the output file: one that is appended to would hold two documents."""
        super().start()
        if self.output_fd is not None:
            self.output_fd.truncate(0)

    def handle(self, error: Violation) -> None:
        """Take a finding."""
        self.found.append(_reported(error))

    def show_statistics(self, statistics: Statistics) -> None:
        """Write nothing: the text is for programs."""

    def stop(self) -> None:
        """Write the text."""
        self._write(self.text().removesuffix("\n"))
        super().stop()

    def text(self) -> str:
        """Return the text."""
        raise NotImplementedError


class Sarif(_Whole):
    """SARIF 2.1.0."""

    def text(self) -> str:
        """Return the log."""
        from flake8_fastapi.outputs.sarif import sarif

        return sarif(self.found, ("flake8", flake8.__version__))


class Gitlab(_Whole):
    """The Code Quality report of GitLab."""

    def text(self) -> str:
        """Return the report."""
        from flake8_fastapi.outputs.gitlab import gitlab

        return gitlab(self.found)


def _reported(error: Violation) -> Reported:
    from flake8_fastapi.outputs.reported import Reported

    name = error.filename
    line = linecache.getline(name, error.line_number)
    return Reported(
        os.path.normpath(name),
        max(1, error.line_number),
        max(1, error.column_number),
        error.code,
        error.text,
        line.rstrip("\r\n\f"),
    )
