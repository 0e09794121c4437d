# Applications whose interactive documentation nothing can turn off.
import fastapi
from fastapi import FastAPI

public = FastAPI(title="Ferry")  # expect: FA035


class FerryApi(FastAPI):
    """The application class of the project."""


named = FerryApi(version="2")  # expect: FA035


def build(title: str) -> FastAPI:
    return fastapi.FastAPI(  # expect: FA035
        title=title,
        description="Timetables",
    )
