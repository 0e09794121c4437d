# The endpoint behind the OAuth2 scheme's tokenUrl takes the form that the scheme prescribes.
from typing import Annotated

from fastapi import Depends, FastAPI, HTTPException
from fastapi.security import OAuth2PasswordBearer, OAuth2PasswordRequestForm
from pydantic import BaseModel

from ledger import tokens

app = FastAPI(title="Ledger", openapi_url=None)
bearer = OAuth2PasswordBearer(tokenUrl="token")


class Token(BaseModel):
    access_token: str
    token_type: str


class Balance(BaseModel):
    cents: int


@app.post("/token")
def log_in(form: Annotated[OAuth2PasswordRequestForm, Depends()]) -> Token:
    token = tokens.issue(form.username, form.password)
    if token is None:
        raise HTTPException(401, "Wrong name or password")
    return Token(access_token=token, token_type="bearer")


@app.get("/balance")
def read_balance(token: Annotated[str, Depends(bearer)]) -> Balance:
    return Balance(cents=len(token))
