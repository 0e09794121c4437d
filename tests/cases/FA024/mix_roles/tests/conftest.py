import pytest
from sqlalchemy import create_engine

TEST_DATABASE_URL = "sqlite:///./test.db"


@pytest.fixture
def engine():
    return create_engine(TEST_DATABASE_URL, connect_args={"check_same_thread": False})


@pytest.fixture
def server_engine():
    return create_engine("postgresql://test@localhost/test")
