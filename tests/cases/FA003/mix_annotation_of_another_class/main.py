# A dependency gives what it gives: a model called Session hides the imported class in the annotations.
from typing import Protocol

from fastapi import Depends, FastAPI
from sqlalchemy.orm import Session

from database import AuditedSession, get_db
from tables import Session

app = FastAPI(docs_url=None)


class Ledger:
    def commit(self) -> None:
        pass


class Committing(Protocol):
    def commit(self) -> None: ...


def get_ledger() -> Ledger:
    return Ledger()


@app.post("/login")
async def login(token: str, db: Session = Depends(get_db)) -> None:
    found = db.query(Session).filter(Session.token == token).first()  # expect: FA003
    if found is None:
        db.add(Session(token=token))
        db.commit()  # expect: FA003


@app.post("/audited")
async def audited(db: AuditedSession = Depends(get_db)) -> None:
    db.commit()  # expect: FA003


@app.post("/ledger")
async def ledger(db: Committing = Depends(get_ledger)) -> None:
    db.commit()


@app.post("/sync")
def logout(token: str, db: Session = Depends(get_db)) -> None:
    db.query(Session).filter(Session.token == token).delete()
    db.commit()
