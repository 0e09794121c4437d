# Shows a start-up handler registered on the application: not on the loop for this rule.
import urllib.request

from fastapi import FastAPI

application = FastAPI()


@application.on_event("startup")
async def fetch_keys() -> None:
    application.state.keys = urllib.request.urlopen("https://keys.example.com").read()


@application.get("/keys")
async def keys() -> bytes:
    return application.state.keys
