# The client is shared, but an autouse fixture gives each test empty data; overrides by requested fixture and helper.
from collections.abc import Iterator

import pytest
from fastapi import FastAPI
from fastapi.testclient import TestClient

app = FastAPI()
notes: list[str] = []
client = TestClient(app)


def get_author() -> str:
    return "ada"


@app.post("/notes")
def add(text: str) -> int:
    notes.append(text)
    return len(notes)


@pytest.fixture(autouse=True)
def empty_notes() -> Iterator[None]:
    yield
    notes.clear()


@pytest.fixture
def overrides() -> Iterator[FastAPI]:
    yield app
    app.dependency_overrides.clear()


def write_as(name: str) -> None:
    app.dependency_overrides[get_author] = lambda: name


def test_first(overrides: FastAPI) -> None:
    app.dependency_overrides[get_author] = lambda: "bob"
    assert client.post("/notes", params={"text": "a"}).json() == 1


@pytest.mark.usefixtures("overrides")
def test_second() -> None:
    write_as("eve")
    assert client.post("/notes", params={"text": "b"}).json() == 1
