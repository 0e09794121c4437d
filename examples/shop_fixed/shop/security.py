import hashlib
import hmac
import os
from datetime import datetime, timedelta, timezone

import jwt

from shop.settings import Settings


def hash_password(password: str) -> str:
    salt = os.urandom(16)
    return f"{salt.hex()}:{_derive(password, salt).hex()}"


def verify_password(password: str, stored: str) -> bool:
    salt, digest = stored.split(":")
    return hmac.compare_digest(_derive(password, bytes.fromhex(salt)).hex(), digest)


def _derive(password: str, salt: bytes) -> bytes:
    return hashlib.scrypt(password.encode(), salt=salt, n=2**12, r=8, p=1)


def make_token(email: str, settings: Settings) -> str:
    expires = datetime.now(timezone.utc) + timedelta(minutes=settings.token_minutes)
    claims = {"sub": email, "exp": expires}
    return jwt.encode(claims, settings.secret_key.get_secret_value(), algorithm="HS256")


def read_token(token: str, settings: Settings) -> str | None:
    try:
        claims = jwt.decode(token, settings.secret_key.get_secret_value(), algorithms=["HS256"])
    except jwt.InvalidTokenError:
        return None
    return claims.get("sub")
