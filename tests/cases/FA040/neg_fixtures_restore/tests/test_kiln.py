# Every way to clear or to restore: clear, pop, del, a saved copy, a fresh dict, a finalizer, monkeypatch, patch.dict.
from collections.abc import AsyncIterator, Iterator
from unittest import mock

import pytest
import pytest_asyncio
from fastapi.testclient import TestClient

from kiln.main import app, get_heat, get_user


@pytest.fixture
def cleared() -> Iterator[TestClient]:
    app.dependency_overrides[get_heat] = lambda: 1
    app.dependency_overrides[get_user] = lambda: "bob"
    yield TestClient(app)
    app.dependency_overrides.clear()


@pytest_asyncio.fixture
async def popped() -> AsyncIterator[None]:
    app.dependency_overrides[get_heat] = lambda: 2
    try:
        yield
    finally:
        app.dependency_overrides.pop(get_heat, None)


@pytest.fixture
def deleted() -> Iterator[None]:
    app.dependency_overrides[get_heat] = lambda: 3
    yield
    del app.dependency_overrides[get_heat]


@pytest.fixture
def saved() -> Iterator[None]:
    before = app.dependency_overrides.copy()
    app.dependency_overrides[get_user] = lambda: "eve"
    yield
    app.dependency_overrides = before


@pytest.fixture(scope="session")
def emptied() -> Iterator[None]:
    app.dependency_overrides[get_user] = lambda: "mallory"
    yield
    app.dependency_overrides = {}


@pytest.fixture
def finalized(request: pytest.FixtureRequest) -> TestClient:
    app.dependency_overrides[get_heat] = lambda: 4
    request.addfinalizer(app.dependency_overrides.clear)
    return TestClient(app)


def test_monkeypatch(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(app.dependency_overrides, get_heat, lambda: 5)
    assert get_heat in app.dependency_overrides


def test_patch_dict() -> None:
    with mock.patch.dict(app.dependency_overrides, {get_heat: lambda: 6}):
        assert get_heat in app.dependency_overrides


def test_patch_dict_around() -> None:
    with mock.patch.dict(app.dependency_overrides):
        app.dependency_overrides[get_heat] = lambda: 7
        assert get_heat in app.dependency_overrides


def test_finally() -> None:
    app.dependency_overrides[get_heat] = lambda: 8
    try:
        assert TestClient(app).get("/none").status_code == 404
    finally:
        app.dependency_overrides.clear()


@pytest.fixture
def put_back():
    try:
        app.dependency_overrides[get_heat] = lambda: 900
        yield
    finally:
        app.dependency_overrides[get_heat] = get_heat
