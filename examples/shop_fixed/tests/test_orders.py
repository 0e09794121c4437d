import pytest


@pytest.fixture
def order(admin):
    product = {"name": "Lamp", "price_cents": 1500, "stock": 3}
    product_id = admin.post("/admin/products", json=product).json()["id"]
    lines = [{"product_id": product_id, "quantity": 2}]
    answer = admin.post("/orders", json={"lines": lines, "giftNote": "for you"})
    assert answer.status_code == 201
    return answer.json()


def test_order(admin, order):
    assert order["gift_note"] == "for you"
    assert admin.get(f"/orders/{order['id']}").json() == order
    assert admin.get(f"/orders/{order['id']}/total").json() == {"total_cents": 3000}
    assert admin.get("/customers/me/orders").json() == [order]
    assert admin.delete("/customers/me").status_code == 409


def test_out_of_stock(admin, order):
    answer = admin.post("/orders", json={"lines": [{"product_id": 1, "quantity": 2}]})
    assert answer.status_code == 409


def test_cancel_gives_the_stock_back(admin, order):
    assert admin.post(f"/orders/{order['id']}/cancellation").json()["status"] == "cancelled"
    answer = admin.post("/orders", json={"lines": [{"product_id": 1, "quantity": 3}]})
    assert answer.status_code == 201


def test_pay_confirm_and_refund(admin, order):
    paid = admin.post(f"/payments/{order['id']}", json={"card_reference": "card_1"})
    assert paid.json() == {"order_id": order["id"], "reference": "ch_1"}
    assert admin.post(f"/payments/{order['id']}/refund").status_code == 200
    assert admin.post(f"/orders/{order['id']}/receipt").status_code == 409


def test_confirm_receipt(admin, order):
    admin.post(f"/payments/{order['id']}", json={"card_reference": "card_1"})
    assert admin.post(f"/orders/{order['id']}/receipt").status_code == 204


def test_unknown_order(admin):
    assert admin.get("/orders/99").status_code == 404
