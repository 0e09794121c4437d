# CORS is added last, and so runs first.
from fastapi import FastAPI
from fastapi.middleware.cors import CORSMiddleware
from fastapi.middleware.gzip import GZipMiddleware
from fastapi.middleware.trustedhost import TrustedHostMiddleware
from pydantic import BaseModel

app = FastAPI(title="Timetable", openapi_url=None)
app.add_middleware(GZipMiddleware, minimum_size=1000)
app.add_middleware(TrustedHostMiddleware, allowed_hosts=["api.example.org"])
app.add_middleware(
    CORSMiddleware,
    allow_origins=["https://timetable.example.org"],
    allow_credentials=True,
)


class Departure(BaseModel):
    line: str
    minutes: int


@app.get("/departures/{line}")
async def departure(line: str) -> Departure:
    return Departure(line=line, minutes=4)
