# A router whose response class is given by name.
from fastapi import APIRouter
from fastapi.responses import PlainTextResponse as Text

pages = APIRouter(default_response_class=Text)


@pages.get("/robots.txt")
def robots():
    return "User-agent: *"
