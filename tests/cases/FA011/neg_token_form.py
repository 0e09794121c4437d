# (c) Not: forms of every kind at the tokenUrl, reading methods of that path, and a tokenUrl of another host.
from typing import Annotated

from fastapi import APIRouter, Depends, FastAPI, Form
from fastapi.security import OAuth2AuthorizationCodeBearer, OAuth2PasswordBearer, OAuth2PasswordRequestFormStrict
from pydantic import BaseModel

staff = OAuth2PasswordBearer(tokenUrl="/staff/token")
guests = OAuth2PasswordBearer(tokenUrl="guests/token", auto_error=False)
robots = OAuth2PasswordBearer(tokenUrl="robots/token")
google = OAuth2AuthorizationCodeBearer(
    authorizationUrl="https://accounts.example.com/authorize",
    tokenUrl="https://accounts.example.com/oauth/token",
)
app = FastAPI()
router = APIRouter(prefix="/staff")


class LoginForm(BaseModel):
    username: str
    password: str


class OtpForm:
    def __init__(self, username: str = Form(), password: str = Form(), otp: str = Form("")) -> None:
        self.username = username


@router.post("/token")
def staff_token(form: OAuth2PasswordRequestFormStrict = Depends()) -> str:
    return form.username


@router.get("/token")
def read_token(token: Annotated[str, Depends(staff)]) -> str:
    return token


@app.post("/guests/token")
async def guest_token(form: Annotated[OtpForm, Depends()]) -> str:
    return form.username


@app.post("/robots/token")
async def robot_token(form: Annotated[LoginForm, Form()]) -> str:
    return form.username


@app.post("/oauth/token")
async def exchange(login: LoginForm) -> str:
    return login.username


app.include_router(router)
