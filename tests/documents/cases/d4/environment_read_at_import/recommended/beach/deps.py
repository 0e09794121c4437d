from typing import Annotated

from fastapi import Depends, HTTPException
from fastapi.security import APIKeyHeader

from beach.settings import Settings, get_settings

header = APIKeyHeader(name="X-Key")


def require_key(
    settings: Annotated[Settings, Depends(get_settings)],
    key: Annotated[str, Depends(header)],
) -> None:
    if key != settings.beach_key.get_secret_value():
        raise HTTPException(403, "Wrong key")
