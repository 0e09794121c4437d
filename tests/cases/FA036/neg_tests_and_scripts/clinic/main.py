# Tests and scripts may trust their own uploads.
from fastapi import FastAPI

app = FastAPI()
