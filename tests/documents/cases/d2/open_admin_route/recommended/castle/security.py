import secrets
from typing import Annotated

from fastapi import Depends, HTTPException
from fastapi.security import HTTPAuthorizationCredentials, HTTPBearer

from castle.settings import settings

bearer = HTTPBearer()


def require_warden(
    credentials: Annotated[HTTPAuthorizationCredentials, Depends(bearer)],
) -> None:
    known = settings.warden_token.get_secret_value()
    if not known or not secrets.compare_digest(credentials.credentials, known):
        raise HTTPException(403, "Wardens only")
