from fastapi import Depends

from .. import security
from .router import admin_router as router


@router.get("/people", dependencies=[Depends(security.admin_only)])
def people() -> list[str]:
    return []


@router.delete("/people/{name}")
def remove(name: str, _admin: security.AdminName) -> str:
    return name
