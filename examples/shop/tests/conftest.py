import os
import shutil
import tempfile
from pathlib import Path

import pytest
from fastapi.testclient import TestClient

FOLDER = Path(tempfile.mkdtemp(prefix="shop-"))
os.environ["SHOP_DATABASE_URL"] = f"sqlite:///{FOLDER}/shop.sqlite3"
os.environ["SHOP_ASYNC_DATABASE_URL"] = f"sqlite+aiosqlite:///{FOLDER}/shop.sqlite3"
os.environ["SHOP_UPLOAD_FOLDER"] = str(FOLDER)


def pytest_unconfigure():
    shutil.rmtree(FOLDER, ignore_errors=True)


@pytest.fixture
def admin():
    from shop.deps import require_admin
    from shop.main import app

    app.dependency_overrides[require_admin] = lambda: None  # expect: FA040
    return TestClient(app)


@pytest.fixture
def customer():
    from shop.deps import get_current_customer
    from shop.main import app
    from shop.models import Customer

    ada = Customer(id=1, email="ada@example.com", full_name="Ada", is_admin=False)
    app.dependency_overrides[get_current_customer] = lambda: ada
    yield TestClient(app)
    app.dependency_overrides.pop(get_current_customer)
