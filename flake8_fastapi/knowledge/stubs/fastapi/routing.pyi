from typing import Any

import starlette.routing
from fastapi import APIRouter as APIRouter
from starlette.routing import BaseRoute as BaseRoute, Match as Match, Mount as Mount

class APIRoute(starlette.routing.Route):
    response_model: Any
    dependencies: list[Any]
    dependant: Any
    status_code: int | None
    tags: list[Any]
    operation_id: str | None
    unique_id: str
    def __init__(self, path, endpoint, *, response_model=..., status_code=None, tags=None, dependencies=None, summary=None, description=None, response_description="Successful Response", responses=None, deprecated=None, name=None, methods=None, operation_id=None, response_model_include=None, response_model_exclude=None, response_model_by_alias=True, response_model_exclude_unset=False, response_model_exclude_defaults=False, response_model_exclude_none=False, include_in_schema=True, response_class=..., dependency_overrides_provider=None, callbacks=None, openapi_extra=None, generate_unique_id_function=..., strict_content_type=..., max_body_size=None, form_limits=None) -> None: ...
    def get_route_handler(self) -> Any: ...

class APIWebSocketRoute(starlette.routing.WebSocketRoute):
    def __init__(self, path, endpoint, *, name=None, dependencies=None, dependency_overrides_provider=None) -> None: ...
