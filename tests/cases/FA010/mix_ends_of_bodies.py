# Shows bodies that never end or always raise through helpers (innocent), and procedures whose None is returned.
import asyncio
import sys
from typing import NoReturn

from fastapi import APIRouter, HTTPException, Response
from hypothetical_limits import limited

gates = APIRouter()


class Motor:
    position = 0
    last = None

    def open(self) -> None:
        self.position = 1

    def read(self):
        return self.last


motor = Motor()


def stop(code: int) -> NoReturn:
    raise HTTPException(code)


def refuse(reason: str):
    if reason:
        raise HTTPException(403, reason)
    raise HTTPException(403)


async def refuse_later():
    raise HTTPException(403)


@gates.post("/a")
def a():
    stop(404)


@gates.post("/b")
def b():
    refuse("closed")


@gates.post("/c")
async def c():
    await refuse_later()


@gates.post("/d")
async def d():
    while True:
        await asyncio.sleep(1)


@gates.post("/e")
def e():
    sys.exit(1)


@gates.post("/f")
def f(number: int):
    try:
        motor.open()
        raise ValueError(number)
    except ValueError:
        raise HTTPException(400)
    finally:
        motor.position = 0


@gates.post("/g")
def g(number: int):
    match number:
        case 1:
            raise HTTPException(400)
        case _:
            raise HTTPException(401)


@gates.post("/h")
def h():  # expect: FA010
    return motor.open()


@gates.post("/i")
def i():
    return motor.read()


@gates.post("/j")
def j(number: int) -> None:  # expect: FA010
    try:
        motor.position = number
    except ValueError:
        raise HTTPException(400)


@gates.post("/k")
def k(response: Response):
    motor.open()
    response.status_code = 204


@gates.post("/l")
@limited("5/minute")
def l():
    motor.open()


@gates.get("/m", status_code=204)
def m(response: Response):
    if motor.position:
        response.status_code = 200
        return {"position": motor.position}


@gates.get("/n", status_code=204)
def n() -> dict[str, int]:  # expect: FA010
    return {"position": motor.position}


@gates.post("/o")
async def o():
    while True:
        await asyncio.sleep(1)
        if motor.position:
            raise HTTPException(409)
