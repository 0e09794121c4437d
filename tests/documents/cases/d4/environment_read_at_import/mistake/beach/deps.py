# What the environment said when the module was imported.
import os

from fastapi import Depends, HTTPException
from fastapi.security import APIKeyHeader

KEY = os.environ.get("BEACH_KEY")  # expect: FA031
header = APIKeyHeader(name="X-Key")


def require_key(key: str = Depends(header)) -> None:
    if not KEY or key != KEY:
        raise HTTPException(403, "Wrong key")
