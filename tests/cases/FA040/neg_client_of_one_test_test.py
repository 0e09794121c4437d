# A client that one test uses, a client per fixture, and clients of other kinds.
from collections.abc import Iterator

import pytest
from fastapi import FastAPI
from fastapi.testclient import TestClient

app = FastAPI()
single = TestClient(app)


class FakeClient:
    def post(self, path: str) -> str:
        return path

    def get(self, path: str) -> str:
        return path


fake = FakeClient()


@pytest.fixture
def client() -> Iterator[TestClient]:
    with TestClient(app) as opened:
        yield opened


def test_single() -> None:
    assert single.post("/none").status_code == 404
    assert single.get("/none").status_code == 404


def test_fixture_posts(client: TestClient) -> None:
    assert client.post("/none").status_code == 404


def test_fixture_reads(client: TestClient) -> None:
    assert client.get("/none").status_code == 404


def test_fake_posts() -> None:
    assert fake.post("/a") == "/a"


def test_fake_reads() -> None:
    assert fake.get("/a") == "/a"


def test_local() -> None:
    client = TestClient(app)
    assert client.put("/none").status_code == 404
