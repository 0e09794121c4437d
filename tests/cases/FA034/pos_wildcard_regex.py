# An origin pattern that matches everything is a wildcard.
from fastapi import FastAPI
from fastapi.middleware.cors import CORSMiddleware

one = FastAPI()
one.add_middleware(CORSMiddleware, allow_origin_regex=".*", allow_credentials=True)  # expect: FA034

two = FastAPI()
two.add_middleware(CORSMiddleware, allow_origin_regex=r"^.*$", allow_credentials=True)  # expect: FA034

three = FastAPI()
three.add_middleware(CORSMiddleware, allow_origin_regex=r"https?://.*", allow_credentials=True)  # expect: FA034

four = FastAPI()
four.add_middleware(
    CORSMiddleware,
    allow_origin_regex=r"https://([a-z0-9-]+\.)*example\.com",
    allow_credentials=True,
)

five = FastAPI()
five.add_middleware(CORSMiddleware, allow_origin_regex=r"http://localhost:\d+", allow_credentials=True)
