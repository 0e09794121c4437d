# Roles by path and content decide: settings modules, tests, scripts and migrations may read the environment.
import os

from fastapi import FastAPI

from depot.config import options
from depot.routers import parcels

app = FastAPI(title=options.title)
app.include_router(parcels.router)
SENTRY = os.getenv("SENTRY_DSN")  # expect: FA031
