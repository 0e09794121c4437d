from collections.abc import Iterator

import pytest

from pond.main import app


@pytest.fixture(autouse=True)
def clean() -> Iterator[None]:
    yield
    app.dependency_overrides.clear()
