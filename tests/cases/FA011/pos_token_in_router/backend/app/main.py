from fastapi import FastAPI

from app.api import auth, partners
from app.security import API_PREFIX

app = FastAPI()
app.include_router(auth.router, prefix=API_PREFIX)
app.include_router(partners.router, prefix=API_PREFIX)
