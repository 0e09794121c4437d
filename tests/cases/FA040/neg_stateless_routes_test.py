# Routes that certainly keep nothing: a shared client cannot carry anything from test to test.
from fastapi import Depends, FastAPI, Response
from fastapi.testclient import TestClient
from pydantic import BaseModel

app = FastAPI()
client = TestClient(app)


class Parcel(BaseModel):
    weight: float


def get_tariff() -> float:
    return 2.5


@app.post("/quotes/{country}")
def quote(country: str, parcel: Parcel, response: Response, tariff: float = Depends(get_tariff)) -> float:
    response.status_code = 201
    lines = [parcel.weight]
    lines.append(tariff)
    return max(lines)


def test_quote() -> None:
    assert client.post("/quotes/fr?fast=1", json={"weight": 1}).status_code == 201


def test_refused() -> None:
    assert client.put("/quotes/fr").status_code == 405


def test_invalid() -> None:
    assert client.post("/quotes/fr", json={}).status_code == 422
