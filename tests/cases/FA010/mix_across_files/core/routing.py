# A router factory and a constant for the status.
from fastapi import APIRouter

NO_CONTENT = 204


def build(prefix: str) -> APIRouter:
    return APIRouter(prefix=prefix)
