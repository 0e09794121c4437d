from typing import Any

from starlette.responses import HTMLResponse

class _TemplateResponse(HTMLResponse):
    template: Any
    context: dict[str, Any]

class Jinja2Templates:
    env: Any
    def __init__(self, directory=None, *, context_processors=None, env=None) -> None: ...
    def get_template(self, name) -> Any: ...
    def TemplateResponse(self, request, name, context=None, status_code=200, headers=None, media_type=None, background=None) -> _TemplateResponse: ...
