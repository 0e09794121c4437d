# The options of CORS stand in a mapping that the call unpacks.
from fastapi import FastAPI
from fastapi.middleware.cors import CORSMiddleware

STRICT = {"allow_origins": ["https://shop.test"], "allow_credentials": True}


def build() -> FastAPI:
    options = {"allow_origins": ["*"], "allow_methods": ["*"], "allow_credentials": True}
    shop = FastAPI(docs_url=None)
    shop.add_middleware(CORSMiddleware, **options)  # expect: FA034
    return shop


def build_strict() -> FastAPI:
    shop = FastAPI(docs_url=None)
    shop.add_middleware(CORSMiddleware, **STRICT)
    return shop
