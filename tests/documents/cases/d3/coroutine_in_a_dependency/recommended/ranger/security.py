# The answer is awaited, and then looked at.
from fastapi import Depends, HTTPException
from fastapi.security import OAuth2PasswordBearer

from ranger import tokens

scheme = OAuth2PasswordBearer(tokenUrl="auth/token")


async def require_ranger(token: str = Depends(scheme)) -> None:
    if not await tokens.verify(token):
        raise HTTPException(401, "Unknown token")
