# What a test overrides, no other test sees.
from collections.abc import Iterator

import pytest

from lodge.main import app


@pytest.fixture(autouse=True)
def clean_overrides() -> Iterator[None]:
    yield
    app.dependency_overrides.clear()
