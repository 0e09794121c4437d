import os

from fastapi import FastAPI

from service.core.options import Options

settings = Options()
app = FastAPI(title=settings.name, version=os.environ["VERSION"])  # expect: FA031
