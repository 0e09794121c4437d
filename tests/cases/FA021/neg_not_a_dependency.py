# The same code in functions that no Depends reaches, and project classes that only share a name with a session.
from dataclasses import dataclass

import httpx
from fastapi import APIRouter, BackgroundTasks, Depends
from sqlalchemy import create_engine
from sqlalchemy.orm import sessionmaker

engine = create_engine("postgresql://games@db/games", pool_pre_ping=True)
SessionLocal = sessionmaker(engine)
games = APIRouter(prefix="/games")


@dataclass
class Session:
    player: str
    level: int = 1


class Client:
    def __init__(self, player: str) -> None:
        self.player = player


class Connection:
    quality = "good"


def open_db():
    db = SessionLocal()
    return db


def job_client() -> httpx.Client:
    return httpx.Client()


def recompute_levels() -> None:
    with open_db() as db, job_client() as client:
        client.post("https://levels.example.com", json={"dirty": len(db.dirty)})


def game_session(player: str) -> Session:
    session = Session(player)
    return session


def game_client(player: str):
    client = Client(player)
    yield client


def game_connection() -> Connection:
    return Connection()


@games.post("/levels", status_code=202)
def recompute(
    tasks: BackgroundTasks,
    session: Session = Depends(game_session),
    client: Client = Depends(game_client),
    connection: Connection = Depends(game_connection),
) -> dict[str, str]:
    tasks.add_task(recompute_levels)
    return {"player": session.player, "client": client.player, "quality": connection.quality}
