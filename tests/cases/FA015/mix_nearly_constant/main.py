# The version, the time and a log line say nothing of the database; a flag, a lookup or a dependency may.
import logging
from datetime import datetime, timezone
from typing import Annotated

import httpx
from fastapi import Depends, FastAPI, Request
from sqlalchemy import create_engine
from sqlalchemy.orm import Session, sessionmaker

from config import Settings, get_settings, settings

logger = logging.getLogger(__name__)
engine = create_engine("postgresql://db/looms", pool_pre_ping=True)
Local = sessionmaker(engine)
app = FastAPI(docs_url=None)
READY = False


def get_db():
    session = Local()
    try:
        yield session
    finally:
        session.close()


@app.get("/health")
def health() -> dict[str, str]:  # expect: FA015
    logger.debug("asked for health")
    return {"status": "ok", "version": settings.version, "at": datetime.now(timezone.utc).isoformat()}


@app.get("/healthz")
def with_session(db: Annotated[Session, Depends(get_db)]) -> dict[str, str]:  # expect: FA015
    return {"status": "ok"}


@app.get("/readyz")
def with_settings(current: Annotated[Settings, Depends(get_settings)]) -> str:  # expect: FA015
    return f"ok {current.version}"


@app.get("/ready")
def by_flag() -> dict[str, bool]:
    return {"ready": READY}


@app.get("/internal/ready")
def by_state(request: Request) -> dict[str, bool]:
    return {"ready": request.app.state.ready}


@app.get("/deep/health")
async def by_request() -> dict[str, int]:
    async with httpx.AsyncClient() as client:
        answer = await client.get("https://looms.example.com")
    return {"status": answer.status_code}


@app.get("/patients/{patient}/health")
def of_patient(patient: int) -> dict[str, str]:
    return {"health": "good"}


@app.get("/stub/health")
def not_written_yet() -> dict[str, str]:
    ...


@app.post("/health")
def report() -> dict[str, str]:
    return {"status": "noted"}


def set_ready() -> None:
    global READY
    READY = True
