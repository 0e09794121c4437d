LAMP = {"name": "Lamp", "price_cents": 1500, "stock": 3}


def test_catalogue(admin):
    product = admin.post("/admin/products", json=LAMP).json()
    assert admin.get(f"/catalogue/products/{product['id']}").json() == product
    assert "Lamp" in [item["name"] for item in admin.get("/catalogue/products").json()]
    assert admin.get("/catalogue/products/999").status_code == 404


def test_order(admin, customer):
    product_id = admin.post("/admin/products", json=LAMP).json()["id"]
    lines = [{"product_id": product_id, "quantity": 2}]
    order = customer.post("/orders", json={"lines": lines, "giftNote": "for you"}).json()
    assert order["gift_note"] == "for you"
    assert customer.post(f"/orders/{order['id']}/shipment").json() is None
    assert customer.get(f"/orders/{order['id']}").json()["status"] == "shipped"
    assert len(customer.get("/customers/1/orders").json()) == 1


def test_payment(customer, monkeypatch):
    monkeypatch.setattr("shop.services.gateway.create_charge", lambda order, card: "ch_1")
    answer = customer.post("/payments/1", json={"card_reference": "card_1"})
    assert answer.json() == {"order_id": 1, "reference": "ch_1"}


def test_refund_is_refused(customer):
    assert "error" in customer.post("/payments/1/refund").json()


def test_avatar(customer):
    files = {"file": ("ada.png", b"pixels", "image/png")}
    assert customer.put("/avatars/me", files=files).json()["path"].endswith("ada.png")


def test_admin(admin):
    assert isinstance(admin.get("/admin/customers").json(), list)
    assert "/orders/{order_id}" in admin.get("/admin/paths").json()


def test_health(admin):
    assert admin.get("/health").json() == {"status": "ok"}


def test_schema(admin):
    assert "/payments/{order_id}" in admin.app.openapi()["paths"]
