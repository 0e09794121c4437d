# Sign-up, login, token, refresh and webhook routes cannot ask for a login.
from typing import Annotated

from fastapi import APIRouter, Depends, Request
from fastapi.security import OAuth2PasswordBearer, OAuth2PasswordRequestForm
from pydantic import BaseModel

scheme = OAuth2PasswordBearer(tokenUrl="/users/token")
router = APIRouter(prefix="/users")


class Account(BaseModel):
    email: str


@router.post("/sign-up", status_code=201)
async def sign_up(account: Account) -> Account:
    return account


@router.post("/login")
async def login(account: Account) -> Account:
    return account


@router.post("/token")
async def token(form: Annotated[OAuth2PasswordRequestForm, Depends()]) -> dict[str, str]:
    return {"access_token": form.username, "token_type": "bearer"}


@router.post("/refresh")
async def refresh(account: Account) -> Account:
    return account


@router.post("/webhook", status_code=202)
async def webhook(request: Request) -> dict[str, int]:
    return {"size": len(await request.body())}


@router.put("/me")
async def update_me(account: Account, user: str = Depends(scheme)) -> Account:
    return account


@router.delete("/me", status_code=204)
async def delete_me(user: str = Depends(scheme)) -> None:
    return None
