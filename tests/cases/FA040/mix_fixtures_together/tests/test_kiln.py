# A fixture leaves its override to another one that clears; that holds where every test has both.
import pytest
from fastapi.testclient import TestClient

from kiln import app, get_heat, get_user


@pytest.fixture
def heat():
    app.dependency_overrides[get_heat] = lambda: 100
    yield
    app.dependency_overrides = {}


@pytest.fixture
def user():
    app.dependency_overrides[get_user] = lambda: "bob"


@pytest.fixture
def guest():
    app.dependency_overrides[get_user] = lambda: "guest"  # expect: FA040


def test_user(heat, user) -> None:
    assert TestClient(app).get("/heat").json() == 100


def test_guest(heat, guest) -> None:
    assert TestClient(app).get("/heat").json() == 100


def test_guest_alone(guest) -> None:
    assert TestClient(app).get("/heat").status_code == 200
