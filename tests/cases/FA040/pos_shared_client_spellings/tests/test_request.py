from fastapi import FastAPI, testclient

api: testclient.TestClient = testclient.TestClient(FastAPI(), base_url="http://api")  # expect: FA040


def test_patch() -> None:
    response = api.request("PATCH", "/notes/1", json={"text": "x"})
    assert response.status_code == 404


def test_read() -> None:
    assert api.get("/notes/1").status_code == 404


def test_put() -> None:
    assert api.put("/notes/1", json={}).status_code == 404
