import logging as log

from fastapi import FastAPI

from fleet import models
from fleet.database import engine

log.basicConfig(level="INFO")  # expect: FA037
models.Base.metadata.create_all(engine)  # expect: FA037
app = FastAPI()
