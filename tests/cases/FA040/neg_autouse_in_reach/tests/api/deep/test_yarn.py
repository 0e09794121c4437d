from fastapi.testclient import TestClient

from loom.main import app, get_yarn


def test_yarn(client: TestClient) -> None:
    app.dependency_overrides[get_yarn] = lambda: "flax"
    assert client.get("/none").status_code == 404
