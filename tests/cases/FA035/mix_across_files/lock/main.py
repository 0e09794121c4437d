from fastapi import Depends, FastAPI

from lock.deps import guard
from lock.routers import admin_router, open_router, parent

app = FastAPI(openapi_url=None)
app.include_router(admin_router, dependencies=[Depends(guard)])
app.include_router(open_router, prefix="/internal")
app.include_router(parent)
