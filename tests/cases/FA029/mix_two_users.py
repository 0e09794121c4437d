# Two models of one field: only that of the answer counts, and one finding suffices for many routes.
from fastapi import FastAPI
from pydantic import BaseModel

app = FastAPI()


class UserIn(BaseModel):
    name: str
    password: str


class UserInDB(BaseModel):
    name: str
    hashed_password: str


class Credentials(BaseModel):
    name: str
    secret_key: str  # expect: FA029


class Wrapper(BaseModel):
    credentials: Credentials | None = None


@app.post("/users", response_model_exclude_unset=True)
def create(user: UserIn) -> Wrapper:
    stored = UserInDB(name=user.name, hashed_password="")
    return Wrapper(credentials=Credentials(name=stored.name, secret_key=""))


@app.get("/users", response_model=Wrapper)
def users():
    return Wrapper()


@app.get("/credentials", response_model=Credentials)
def credentials():
    return Credentials(name="", secret_key="")
