# Names of headers, URLs, fields, environment variables, cookies and algorithms are no secrets.
import os
from enum import Enum

from fastapi import Depends, FastAPI, Form
from fastapi.security import APIKeyHeader, OAuth2PasswordBearer
from pydantic import BaseModel, Field

app = FastAPI()

API_KEY_HEADER = "X-API-Key"
API_KEY_NAME = "X-Api-Key"
API_KEY_ENV_VAR = "PARTNER_API_KEY"
SECRET_KEY_ENV = "SHOP_SECRET_KEY"
PASSWORD_RESET_URL = "https://shop.example.com/reset"
PASSWORD_FIELD = "password"
TOKEN_URL = "/auth/token"
PASSWORD_HASH_SCHEME = "bcrypt"
PASSWORD_CHANGED_MESSAGE = "Your password was changed."
PASSWORD_MIN_LENGTH = 12

api_key_header = APIKeyHeader(name="X-API-Key", auto_error=False)
oauth2 = OAuth2PasswordBearer(tokenUrl="auth/token")
secret_key = os.environ["SHOP_SECRET_KEY"]


class GrantType(str, Enum):
    PASSWORD = "password"
    REFRESH = "refresh_token"


class SignUp(BaseModel):
    password: str = Field(alias="userPassword", description="At least twelve characters.")


@app.post("/login")
def login(password: str = Form(), key: str | None = Depends(api_key_header)) -> dict[str, str]:
    return {"token_type": "bearer", "grant_type": "password"}


url_token = "la-lampe-de-bureau-95-97"
