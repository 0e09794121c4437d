# Every test has a basket of its own.
import pytest
from fastapi.testclient import TestClient

from basket.main import create_app


@pytest.fixture
def client() -> TestClient:
    return TestClient(create_app())


def test_put(client: TestClient) -> None:
    assert client.post("/items", json={"name": "pear"}).status_code == 201


def test_empty(client: TestClient) -> None:
    assert client.get("/size").json() == {"items": 0}
