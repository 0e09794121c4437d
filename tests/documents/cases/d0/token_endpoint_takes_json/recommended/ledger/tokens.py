import secrets

import jwt

from ledger.settings import settings


def issue(username: str, password: str) -> str | None:
    known = settings.clerk_password.get_secret_value()
    if not known or username != settings.clerk_name:
        return None
    if not secrets.compare_digest(password, known):
        return None
    key = settings.secret_key.get_secret_value()
    return jwt.encode({"sub": username}, key, algorithm="HS256")
