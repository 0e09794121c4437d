"""How far a long run has come, on one line of a terminal."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterable, Iterator
from typing import Any, TextIO

#: Seconds before anything is shown, and between two pictures.
DELAY = 1.0
INTERVAL = 0.1
_WIDTH = 24
_ERASE = "\r\x1b[2K"


def counted(results: Iterable[Any], total: int, screen: TextIO | None) -> Iterator[Any]:
    """Pass the results on; when that takes long, show on the screen how many there were."""
    if screen is None:
        yield from results
        return
    display = _Display(total, screen)
    display.start()
    try:
        for result in results:
            display.done += 1
            yield result
    finally:
        display.stop()


class _Display(threading.Thread):
    """Draws by itself, also while one file takes long."""

    def __init__(self, total: int, screen: TextIO) -> None:
        super().__init__(daemon=True)
        self.done = 0
        self.total = total
        self.screen = screen
        self.ended = threading.Event()

    def run(self) -> None:
        """Draw until the end, but nothing when that comes soon."""
        begin = time.monotonic()
        if self.ended.wait(DELAY):
            return
        while not self.ended.wait(INTERVAL):
            self._write(_ERASE + self._picture(time.monotonic() - begin))
        self._write(_ERASE)

    def stop(self) -> None:
        """Take the line away."""
        self.ended.set()
        self.join()

    def _picture(self, seconds: float) -> str:
        full = _WIDTH * self.done // max(1, self.total)
        bar = "#" * full + "-" * (_WIDTH - full)
        return f"Checking [{bar}] {self.done}/{self.total} files, {seconds:.0f} s"

    def _write(self, text: str) -> None:
        try:
            self.screen.write(text)
            self.screen.flush()
        except OSError:
            self.ended.set()
