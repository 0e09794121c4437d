# Shows project classes called Session, Engine and Redis, and other things with execute, commit and query.
from dataclasses import dataclass, field

from fastapi import Depends, FastAPI

game = FastAPI()


@dataclass
class Query:
    words: list[str]

    def all(self) -> list[str]:
        return self.words

    def first(self) -> str:
        return self.words[0]


@dataclass
class Session:
    user: str
    log: list[str] = field(default_factory=list)

    def query(self, *words: str) -> Query:
        return Query(list(words))

    def execute(self, word: str) -> str:
        self.log.append(word)
        return word

    def commit(self) -> int:
        return len(self.log)

    def get(self, key: str) -> str:
        return self.user + key


class Redis:
    def __init__(self) -> None:
        self.values: dict[str, str] = {}

    def get(self, key: str) -> str:
        return self.values.get(key, "")


def get_db() -> Session:
    return Session("ann")


cache = Redis()


@game.post("/moves/{word}")
async def move(word: str, db: Session = Depends(get_db)) -> dict:
    db.execute(word)
    first = db.query(word, "x").all()
    return {"moves": db.commit(), "first": first, "user": db.get(word), "cached": cache.get(word)}
