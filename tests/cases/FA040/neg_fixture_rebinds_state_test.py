# A fixture around each test puts a new object in the place of the old one.
import pytest
from fastapi import FastAPI
from fastapi.testclient import TestClient

app = FastAPI()
stock: dict[str, int] = {}
client = TestClient(app)


@app.put("/stock/{name}")
def fill(name: str) -> int:
    stock[name] = stock.get(name, 0) + 1
    return stock[name]


@pytest.fixture(autouse=True)
def new_stock() -> None:
    global stock
    stock = {}


def test_first() -> None:
    assert client.put("/stock/tea").json() == 1


def test_second() -> None:
    assert client.put("/stock/tea").json() == 1
