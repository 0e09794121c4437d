# Log calls that write a password or key, a whole request payload, or an authorization header.
import logging
from logging import getLogger
from typing import Annotated, Any

import structlog
from fastapi import APIRouter, Body, Depends, Form, Header, Request
from fastapi.security import OAuth2PasswordRequestForm
from loguru import logger as loguru_logger
from pydantic import BaseModel

logger = logging.getLogger(__name__)
audit = getLogger("audit")
events = structlog.get_logger()
router = APIRouter()


class Login(BaseModel):
    name: str
    password: str


class Order(BaseModel):
    sku: str
    amount: int


@router.post("/login")
def login(form: Login) -> str:
    logger.info("login of %s with %s", form.name, form.password)  # expect: FA029 "password"
    audit.warning(f"login {form.name}:{form.password}")  # expect: FA029
    return form.name


@router.post("/token")
def token(form: Annotated[OAuth2PasswordRequestForm, Depends()]) -> str:
    logging.debug("token for {} {}".format(form.username, form.password))  # expect: FA029
    return form.username


@router.post("/form")
def form(name: Annotated[str, Form()], password: Annotated[str, Form()]) -> str:
    loguru_logger.info("form {} {}", name, password)  # expect: FA029
    return name


@router.post("/orders")
async def order(order: Order) -> int:
    logger.info("new order: %s", order)  # expect: FA029 "order"
    logger.debug(f"payload: {order.model_dump()}")  # expect: FA029
    return order.amount


@router.post("/orders/raw")
async def raw(request: Request, payload: dict[str, Any] = Body()) -> int:
    logger.info("body %s", await request.body())  # expect: FA029
    logger.log(logging.INFO, "json %r", await request.json())  # expect: FA029
    events.info("received", payload=payload)  # expect: FA029
    return len(payload)


@router.get("/me")
async def me(request: Request, authorization: Annotated[str, Header()] = "") -> str:
    logger.info("from %s", authorization)  # expect: FA029
    logger.info("auth %s", request.headers["Authorization"])  # expect: FA029
    audit.error("bad header " + request.headers.get("authorization", ""))  # expect: FA029
    return "me"
