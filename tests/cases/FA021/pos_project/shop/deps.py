import typing

import fastapi
from sqlalchemy.ext.asyncio import AsyncSession

from . import database
from .clients import search_client

SessionDep = typing.Annotated[AsyncSession, fastapi.Depends(database.get_session)]
ManagedSession = typing.Annotated[AsyncSession, fastapi.Depends(database.get_managed_session)]
Search = typing.Annotated[typing.Any, fastapi.Depends(search_client)]
