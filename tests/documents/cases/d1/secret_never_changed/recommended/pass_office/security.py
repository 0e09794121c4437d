import jwt

from pass_office.settings import settings


def sign(holder: str) -> str:
    return jwt.encode({"sub": holder}, settings.secret_key.get_secret_value(), algorithm="HS256")
