# A module-level client that several tests use, one of which writes.
from fastapi import FastAPI
from fastapi.testclient import TestClient

app = FastAPI()
items: list[str] = []
client = TestClient(app)  # expect: FA040 "client"


@app.post("/items", status_code=201)
def add(name: str) -> str:
    items.append(name)
    return name


@app.get("/items")
def read() -> list[str]:
    return items


def test_add() -> None:
    assert client.post("/items", params={"name": "tea"}).status_code == 201


def test_empty() -> None:
    assert client.get("/items").json() == []
