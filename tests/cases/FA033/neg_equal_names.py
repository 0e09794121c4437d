# Other libraries and the project's own functions with such names and keywords.
import importlib
import logging
from enum import Enum, IntEnum

from fastapi import FastAPI, Query
from jinja2 import Environment, FileSystemLoader

app = FastAPI()
logger = logging.getLogger(__name__)


class Level(IntEnum):
    DEBUG = logging.DEBUG
    INFO = logging.INFO


class Mode(str, Enum):
    DEBUG = "debug"
    LIVE = "live"


class Pipeline:
    def __init__(self, debug: bool = True) -> None:
        self.verbose = debug


def run(target: str, reload: bool = False) -> str:
    return f"{target}:{reload}"


@app.get("/render")
def render(debug: bool = Query(True)) -> str:
    logger.setLevel(logging.DEBUG)
    importlib.reload(logging)
    templates = Environment(loader=FileSystemLoader("templates"))
    pipeline = Pipeline(debug=True)
    return run("render", reload=True) + str(pipeline.verbose and debug) + str(templates.trim_blocks)
