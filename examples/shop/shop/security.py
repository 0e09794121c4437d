import hashlib
import hmac
import os

import jwt

from shop.settings import settings


def hash_password(password: str) -> str:
    salt = os.urandom(16)
    return f"{salt.hex()}:{_derive(password, salt).hex()}"


def verify_password(password: str, stored: str) -> bool:
    salt, digest = stored.split(":")
    return hmac.compare_digest(_derive(password, bytes.fromhex(salt)).hex(), digest)


def _derive(password: str, salt: bytes) -> bytes:
    return hashlib.scrypt(password.encode(), salt=salt, n=2**12, r=8, p=1)


def make_token(email: str) -> str:
    return jwt.encode({"sub": email}, settings.secret_key, algorithm="HS256")


def read_token(token: str):
    try:
        return jwt.decode(token, settings.secret_key, algorithms=["HS256"])["sub"]
    except Exception:  # expect: FA018
        return None
