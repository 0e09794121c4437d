# A coroutine is always true: every token is good, and nothing was asked.
from fastapi import Depends, HTTPException
from fastapi.security import OAuth2PasswordBearer

from ranger import tokens

scheme = OAuth2PasswordBearer(tokenUrl="auth/token")


async def require_ranger(token: str = Depends(scheme)) -> None:
    if not tokens.verify(token):  # expect: FA004
        raise HTTPException(401, "Unknown token")
