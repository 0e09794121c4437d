# The override outlives the test, and the next test module finds the clock stopped.
from collections.abc import Iterator
from datetime import datetime

import pytest
from fastapi.testclient import TestClient

from sundial.main import app, now


@pytest.fixture
def client() -> Iterator[TestClient]:
    app.dependency_overrides[now] = lambda: datetime(2024, 5, 1, 9)  # expect: FA040
    yield TestClient(app)


def test_morning(client: TestClient) -> None:
    assert client.get("/greeting").json() == {"text": "Good morning"}
