# Shows functions without a value that are no routes: dependencies, handlers, middleware, start-up and other decorators.
from fastapi import Depends, FastAPI
from flask import Flask

app = FastAPI()
flask_app = Flask(__name__)
calls: list[str] = []


def counted() -> None:
    calls.append("counted")


async def noted():
    calls.append("noted")
    yield


@app.on_event("startup")
async def start() -> None:
    calls.append("start")


@flask_app.get("/x")
def x():
    calls.append("x")


@app.get("/a", dependencies=[Depends(counted), Depends(noted)])
async def a() -> int:
    return len(calls)


def subscribe(name: str) -> None:
    calls.append(name)


app.state.subscribe = subscribe
