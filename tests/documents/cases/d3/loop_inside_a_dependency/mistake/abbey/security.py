# A loop of its own for every request, in a thread of the pool.
import asyncio

from fastapi import Depends, HTTPException
from fastapi.security import OAuth2PasswordBearer

from abbey import tokens

scheme = OAuth2PasswordBearer(tokenUrl="auth/token")


def get_current_monk(token: str = Depends(scheme)) -> str:
    monk = asyncio.run(tokens.verify(token))  # expect: FA004
    if monk is None:
        raise HTTPException(401, "Unknown token")
    return monk
