from fastapi.testclient import TestClient

from shop.main import app

ACCOUNT = {"email": "ada@example.com", "full_name": "Ada", "password": "difference engine"}

client = TestClient(app)  # expect: FA040


def test_sign_up(monkeypatch):
    addresses = []
    monkeypatch.setattr("shop.routers.auth.send_welcome", addresses.append)
    assert client.post("/auth/sign-up", json=ACCOUNT).status_code == 201
    assert addresses == ["ada@example.com"]


def test_address_is_taken():
    assert client.post("/auth/sign-up", json=ACCOUNT).status_code == 422


def test_log_in():
    account = {"username": ACCOUNT["email"], "password": ACCOUNT["password"]}
    token = client.post("/auth/token", json=account).json()["access_token"]
    headers = {"Authorization": f"Bearer {token}"}
    assert client.get("/customers/me", headers=headers).json()["full_name"] == "Ada"
    renamed = client.put("/customers/me/name", params={"full_name": "Ada L."}, headers=headers)
    assert renamed.json()["full_name"] == "Ada L."
    assert client.delete("/customers/me", headers=headers).status_code == 204


def test_wrong_password():
    account = {"username": "ada@example.com", "password": "wrong"}
    assert client.post("/auth/token", json=account).status_code == 401
