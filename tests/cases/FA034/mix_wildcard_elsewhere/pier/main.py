from fastapi import FastAPI
from fastapi.middleware.cors import CORSMiddleware

from pier import constants
from pier.config import settings
from pier.constants import ORIGINS

LOCAL_ORIGINS = ["*"]

a = FastAPI()
a.add_middleware(CORSMiddleware, allow_origins=settings.cors_origins, allow_credentials=True)  # expect: FA034
b = FastAPI()
b.add_middleware(CORSMiddleware, allow_origins=ORIGINS, allow_credentials=True)  # expect: FA034
c = FastAPI()
c.add_middleware(CORSMiddleware, allow_origins=LOCAL_ORIGINS, allow_credentials=True)  # expect: FA034
d = FastAPI()
d.add_middleware(CORSMiddleware, allow_origins=constants.ORIGINS, allow_credentials=True)  # expect: FA034
e = FastAPI()
e.add_middleware(CORSMiddleware, allow_origins=settings.closed_origins, allow_credentials=True)
f = FastAPI()
f.add_middleware(CORSMiddleware, allow_origins=constants.PARTNERS, allow_credentials=True)
g = FastAPI()
g.add_middleware(CORSMiddleware, allow_origins=settings.required_origins, allow_credentials=True)
h = FastAPI()
h.add_middleware(CORSMiddleware, allow_origins=settings.hosts, allow_credentials=True)  # expect: FA034
