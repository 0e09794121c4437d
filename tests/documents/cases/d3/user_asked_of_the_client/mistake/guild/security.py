import secrets
from typing import Annotated

from fastapi import Depends, HTTPException
from fastapi.security import OAuth2PasswordBearer

from guild.settings import settings

bearer = OAuth2PasswordBearer(tokenUrl="auth/token")


async def get_current_master(token: Annotated[str, Depends(bearer)]) -> str:
    known = settings.master_token.get_secret_value()
    if not known or not secrets.compare_digest(token, known):
        raise HTTPException(401, "Unknown token")
    return settings.master_name
