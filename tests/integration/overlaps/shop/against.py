"""FastAPI's own way of writing, which rules of other linters speak against."""

from __future__ import annotations

from collections.abc import AsyncIterator  # TC003
from typing import Annotated
from uuid import UUID  # TC003

from fastapi import APIRouter, Depends, HTTPException, Query
from httpx import AsyncClient

router = APIRouter()


async def get_client() -> AsyncIterator[AsyncClient]:
    async with AsyncClient(timeout=5) as client:
        yield client  # ASYNC119


async def check_token(token: str = "") -> None:  # RUF029
    if token != "open":
        raise HTTPException(403)


@router.get("/documents/{document_id}")
async def read_document(
    document_id: UUID,
    timeout: float = 3.0,  # ASYNC109
    deep: bool = False,  # FBT001 FBT002
    words: list[str] = Query([]),  # B008 FAST002
    client: AsyncClient = Depends(get_client),  # ARG001 B008 FAST002
    checked: Annotated[None, Depends(check_token)] = None,  # ARG001
) -> str:
    return f"{document_id} {timeout} {deep} {words}"
