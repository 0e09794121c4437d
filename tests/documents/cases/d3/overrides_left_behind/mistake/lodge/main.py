from typing import Annotated

from fastapi import Depends, FastAPI
from fastapi.security import APIKeyHeader
from pydantic import BaseModel

app = FastAPI(title="Lodge", openapi_url=None)
key = APIKeyHeader(name="X-Key")


class Guest(BaseModel):
    name: str


def get_current_guest(name: Annotated[str, Depends(key)]) -> Guest:
    return Guest(name=name)


@app.get("/me")
def me(guest: Annotated[Guest, Depends(get_current_guest)]) -> Guest:
    return guest
