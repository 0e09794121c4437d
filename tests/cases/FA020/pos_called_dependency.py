# Depends(f()) where the call returns no callable: a session, a generator, a coroutine, a plain instance; and Depends(obj) without __call__.
from typing import Annotated

import fastapi
from fastapi import APIRouter, Depends, FastAPI, Security
from sqlalchemy import create_engine
from sqlalchemy.orm import Session, sessionmaker

Local = sessionmaker(create_engine("postgresql://db/farm", pool_pre_ping=True))


class Barn:
    def __init__(self, size: int = 3) -> None:
        self.size = size


class Settings:
    debug = False


def get_db():
    with Local() as session:
        yield session


def get_session() -> Session:
    return Local()


async def get_user(name: str = "ada") -> str:
    return name


def get_barn() -> Barn:
    return Barn()


barn = Barn()
settings = Settings()
User = Annotated[str, Depends(get_user())]  # expect: FA020
animals = APIRouter(dependencies=[Depends(get_user("bob"))])  # expect: FA020
app = FastAPI()


@animals.get("/a")
def a(db: Session = Depends(get_db())) -> int:  # expect: FA020 "get_db"
    return 1


@animals.get("/b")
def b(db: Annotated[Session, Depends(get_session())]) -> int:  # expect: FA020
    return 1


@animals.get("/c")
async def c(
    name: str = Security(get_user(), scopes=["farm"]),  # expect: FA020
    house: Barn = fastapi.Depends(get_barn()),  # expect: FA020
) -> int:
    return 1


@animals.get("/d")
async def d(house: Barn = Depends(barn)) -> int:  # expect: FA020 "barn"
    return 1


@animals.get("/e", dependencies=[Depends(settings)])  # expect: FA020
async def e(user: User) -> int:
    return 1


@animals.get("/f")
async def f(house: Barn = Depends(dependency=Barn(5))) -> int:  # expect: FA020
    return 1


@animals.get("/g")
async def g(db: Session = Depends(get_db), house: "Barn" = Depends(Barn)) -> int:
    return 1


app.include_router(animals, dependencies=[Depends(get_barn())])  # expect: FA020
