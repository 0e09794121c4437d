import fastapi as fa

from app.admin import router as routers
from app.security import admin_only


@routers.admin_router.get("/flags", dependencies=[fa.Depends(admin_only)])
def flags() -> list[str]:
    return []


@routers.public_router.get("/flags/on", dependencies=[fa.Depends(admin_only)])
def flags_on() -> list[str]:
    return []
