# A function that a called decorator registers is a route: a coroutine is on the loop, another one in a thread.
import requests
from fastapi import Depends, FastAPI

app = FastAPI()


def rate() -> float:
    return float(requests.get("https://rates.example").text)


async def current() -> float:
    return float(requests.get("https://rates.example").text)  # expect: FA001


async def doubled(factor: float = Depends(rate)) -> float:
    return rate() * factor  # expect: FA001 "rate()"


app.get("/rate")(rate)
app.get("/current")(current)
app.get("/doubled")(doubled)
