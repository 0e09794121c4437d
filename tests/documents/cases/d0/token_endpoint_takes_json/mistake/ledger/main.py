# The endpoint behind the OAuth2 scheme's tokenUrl gets a form, and reads JSON.
from typing import Annotated

from fastapi import Depends, FastAPI, HTTPException
from fastapi.security import OAuth2PasswordBearer
from pydantic import BaseModel, SecretStr

from ledger import tokens

app = FastAPI(title="Ledger", openapi_url=None)
bearer = OAuth2PasswordBearer(tokenUrl="token")


class Credentials(BaseModel):
    username: str
    password: SecretStr


class Token(BaseModel):
    access_token: str
    token_type: str


class Balance(BaseModel):
    cents: int


@app.post("/token")
def log_in(credentials: Credentials) -> Token:  # expect: FA011
    token = tokens.issue(credentials.username, credentials.password.get_secret_value())
    if token is None:
        raise HTTPException(401, "Wrong name or password")
    return Token(access_token=token, token_type="bearer")


@app.get("/balance")
def read_balance(token: Annotated[str, Depends(bearer)]) -> Balance:
    return Balance(cents=len(token))
