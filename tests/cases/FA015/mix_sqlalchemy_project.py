# Constant health answers in a project with a database; liveness routes may be constant, and a probe that asks the database is what is wanted.
from typing import Annotated

from fastapi import APIRouter, Depends, FastAPI, HTTPException, Response, status
from fastapi.responses import JSONResponse, PlainTextResponse
from pydantic import BaseModel
from sqlalchemy import create_engine, text
from sqlalchemy.orm import Session, sessionmaker

engine = create_engine("postgresql://db/app", pool_pre_ping=True)
Local = sessionmaker(engine)
app = FastAPI()
probes = APIRouter(prefix="/health")


class Health(BaseModel):
    status: str = "ok"


def get_db():
    with Local() as session:
        yield session


def ping_database() -> bool:
    with engine.connect() as connection:
        return connection.execute(text("SELECT 1")).scalar() == 1


def require_database() -> None:
    if not ping_database():
        raise HTTPException(503)


Db = Annotated[Session, Depends(get_db)]


@app.get("/healthz")
async def healthz() -> dict[str, str]:  # expect: FA015
    return {"status": "ok"}


@app.get("/readyz")
@app.get("/api/v1/ready")
def ready() -> Health:  # expect: FA015
    return Health(status="ready")


@probes.get("")
async def health() -> Health:  # expect: FA015
    """Whether the service can serve."""
    answer = Health()
    return answer


@probes.get("/ready")
async def health_ready() -> Response:  # expect: FA015
    return Response(status_code=status.HTTP_200_OK)


def third_health() -> JSONResponse:  # expect: FA015
    return JSONResponse({"status": "up"})


app.add_api_route("/v3/health", third_health)


@probes.get("/live")
async def health_live() -> Health:
    return Health()


@app.get("/livez")
@app.get("/live")
async def live() -> str:
    return "ok"


@app.get("/ping", response_class=PlainTextResponse)
async def ping() -> str:
    return "pong"


@app.get("/api/health")
def health_with_query(db: Db) -> Health:
    db.execute(text("SELECT 1"))
    return Health()


@app.get("/internal/health")
def health_with_function() -> dict[str, bool]:
    return {"database": ping_database()}


@app.get("/internal/ready", dependencies=[Depends(require_database)])
def health_with_dependency() -> Health:
    return Health()


@app.get("/health-insurances")
def insurances() -> list[str]:
    return ["public", "private"]


@app.get("/v2/ready")
def health_in_try() -> Health:
    try:
        ping_database()
    except OSError:
        raise HTTPException(503, "database")
    return Health()


app.include_router(probes)
