from fastapi import FastAPI
from fastapi.testclient import TestClient

from pier.main import get_depth


def test_fresh(fresh: FastAPI) -> None:
    fresh.dependency_overrides[get_depth] = lambda: 1
    assert TestClient(fresh).get("/none").status_code == 404


def test_lasting(lasting: FastAPI) -> None:
    lasting.dependency_overrides[get_depth] = lambda: 2  # expect: FA040
    assert TestClient(lasting).get("/none").status_code == 404


def test_unknown(other: FastAPI) -> None:
    other.dependency_overrides[get_depth] = lambda: 3
    assert TestClient(other).get("/none").status_code == 404
