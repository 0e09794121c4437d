def test_sign_up_sends_a_welcome(customer, mailer):
    assert mailer.addresses == ["ada@example.com"]
    assert customer.get("/customers/me").json()["full_name"] == "Ada"


def test_second_account_with_the_same_address(customer):
    again = {"email": "ada@example.com", "full_name": "A", "password": "difference engine"}
    answer = customer.post("/auth/sign-up", json=again)
    assert answer.status_code == 409
    assert answer.json() == {"detail": "this address has an account already"}


def test_wrong_password(customer):
    form = {"username": "ada@example.com", "password": "wrong"}
    assert customer.post("/auth/token", data=form).status_code == 401


def test_broken_token(client):
    headers = {"Authorization": "Bearer nonsense"}
    assert client.get("/customers/me", headers=headers).status_code == 401


def test_rename_and_close(customer):
    answer = customer.put("/customers/me/name", json={"full_name": "Ada L."})
    assert answer.json()["full_name"] == "Ada L."
    assert customer.delete("/customers/me").status_code == 204
    assert customer.get("/customers/me").status_code == 401


def test_avatar(customer):
    assert customer.get("/avatars/me").status_code == 404
    image = b"\x89PNG\r\n\x1a\n" + b"pixels"
    files = {"file": ("../../etc/passwd", image, "text/plain")}
    assert customer.put("/avatars/me", files=files).status_code == 204
    assert customer.get("/avatars/me").content == image


def test_avatar_refused(customer):
    script = {"file": ("me.png", b"#!/bin/sh", "image/png")}
    assert customer.put("/avatars/me", files=script).status_code == 415
    large = {"file": ("me.png", b"\x89PNG\r\n\x1a\n" + b"x" * 300_000, "image/png")}
    assert customer.put("/avatars/me", files=large).status_code == 413
