# Aliases and factories whose types must be carried into the routes.
from typing import Annotated, Optional

import httpx
import requests
from fastapi import Depends


def make_session() -> "requests.Session":
    return requests.Session()


def get_clients() -> list[httpx.Client]:
    return [httpx.Client(base_url="https://a.example.com"), httpx.Client(base_url="https://b.example.com")]


def get_http():
    with httpx.Client() as client:
        yield client


Http = Annotated["httpx.Client", Depends(get_http)]
Mirrors = Annotated[list[httpx.Client], Depends(get_clients)]
MaybeSession = Annotated[Optional[requests.Session], Depends(make_session)]
