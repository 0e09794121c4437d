from typing import Annotated

import fastapi
from fastapi import security

auth = fastapi.APIRouter()


@auth.post("/token")
def token(form: Annotated[security.OAuth2PasswordRequestForm, fastapi.Depends()]) -> str:  # expect: FA011 "python-multipart"
    return form.username


@auth.post("/verify")
def verify(code: Annotated[str, fastapi.Form()]) -> str:
    return code
