from fastapi.testclient import TestClient

from lab.main import app as application
from lab.main import get_user


def test_override() -> None:
    application.dependency_overrides[get_user] = lambda: "mallory"  # expect: FA040
    assert TestClient(application).get("/clock").json().endswith("mallory")


class TestClock:
    def test_again(self) -> None:
        application.dependency_overrides[get_user] = lambda: "trent"  # expect: FA040
        assert TestClient(application).get("/clock").status_code == 200
