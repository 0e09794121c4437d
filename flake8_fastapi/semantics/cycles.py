"""Memory for answers that may depend on themselves.

An answer that was found while a question above it was still open, and that ran into that
question, is not the whole answer: it holds only until the open question is answered. Remembering
it for longer would make findings depend on which file was linted first.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Hashable
from typing import Generic, TypeVar

Answer = TypeVar("Answer")

#: Questions open at once; deeper ones are not asked.
MAX_DEPTH = 60
#: Questions answered for one file before the rest of it counts as unknown.
BUDGET = 400_000
_NOWHERE = 1 << 30


class Answers(Generic[Answer]):
    """Answers by question, with the default that a question gets which asks itself.

    Questions that are more than `max_depth` deep get the default too, and so do those that come
    after `budget` others, counted in `spent`.
    """

    def __init__(
        self, default: Answer, max_depth: int = MAX_DEPTH, budget: float = math.inf
    ) -> None:
        self.default = default
        self.max_depth = max_depth
        self.budget = budget
        self.spent = 0
        self.known: dict[Hashable, Answer] = {}
        self._open: dict[Hashable, int] = {}
        self._passing: dict[Hashable, tuple[Answer, int]] = {}
        self._lowest = _NOWHERE

    def ask(self, question: Hashable, answer: Callable[[], Answer]) -> Answer:
        """Return the answer to a question, found by `answer` if it is not known.

        A RecursionError inside ends here: the answer is the default then.
        """
        known = self.known.get(question)
        if known is not None or question in self.known:
            return known  # type: ignore[return-value]
        if question in self._passing:
            found, lowest = self._passing[question]
            self._lowest = min(self._lowest, lowest)
            return found
        if question in self._open:
            self._lowest = min(self._lowest, self._open[question])
            return self.default
        index = len(self._open)
        if index > self.max_depth:
            # Asked from less deep, it would have an answer.
            self._lowest = 0
            return self.default
        if self.spent > self.budget:
            return self.default
        return self._find(question, answer, index)

    def _find(self, question: Hashable, answer: Callable[[], Answer], index: int) -> Answer:
        outer, self._lowest = self._lowest, _NOWHERE
        self._open[question] = index
        self.spent += 1
        try:
            found = answer()
        except RecursionError:
            return self.default
        finally:
            del self._open[question]
            lowest, self._lowest = self._lowest, outer
        if lowest < index:
            self._passing[question] = found, lowest
            self._lowest = min(outer, lowest)
        else:
            self.known[question] = found
            if lowest == index:
                self._forget(index)
        return found

    def _forget(self, index: int) -> None:
        """Drop what held only while the question at `index` was open."""
        while self._passing:
            question, (_, lowest) = self._passing.popitem()
            if lowest < index:
                self._passing[question] = _, lowest
                return
