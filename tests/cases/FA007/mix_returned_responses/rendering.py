# Helpers that answer with responses.
from fastapi import Request
from fastapi.responses import RedirectResponse
from fastapi.templating import Jinja2Templates

templates = Jinja2Templates(directory="templates")


def render(request: Request, name: str):
    return templates.TemplateResponse(request, name)


def home() -> RedirectResponse:
    return RedirectResponse("/")


def as_dict(name: str):
    return {"name": name}
