# (c) The route that the scheme names as tokenUrl takes a JSON model; a login beside it may.
from fastapi import Depends, FastAPI
from fastapi.security import OAuth2PasswordBearer
from pydantic import BaseModel

scheme = OAuth2PasswordBearer(tokenUrl="token")
api = FastAPI()


class Credentials(BaseModel):
    username: str
    password: str


class Token(BaseModel):
    access_token: str
    token_type: str = "bearer"


@api.post("/token", response_model=Token)
async def issue_token(credentials: Credentials):  # expect: FA011
    return Token(access_token=credentials.username)


@api.post("/login", response_model=Token)
async def login(credentials: Credentials):
    return Token(access_token=credentials.username)


@api.get("/me")
async def me(token: str = Depends(scheme)) -> str:
    return token
