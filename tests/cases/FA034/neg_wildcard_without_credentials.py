# A wildcard without credentials is a public API.
from fastapi import FastAPI
from fastapi.middleware.cors import CORSMiddleware

app = FastAPI()
app.add_middleware(CORSMiddleware, allow_origins=["*"], allow_methods=["GET"], allow_headers=["*"])

feed = FastAPI()
feed.add_middleware(CORSMiddleware, allow_origins=["*"], allow_credentials=False)

lists = FastAPI()
lists.add_middleware(CORSMiddleware, allow_origin_regex=".*")


def build(**cors: object) -> FastAPI:
    built = FastAPI()
    built.add_middleware(CORSMiddleware, **cors)
    return built
