# The app comes from a fixture: made for one test, or once for the session.
import pytest
from fastapi import FastAPI

from pier.main import create_app


@pytest.fixture
def fresh() -> FastAPI:
    return create_app()


@pytest.fixture(scope="session")
def lasting() -> FastAPI:
    return create_app()
