# The second test passes alone, and fails after the first.
from fastapi.testclient import TestClient

from basket.main import create_app

client = TestClient(create_app())  # expect: FA040


def test_put() -> None:
    assert client.post("/items", json={"name": "pear"}).status_code == 201


def test_empty() -> None:
    assert client.get("/size").json() == {"items": 0}
