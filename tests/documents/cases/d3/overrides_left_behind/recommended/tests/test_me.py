from fastapi.testclient import TestClient

from lodge.main import Guest, app, get_current_guest


def known_guest() -> Guest:
    return Guest(name="Ada")


def test_me() -> None:
    app.dependency_overrides[get_current_guest] = known_guest
    assert TestClient(app).get("/me").json() == {"name": "Ada"}
