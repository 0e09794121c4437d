# (d) Not: declared in a file that requirements.txt includes.
from typing import Annotated

from fastapi import Depends, FastAPI, File, Form, UploadFile
from fastapi.security import OAuth2PasswordRequestForm

app = FastAPI()


@app.post("/scans")
async def add_scan(title: Annotated[str, Form()], scan: UploadFile = File()) -> str:
    return title


@app.post("/token")
async def token(form: OAuth2PasswordRequestForm = Depends()) -> str:
    return form.username
