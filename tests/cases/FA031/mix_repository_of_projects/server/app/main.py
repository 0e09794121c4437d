# The service itself, in a repository of several projects.
import os

from fastapi import FastAPI

app = FastAPI(title=os.environ["TITLE"])  # expect: FA031
