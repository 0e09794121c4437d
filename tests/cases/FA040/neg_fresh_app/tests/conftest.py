# An application made afresh by the fixture takes its overrides with it.
import pytest
from fastapi import FastAPI
from fastapi.testclient import TestClient

from barge.factory import create_app, get_load


@pytest.fixture
def client() -> TestClient:
    app = create_app()
    app.dependency_overrides[get_load] = lambda: 1
    return TestClient(app)


@pytest.fixture
def bare() -> TestClient:
    app = FastAPI()
    app.dependency_overrides[get_load] = lambda: 2
    return TestClient(app)
