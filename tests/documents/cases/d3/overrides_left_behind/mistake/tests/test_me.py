# Set when the module is imported, and there for every test of the run.
from fastapi.testclient import TestClient

from lodge.main import Guest, app, get_current_guest


def known_guest() -> Guest:
    return Guest(name="Ada")


app.dependency_overrides[get_current_guest] = known_guest  # expect: FA040


def test_me() -> None:
    assert TestClient(app).get("/me").json() == {"name": "Ada"}
