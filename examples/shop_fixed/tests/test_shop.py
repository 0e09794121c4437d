from pathlib import Path

from alembic import command
from alembic.config import Config

ROOT = Path(__file__).parent.parent


def test_catalogue(admin):
    product = {"name": "Lamp", "price_cents": 1500}
    product_id = admin.post("/admin/products", json=product).json()["id"]
    assert [item["name"] for item in admin.get("/catalogue/products").json()] == ["Lamp"]
    assert admin.get("/catalogue/products", params={"limit": 0}).status_code == 422
    assert admin.delete(f"/admin/products/{product_id}").status_code == 204
    assert admin.get(f"/catalogue/products/{product_id}").status_code == 404
    assert admin.get("/catalogue/categories/1").status_code == 404


def test_rates(client):
    assert client.get("/catalogue/rates").json()["rates"] == {"USD": 1.1}


def test_admin_only(customer):
    assert customer.get("/admin/stats").status_code == 403


def test_admin(admin):
    assert admin.get("/admin/stats").json() == {"customers": 1, "orders": 0}
    assert len(admin.get("/admin/customers").json()) == 1


def test_health(client):
    assert client.get("/health").json() == {"status": "ok"}
    assert client.get("/live").json() == {"status": "ok"}


def test_documentation_is_switched_off(client):
    assert client.get("/docs").status_code == 404


def test_schema():
    from shop.main import app

    assert "/orders/{order_id}/total" in app.openapi()["paths"]


def test_migrations_match_the_models(database):
    from shop.models import Base

    Base.metadata.drop_all(database)
    config = Config(ROOT / "alembic.ini")
    command.upgrade(config, "head")
    command.check(config)
    command.downgrade(config, "base")
