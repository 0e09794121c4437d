# A tuple counts when one member is a library's; each handler of a try is judged alone.
import json
import logging

from fastapi import FastAPI, HTTPException
from pydantic import BaseModel
from sqlalchemy import exc as sa

app = FastAPI()
log = logging.getLogger("exports")


class ExportError(Exception):
    """Raised with texts made for clients."""


class Export(BaseModel):
    name: str


def run(name: str) -> Export:
    if not name:
        raise ExportError("which export?")
    return Export(name=name)


@app.get("/a")
def a(name: str) -> Export:
    try:
        return run(name)
    except (ExportError, sa.OperationalError) as error:
        raise HTTPException(500, str(error))  # expect: FA017


@app.get("/b")
def b(name: str) -> Export:
    try:
        return run(name)
    except ExportError as error:
        raise HTTPException(400, detail=str(error))
    except sa.NoResultFound:
        raise HTTPException(404, "no such export")
    except sa.DBAPIError as error:
        log.exception("export")
        raise HTTPException(500, detail={"name": name, "cause": repr(error)})  # expect: FA017
    except Exception as error:
        log.exception("export")
        raise ExportError(str(error)) from error


@app.get("/c")
def c(text: str) -> Export:
    try:
        return run(json.loads(text))
    except ExportError as error:
        reason = str(error)
    raise HTTPException(400, detail=f"{reason}")
