from typing import Annotated

from fastapi import APIRouter, Body, Depends
from fastapi.security import OAuth2PasswordRequestForm

from .. import schemas

router = APIRouter(prefix="/auth", tags=["auth"])
LoginData = Annotated[schemas.LoginIn, Body(title="credentials")]


@router.post("/access-token")
def access_token(data: LoginData) -> schemas.TokenOut:  # expect: FA011
    return schemas.TokenOut(access_token=data.username, token_type="bearer")


@router.post("/token")
def other_token(data: schemas.LoginIn) -> schemas.TokenOut:
    return schemas.TokenOut(access_token=data.username, token_type="bearer")


@router.post("/form")
def by_form(data: Annotated[OAuth2PasswordRequestForm, Depends()]) -> schemas.TokenOut:
    return schemas.TokenOut(access_token=data.username, token_type="bearer")
