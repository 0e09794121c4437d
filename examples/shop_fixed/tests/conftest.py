import os
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest
from fastapi.testclient import TestClient
from sqlalchemy import create_engine, update
from sqlalchemy.engine import Engine

FOLDER = Path(tempfile.mkdtemp(prefix="shop-fixed-"))
DATABASE = FOLDER / "shop.sqlite3"
os.environ["SHOP_DATABASE_URL"] = f"sqlite+aiosqlite:///{DATABASE}"
os.environ["SHOP_SECRET_KEY"] = "only-for-the-tests-of-this-example"
os.environ["SHOP_PAYMENT_TOKEN"] = "only-for-the-tests"
os.environ["SHOP_UPLOAD_FOLDER"] = str(FOLDER / "uploads")


def pytest_unconfigure() -> None:
    shutil.rmtree(FOLDER, ignore_errors=True)


class FakeMailer:
    def __init__(self) -> None:
        self.addresses: list[str] = []

    async def send_welcome(self, address: str) -> None:
        self.addresses.append(address)


def answer(request: httpx.Request) -> httpx.Response:
    if request.url.host.startswith("rates"):
        return httpx.Response(200, json={"base": "EUR", "rates": {"USD": 1.1}})
    return httpx.Response(200, json={"reference": "ch_1"})


@pytest.fixture
def database() -> Iterator[Engine]:
    from shop.models import Base

    engine = create_engine(f"sqlite:///{DATABASE}")
    Base.metadata.create_all(engine)
    yield engine
    Base.metadata.drop_all(engine)
    engine.dispose()


@pytest.fixture
def mailer() -> FakeMailer:
    return FakeMailer()


@pytest.fixture
def client(database: Engine, mailer: FakeMailer) -> Iterator[TestClient]:
    from shop.deps import get_http, get_mailer
    from shop.main import app

    http = httpx.AsyncClient(transport=httpx.MockTransport(answer))
    app.dependency_overrides[get_mailer] = lambda: mailer
    app.dependency_overrides[get_http] = lambda: http
    try:
        with TestClient(app) as client:
            yield client
    finally:
        app.dependency_overrides.clear()


@pytest.fixture
def customer(client: TestClient) -> TestClient:
    account = {"email": "ada@example.com", "full_name": "Ada", "password": "difference engine"}
    assert client.post("/auth/sign-up", json=account).status_code == 201
    form = {"username": account["email"], "password": account["password"]}
    token = client.post("/auth/token", data=form).json()["access_token"]
    client.headers["Authorization"] = f"Bearer {token}"
    return client


@pytest.fixture
def admin(customer: TestClient, database: Engine) -> TestClient:
    from shop.models import Customer

    with database.begin() as connection:
        connection.execute(update(Customer).values(is_admin=True))
    return customer
