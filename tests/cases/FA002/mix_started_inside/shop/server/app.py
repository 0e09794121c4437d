# Imports that work where the folder above is on the path, although that folder is a package.
import os
import sys

sys.path.insert(0, os.path.dirname(os.path.dirname(__file__)))

from fastapi import FastAPI
from jinja2 import Template
from labels import printed
from server.helpers import saved, tried
from store.files import Shelf
from unpack_labels import unpack

app = FastAPI()


@app.get("/shelf")
async def shelf() -> str:
    return Shelf("spices").text  # expect: FA002 "shop/store/files.py:7"


@app.get("/label")
async def label() -> str:
    return printed("salt")  # expect: FA002 "printed()"


@app.get("/unpack")
async def unpacked() -> str:
    return unpack("salt")


@app.get("/raw")
async def raw() -> str:
    return Template("salt").render()


@app.post("/save")
async def save(text: str) -> str:
    return await saved(text) + await tried(text)
