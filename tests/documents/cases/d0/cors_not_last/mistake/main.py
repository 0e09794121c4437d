# What is added last runs first, and here that is not CORS: hosts are refused without its headers.
from fastapi import FastAPI
from fastapi.middleware.cors import CORSMiddleware
from fastapi.middleware.gzip import GZipMiddleware
from fastapi.middleware.trustedhost import TrustedHostMiddleware
from pydantic import BaseModel

app = FastAPI(title="Timetable", openapi_url=None)
app.add_middleware(GZipMiddleware, minimum_size=1000)
app.add_middleware(  # expect: FA034
    CORSMiddleware,
    allow_origins=["https://timetable.example.org"],
    allow_credentials=True,
)
app.add_middleware(TrustedHostMiddleware, allowed_hosts=["api.example.org"])


class Departure(BaseModel):
    line: str
    minutes: int


@app.get("/departures/{line}")
async def departure(line: str) -> Departure:
    return Departure(line=line, minutes=4)
