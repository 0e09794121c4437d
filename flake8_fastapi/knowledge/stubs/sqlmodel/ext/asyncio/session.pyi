from typing import Any, TypeVar

import sqlalchemy.ext.asyncio
from sqlalchemy import Result, ScalarResult, Select
from sqlmodel import Session

T = TypeVar("T")

class AsyncSession(sqlalchemy.ext.asyncio.AsyncSession):
    sync_session: Session
    async def exec(self, statement: Select[T], *, params: Any = None, execution_options: Any = ..., bind_arguments: dict[str, Any] | None = None, **kw: Any) -> ScalarResult[T]: ...
    async def execute(self, statement: Select[T], params: Any = None, *, execution_options: Any = ..., bind_arguments: dict[str, Any] | None = None, **kw: Any) -> Result[T]: ...
