# A dependency that hands out a factory makes no session itself, and neither does one that only passes a session on.
from functools import partial
from typing import Callable

import httpx
from fastapi import APIRouter, Depends, Request
from sqlalchemy import create_engine
from sqlalchemy.orm import Session, sessionmaker

engine = create_engine("postgresql://jobs@db/jobs", pool_pre_ping=True)
SessionFactory = sessionmaker(engine)
jobs = APIRouter(prefix="/jobs")


class JobRepository:
    def __init__(self, session: Session) -> None:
        self.session = session


def session_factory() -> "sessionmaker[Session]":
    return SessionFactory


def fresh_factory() -> "sessionmaker[Session]":
    return sessionmaker(engine, autoflush=False)


def client_factory() -> Callable[[], httpx.AsyncClient]:
    return partial(httpx.AsyncClient, timeout=5)


def lambda_factory():
    return lambda: SessionFactory()


def local_factory():
    def make() -> Session:
        session = Session(engine)
        return session

    return make


def managed():
    with SessionFactory() as session:
        yield session


def same_session(session: Session = Depends(managed)) -> Session:
    return session


def request_session(request: Request) -> Session:
    return request.state.db


def repository(session: Session = Depends(managed)) -> JobRepository:
    return JobRepository(session)


def pending() -> int:
    with SessionFactory() as session:
        return len(session.new)


@jobs.get("/")
def overview(
    a=Depends(session_factory),
    b=Depends(fresh_factory),
    c=Depends(client_factory),
    d=Depends(lambda_factory),
    e=Depends(local_factory),
    f=Depends(same_session),
    g=Depends(request_session),
    h=Depends(repository),
    i: int = Depends(pending),
) -> list[bool]:
    return [bool(x) for x in (a, b, c, d, e, f, g, h, i)]
