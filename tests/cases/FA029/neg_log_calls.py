# Logs that name a field, a key or a password without its value, masked values, and math's log.
import logging
from math import log
from typing import Annotated

from fastapi import APIRouter, Form, Request
from pydantic import BaseModel, SecretStr

logger = logging.getLogger(__name__)
router = APIRouter()


class Login(BaseModel):
    name: str
    password: SecretStr


class SignUp(BaseModel):
    name: str
    password: str
    rating: float = 1.0


def mask(value: str) -> str:
    return value[:1] + "***"


@router.post("/login")
def login(form: Login) -> str:
    logger.info("login of %s", form.name)
    logger.debug("password given: %s", form.password)
    return form.name


@router.post("/sign-up")
def sign_up(form: SignUp, request: Request) -> str:
    logger.info("sign-up %s", form.model_dump(exclude={"password"}))
    logger.info("password set for %s from %s", form.name, request.client)
    logger.info("masked %s", mask(form.password))
    logger.warning("no password hash, secret or api_key in the settings")
    logger.info("agent %s on %s", request.headers.get("user-agent"), request.url.path)
    logger.info("has password: %s", bool(form.password))
    rating = log(form.rating)
    return f"{form.name} {rating}"


@router.post("/form")
def by_form(name: Annotated[str, Form()], password: Annotated[str, Form()]) -> int:
    logger.info("form of %s", name)
    return len(password)


@router.delete("/keys/{key_id}")
def drop_key(key_id: int, idempotency_key: str, content_hash: str) -> int:
    logger.info("key %s dropped, %s %s", key_id, idempotency_key, content_hash)
    try:
        return key_id
    except ValueError:
        logger.exception("key %s not dropped", key_id)
        raise


def describe(secret_handling: str, password_state: str) -> None:
    logger.info("how %s, state %s", secret_handling, password_state)
