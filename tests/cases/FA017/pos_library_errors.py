# Exceptions of libraries and of the system tell of tables, hosts and paths, in services as well as in routes.
from typing import Any

import httpx
import jwt
import redis
from botocore.exceptions import ClientError
from fastapi import APIRouter, HTTPException, status
from requests.exceptions import RequestException
from sqlalchemy.exc import IntegrityError, SQLAlchemyError
from sqlalchemy.orm import Session

imports = APIRouter()


class ImportService:
    def __init__(self, session: Session) -> None:
        self.session = session

    def save(self) -> None:
        try:
            self.session.commit()
        except SQLAlchemyError as error:
            self.session.rollback()
            raise HTTPException(status.HTTP_409_CONFLICT, detail=f"not saved: {error}")  # expect: FA017


def claims(token: str) -> dict[str, Any]:
    try:
        return jwt.decode(token, options={"verify_signature": False})
    except jwt.PyJWTError as error:
        raise HTTPException(401, str(error))  # expect: FA017


@imports.get("/remote")
async def remote(url: str) -> str:
    async with httpx.AsyncClient() as client:
        try:
            response = await client.get(url)
        except httpx.HTTPError as error:
            raise HTTPException(502, detail={"upstream": str(error)})  # expect: FA017
    return response.text


@imports.get("/file")
def file() -> str:
    try:
        with open("/srv/import.csv", encoding="utf-8") as stream:
            return stream.read()
    except OSError as error:
        raise HTTPException(500, detail=str(error.args))  # expect: FA017


@imports.get("/files")
def files() -> Any:
    try:
        with open("/srv/list.csv", encoding="utf-8") as stream:
            return stream.readlines()
    except FileNotFoundError as error:
        return {"message": f"{error}"}  # expect: FA017


@imports.get("/several")
def several() -> Any:
    try:
        return redis.Redis().ping()
    except (IntegrityError, redis.RedisError, ClientError, RequestException) as error:
        raise HTTPException(status_code=500, detail=str(error)) from error  # expect: FA017
