# Imports against the direction of the layers, in every spelling, and the right ones beside them.
from fastapi import FastAPI

from depot.routers import boxes, labels
from depot.services import packing

app = FastAPI(title=packing.TITLE)
app.include_router(boxes.router)
app.include_router(labels.router)
