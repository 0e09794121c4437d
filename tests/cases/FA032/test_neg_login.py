# Test files may hold passwords.
from fastapi import FastAPI
from fastapi.testclient import TestClient

app = FastAPI()
client = TestClient(app)
SECRET_KEY = "test-secret"
DATABASE_URL = "postgresql://test:test@localhost/test"


def test_login() -> None:
    password = "correct horse"
    response = client.post("/login", data={"username": "ada", "password": password})
    assert response.status_code == 404
