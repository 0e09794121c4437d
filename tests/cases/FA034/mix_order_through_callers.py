# The app is made or set up by functions; what callers add afterwards is around CORS as well.
import os

from fastapi import FastAPI
from fastapi.middleware import Middleware
from fastapi.middleware.cors import CORSMiddleware
from fastapi.middleware.gzip import GZipMiddleware

ORIGINS = os.getenv("ORIGINS", "*").split(",")


def add_cors(application: FastAPI) -> None:
    application.add_middleware(CORSMiddleware, allow_origins=["https://a.example"])  # expect: FA034


def create() -> FastAPI:
    made = FastAPI()
    made.add_middleware(CORSMiddleware, allow_origins=["https://b.example"])  # expect: FA034
    return made


app = create()
app.add_middleware(GZipMiddleware)

second = FastAPI()
add_cors(second)
second.add_middleware(GZipMiddleware)

third = FastAPI(middleware=[Middleware(CORSMiddleware, allow_origins=["https://c.example"])])  # expect: FA034
third.add_middleware(GZipMiddleware)

fourth = FastAPI()
if os.getenv("CLOSED"):
    fourth.add_middleware(CORSMiddleware, allow_origins=["https://d.example"])
else:
    fourth.add_middleware(GZipMiddleware)

fifth = FastAPI()
fifth.add_middleware(CORSMiddleware, allow_origins=ORIGINS, allow_credentials=True)  # expect: FA034
