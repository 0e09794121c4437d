# Not: injected parameters in every spelling, FastAPI's own special types, and functions that are neither route nor dependency.
from contextlib import asynccontextmanager
from typing import Annotated, AsyncIterator, Optional

import httpx
from fastapi import APIRouter, BackgroundTasks, Depends, FastAPI, Request, Response, Security, UploadFile, WebSocket
from fastapi.security import SecurityScopes
from sqlalchemy import Engine, create_engine
from sqlalchemy.orm import Session, sessionmaker
from starlette.background import BackgroundTasks as StarletteTasks
from starlette.middleware.base import BaseHTTPMiddleware
from starlette.requests import HTTPConnection

engine: Engine = create_engine("postgresql://db/parts", pool_pre_ping=True)
make_session = sessionmaker(engine)


def get_db():
    with make_session() as session:
        yield session


async def get_http() -> AsyncIterator[httpx.AsyncClient]:
    async with httpx.AsyncClient() as client:
        yield client


class AuditRequest(Request):
    @property
    def user_name(self) -> str:
        return self.headers.get("x-user", "")


class Timing(BaseHTTPMiddleware):
    def __init__(self, app: FastAPI, engine: Engine) -> None:
        super().__init__(app)
        self.engine = engine

    async def dispatch(self, request: Request, call_next):
        return await call_next(request)


class PartService:
    def __init__(self, session: Session) -> None:
        self.session = session

    def names(self, session: Session) -> list[str]:
        return [str(session)]


@asynccontextmanager
async def lifespan(app: FastAPI):
    yield


app = FastAPI(lifespan=lifespan)
parts = APIRouter()
DbSession = Annotated[Session, Depends(get_db)]


def get_service(db: DbSession) -> PartService:
    return PartService(db)


def remember(session: Session, client: httpx.Client) -> None:
    session.flush()


def check(scopes: SecurityScopes, connection: HTTPConnection, db: Session = Depends(get_db)) -> str:
    return scopes.scope_str


@parts.get("/one")
def one(db: Session = Depends(get_db), user: str = Security(check, scopes=["a"])) -> list[str]:
    return [user]


@parts.get("/two")
def two(db: DbSession, service: Annotated[PartService, Depends(get_service)]) -> list[str]:
    return service.names(db)


@parts.get("/three")
async def three(
    request: Request,
    response: Response,
    tasks: BackgroundTasks,
    more: StarletteTasks,
    connection: HTTPConnection,
    client: Annotated[httpx.AsyncClient, Depends(get_http)],
    db: "Optional[Session]" = Depends(get_db),
) -> list[str]:
    tasks.add_task(remember, db, client)
    return []


@parts.post("/four")
async def four(request: AuditRequest, upload: UploadFile, service: "PartService" = Depends(get_service)) -> str:
    return request.user_name


@parts.websocket("/live")
async def live(socket: WebSocket, db: DbSession) -> None:
    await socket.accept()


@app.exception_handler(LookupError)
async def not_found(request: Request, exc: LookupError) -> Response:
    return Response(status_code=404)


app.add_middleware(Timing, engine=engine)
app.include_router(parts)
