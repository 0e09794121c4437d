# SecretStr, exclude=True, response_model_exclude and include, private attributes, overriding fields and other answers.
import typing
from typing import Annotated, Optional

from fastapi import APIRouter, Response
from fastapi.responses import JSONResponse
from pydantic import BaseModel, Field, PrivateAttr, SecretBytes, SecretStr

router = APIRouter()


class Hidden(BaseModel):
    name: str
    password: SecretStr
    client_secret: Optional[SecretStr] = None
    private_key: "SecretBytes | None" = None
    api_key: str = Field(exclude=True)
    password_hash: Annotated[str, Field(exclude=True)] = ""
    _secret: str = PrivateAttr(default="")


class Full(BaseModel):
    name: str
    password: str


class Safe(Full):
    password: str = Field("", exclude=True)


class Record(BaseModel):
    id: int
    hashed_password: str


class Public(BaseModel):
    id: int


class Login(BaseModel):
    name: str
    password: str


@router.get("/hidden")
def hidden() -> list[Hidden]:
    return []


@router.get("/safe", response_model=Safe)
def safe():
    return Safe(name="x")


@router.get("/records", response_model=list[Record], response_model_exclude={"__all__": {"hashed_password"}})
def records():
    return []


@router.get("/record", response_model=Record, response_model_exclude={"hashed_password"})
def record():
    return Record(id=1, hashed_password="")


@router.get("/record/short", response_model=Record, response_model_include={"id"})
def record_short():
    return Record(id=1, hashed_password="")


@router.get("/record/public", response_model=Public)
def record_public() -> Record:
    return Record(id=1, hashed_password="")


@router.get("/record/none", response_model=None)
def record_none() -> typing.Union[Response, Public]:
    return Public(id=1)


@router.post("/login", status_code=204)
def login(form: Login) -> Response:
    return Response(status_code=204)


@router.post("/sign-up", response_model=Public)
def sign_up(form: Full):
    return JSONResponse({"id": 1}, status_code=307)
