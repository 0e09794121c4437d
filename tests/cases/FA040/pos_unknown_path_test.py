# One of the routes changes a container, and the path of the request is not known.
import pytest
from fastapi import FastAPI
from fastapi.testclient import TestClient

app = FastAPI()
seen: list[str] = []
client = TestClient(app)  # expect: FA040 "test_paths"


@app.post("/echo")
def echo(text: str) -> str:
    return text


@app.post("/seen")
def see(text: str) -> int:
    seen.append(text)
    return len(seen)


@pytest.mark.parametrize("path", ["/echo", "/seen"])
def test_paths(path: str) -> None:
    assert client.post(path, params={"text": "a"}).status_code == 200


def test_empty() -> None:
    assert client.post("/echo").status_code == 422
