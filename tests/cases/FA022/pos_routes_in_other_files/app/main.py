from fastapi import FastAPI

from app.admin import admin_router
from app.admin.router import public_router

app = FastAPI()
app.include_router(admin_router)
app.include_router(public_router)
