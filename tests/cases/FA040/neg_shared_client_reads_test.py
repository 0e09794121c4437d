# Several tests that only read may share a client.
from fastapi import FastAPI
from fastapi.testclient import TestClient

app = FastAPI()
client = TestClient(app)


def test_docs() -> None:
    assert client.get("/docs").status_code == 200


def test_head() -> None:
    assert client.head("/none").status_code == 404


def test_options() -> None:
    assert client.options("/none").status_code == 404
