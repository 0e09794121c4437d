"""What calls of known functions and methods do: one table from canonical names to effects."""

from __future__ import annotations

from flake8_fastapi.knowledge.effect import Effect, Table, Unless
from flake8_fastapi.knowledge.effects_blocking import BLOCKING
from flake8_fastapi.knowledge.effects_database import DATABASES
from flake8_fastapi.knowledge.effects_http import HTTP
from flake8_fastapi.knowledge.effects_models import LANGUAGE_MODELS
from flake8_fastapi.knowledge.effects_send import SENDS

__all__ = ["EFFECTS", "Effect", "Unless"]

#: The longest matching key wins; see `flake8_fastapi.knowledge.effect.Table`.
EFFECTS: Table = {**HTTP, **LANGUAGE_MODELS, **BLOCKING, **DATABASES, **SENDS}
