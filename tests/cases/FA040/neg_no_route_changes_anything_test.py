# Whichever path is asked, no route of the application changes anything.
import pytest
from fastapi import FastAPI
from fastapi.testclient import TestClient

app = FastAPI()


@app.post("/sum")
def total(first: int, second: int = 0) -> int:
    return first + second


@app.get("/sum")
def last() -> int:
    return 0


client = TestClient(app)


@pytest.mark.parametrize("first", [1, 2])
def test_sum(first: int) -> None:
    assert client.post(f"/sum?first={first}").status_code == 200


def test_invalid() -> None:
    assert client.post("/sum").status_code == 422


def test_unknown_path() -> None:
    assert client.delete("/sums").status_code == 404
