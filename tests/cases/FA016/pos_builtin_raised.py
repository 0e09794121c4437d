# Builtin exceptions raised in the body of a route or dependency, with no handler and no try around them.
from typing import Annotated

import fastapi
from fastapi import APIRouter, Depends, FastAPI

app = FastAPI()
cars = APIRouter(prefix="/cars")
STOCK = {1: "red", 2: "blue"}


def token_of(authorization: str = fastapi.Header("")) -> str:
    if not authorization:
        raise PermissionError("no token")  # expect: FA016 "PermissionError"
    return authorization


async def car_of(car_id: int):
    if car_id not in STOCK:
        raise KeyError(car_id)  # expect: FA016
    yield STOCK[car_id]


class Wanted:
    def __init__(self, colour: str = "red") -> None:
        if colour not in STOCK.values():
            raise ValueError(f"unknown colour {colour}")  # expect: FA016
        self.colour = colour


class Limit:
    def __call__(self, count: int = 1) -> int:
        if count > 5:
            raise RuntimeError  # expect: FA016
        return count


@cars.get("/{car_id}")
async def read(car_id: int, token: Annotated[str, Depends(token_of)]) -> str:
    if car_id not in STOCK:
        raise Exception("car not found")  # expect: FA016 "Exception"
    return STOCK[car_id]


@cars.post("/")
def create(colour: str, wanted: Wanted = Depends(), count: int = Depends(Limit())) -> str:
    try:
        number = int(colour)
    except ValueError as error:
        raise TypeError("no number") from error  # expect: FA016
    else:
        if number < 0:
            raise ValueError("negative")  # expect: FA016
    return wanted.colour


@cars.put("/{car_id}")
def replace(colour: str, car: str = Depends(car_of)) -> str:
    try:
        if colour == car:
            raise ValueError("nothing to do")  # expect: FA016
        return colour
    except KeyError:
        return car


@cars.delete("/{car_id}")
def remove(car_id: int) -> str:
    try:
        if car_id > 100:
            raise LookupError(car_id)  # expect: FA016
        return STOCK.pop(car_id)
    finally:
        STOCK.setdefault(car_id, "gone")


app.include_router(cars)
