from sqlalchemy import create_engine

from app.urls import url_of


def test_connects(monkeypatch):
    monkeypatch.setenv("DATABASE_MAIN", "postgresql://test@localhost/test")
    create_engine(url_of("main")).dispose()
