# Fixtures of every kind that set overrides and never take them back.
from collections.abc import AsyncIterator, Iterator

import pytest
import pytest_asyncio
from fastapi.testclient import TestClient

from lab import main
from lab.main import app, get_clock, get_user


@pytest.fixture
def returned() -> TestClient:
    app.dependency_overrides[get_clock] = lambda: "00:00"  # expect: FA040 "dependency_overrides"
    return TestClient(app)


@pytest.fixture(scope="module")
def yielded() -> Iterator[TestClient]:
    main.app.dependency_overrides[main.get_clock] = lambda: "01:00"  # expect: FA040
    with TestClient(app) as client:
        yield client


@pytest_asyncio.fixture
async def replaced() -> AsyncIterator[None]:
    app.dependency_overrides = {get_user: lambda: "bob"}  # expect: FA040
    yield


@pytest.fixture
def half() -> Iterator[None]:
    app.dependency_overrides[get_clock] = lambda: "02:00"
    app.dependency_overrides[get_user] = lambda: "eve"  # expect: FA040
    yield
    app.dependency_overrides.pop(get_clock)
