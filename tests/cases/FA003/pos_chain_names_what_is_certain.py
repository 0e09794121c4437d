# Of two statements that a helper may run, the chain names the one that always runs.
from fastapi import Depends, FastAPI
from sqlalchemy import select, text
from sqlalchemy.orm import Session

app = FastAPI()


def get_session() -> Session:
    return Session()


def count(session: Session, word: str = "") -> int:
    if word:
        session.execute(text("set similarity = 0.5"))
    return session.scalar(select(1)) or 0


def tidy(session: Session, deep: bool) -> None:
    if deep:
        session.execute(text("vacuum"))


@app.get("/count")
async def read_count(session: Session = Depends(get_session)) -> int:
    return count(session)  # expect: FA003 "Session.scalar"


@app.post("/tidy", status_code=204)
async def run_tidy(deep: bool, session: Session = Depends(get_session)) -> None:
    tidy(session, deep)  # expect: FA003 "Session.execute"
