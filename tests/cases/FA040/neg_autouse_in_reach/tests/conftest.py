# An autouse fixture of a conftest above cleans up for every test below it.
from collections.abc import Iterator

import pytest
from fastapi.testclient import TestClient

from loom.main import app, get_yarn

app.dependency_overrides[get_yarn] = lambda: "silk"


@pytest.fixture
def client() -> TestClient:
    app.dependency_overrides[get_yarn] = lambda: "cotton"
    return TestClient(app)


@pytest.fixture(autouse=True)
def no_overrides() -> Iterator[None]:
    yield
    app.dependency_overrides.clear()
