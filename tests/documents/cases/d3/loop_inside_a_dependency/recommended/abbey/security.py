# An asynchronous dependency awaits.
from fastapi import Depends, HTTPException
from fastapi.security import OAuth2PasswordBearer

from abbey import tokens

scheme = OAuth2PasswordBearer(tokenUrl="auth/token")


async def get_current_monk(token: str = Depends(scheme)) -> str:
    monk = await tokens.verify(token)
    if monk is None:
        raise HTTPException(401, "Unknown token")
    return monk
