"""Placeholder."""
from __future__ import annotations
from dataclasses import dataclass
from typing import Literal
@dataclass(frozen=True)
class Unless:
    parameter: str
    position: int | None = None
    values: tuple[object, ...] = ()
    types: tuple[str, ...] = ()
    given: bool = False
@dataclass(frozen=True)
class Effect:
    category: Literal["http", "blocking", "database", "send"]
    advice: str
    unless: tuple[Unless, ...] = ()
EFFECTS: dict[str, tuple[Effect, ...]] = {"requests.get": (Effect("http", "httpx.AsyncClient"),)}
