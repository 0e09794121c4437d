# Credentials with a wildcard origin: list, tuple, mixed list, several import styles.
import starlette.middleware.cors as cors
from fastapi import FastAPI
from fastapi.middleware.cors import CORSMiddleware
from starlette.middleware import Middleware
from starlette.middleware.cors import CORSMiddleware as Cors

shop = FastAPI()
shop.add_middleware(CORSMiddleware, allow_origins=["*"], allow_credentials=True, allow_methods=["*"])  # expect: FA034

admin = FastAPI()
admin.add_middleware(  # expect: FA034
    Cors,
    allow_origins=("*",),
    allow_credentials=True,
)

stock = FastAPI()
stock.add_middleware(cors.CORSMiddleware, allow_credentials=True, allow_origins=["https://a.example", "*"])  # expect: FA034

listed = FastAPI(
    middleware=[
        Middleware(CORSMiddleware, allow_origins=["*"], allow_credentials=True),  # expect: FA034
    ],
)

inner = FastAPI()
wrapped = CORSMiddleware(inner, allow_origins=["*"], allow_credentials=True)  # expect: FA034
