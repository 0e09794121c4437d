# Tests may run in development mode.
from fastapi import FastAPI
from fastapi.testclient import TestClient

DEBUG = True
app = FastAPI(debug=True)


def test_docs() -> None:
    assert TestClient(app).get("/docs").status_code == 200
