import os

from fastapi import FastAPI
from fastapi.middleware.cors import CORSMiddleware
from sqlalchemy.ext.asyncio import async_sessionmaker, create_async_engine

from ferry import options
from ferry.options import APP, CHANGING, OPEN, PLAIN, TRACED

app = FastAPI(**APP)
app.add_middleware(CORSMiddleware, **OPEN)  # expect: FA034
careful = FastAPI(**options.app_options())
careful.add_middleware(CORSMiddleware, **options.CLOSED)
changing = FastAPI(**APP)
changing.add_middleware(CORSMiddleware, **CHANGING)
traced = FastAPI(**TRACED)  # expect: FA033
shown = FastAPI(**options.TAGS)  # expect: FA035

engine = create_async_engine(os.environ["FERRY_URL"], **options.ENGINE)  # expect: FA024 FA031
tested = create_async_engine(str(engine.url), **options.TESTED_ENGINE)
sessions = async_sessionmaker(tested, **options.SESSIONS)  # expect: FA023
kept = async_sessionmaker(tested, **options.KEPT)


@app.get("/crossings", **options.TAGS)
def list_crossings():  # expect: FA007
    return ["08:15", "09:45"]


@app.get("/crossings/next", **PLAIN)
def next_crossing():
    return "08:15"


@app.get("/crossings/last", **options.MODEL)
def last_crossing():
    return "21:45"
