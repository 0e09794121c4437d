# In middleware=[...] the first entry is the outermost; CORS belongs there.
from fastapi import FastAPI
from fastapi.middleware import Middleware
from fastapi.middleware.cors import CORSMiddleware
from fastapi.middleware.gzip import GZipMiddleware

app = FastAPI(
    middleware=[
        Middleware(GZipMiddleware, minimum_size=1000),
        Middleware(CORSMiddleware, allow_origins=["https://a.example"]),  # expect: FA034
    ],
)

STACK = [
    Middleware(GZipMiddleware),
    Middleware(CORSMiddleware, allow_origins=["https://b.example"]),  # expect: FA034
]
listed = FastAPI(middleware=STACK)

right = FastAPI(
    middleware=[
        Middleware(CORSMiddleware, allow_origins=["https://c.example"], allow_credentials=True),
        Middleware(GZipMiddleware),
    ]
)
