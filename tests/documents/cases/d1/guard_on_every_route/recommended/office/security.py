from typing import Annotated

from fastapi import Depends, HTTPException
from fastapi.security import APIKeyHeader

from office.settings import settings

badge = APIKeyHeader(name="X-Badge")


def require_keeper(key: Annotated[str, Depends(badge)]) -> None:
    if key != settings.keeper_badge.get_secret_value():
        raise HTTPException(403, "Keepers only")
