# Reload taken from the command line in a module that is one.
from fastapi import FastAPI

app = FastAPI()
