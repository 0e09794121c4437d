# A project class that looks like a router registers no routes.
from dataclasses import dataclass, field
from typing import Any, Callable

from fastapi import Depends


@dataclass
class EventRouter:
    handlers: dict[str, Callable[..., Any]] = field(default_factory=dict)

    def get(self, name: str, dependencies: Any = ()) -> Callable[[Any], Any]:
        def register(handler: Callable[..., Any]) -> Callable[..., Any]:
            self.handlers[name] = handler
            return handler

        return register


def guard() -> None:
    return None


router = EventRouter()


@router.get("created", dependencies=[Depends(guard)])
def created() -> int:
    return 1


@router.get("changed", dependencies=[Depends(guard)])
def changed() -> int:
    return 2


@router.get("removed", dependencies=[Depends(guard)])
def removed() -> int:
    return 3
