"""FastAPI projects of any size, made to measure with; they hold what real ones hold."""

from __future__ import annotations

from pathlib import Path

MODELS = """\
from sqlalchemy import ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column, relationship

from shop.database import Base


class Item{n}(Base):
    __tablename__ = "items_{n}"

    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(String(80))
    owner_id: Mapped[int] = mapped_column(ForeignKey("items_{other}.id"))
    parts: Mapped[list["Item{other}"]] = relationship(lazy="selectin")
"""
SCHEMAS = """\
from datetime import datetime

from pydantic import BaseModel, Field


class Item{n}In(BaseModel):
    name: str = Field(min_length=1, max_length=80)
    price: float = Field(gt=0)
    tags: list[str] = []


class Item{n}Out(Item{n}In):
    id: int
    made_at: datetime
    related: list["Item{n}Out"] = []
"""
SERVICE = """\
import logging

import httpx
from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from shop.models.item_{n} import Item{n}
from shop.schemas.item_{n} import Item{n}In

logger = logging.getLogger(__name__)


class Items{n}:
    def __init__(self, session: AsyncSession, client: httpx.AsyncClient) -> None:
        self.session = session
        self.client = client

    async def page(self, limit: int, offset: int) -> list[Item{n}]:
        statement = select(Item{n}).order_by(Item{n}.id).limit(limit).offset(offset)
        return list((await self.session.execute(statement)).scalars().all())

    async def find(self, number: int) -> Item{n} | None:
        return await self.session.get(Item{n}, number)

    async def add(self, given: Item{n}In) -> Item{n}:
        made = Item{n}(name=given.name)
        self.session.add(made)
        await self.session.commit()
        await self.session.refresh(made)
        await self.announce(made)
        return made

    async def announce(self, made: Item{n}) -> None:
        answer = await self.client.post("https://example.com/items", json={{"id": made.id}})
        if answer.is_error:
            logger.warning("item %s was not announced: %s", made.id, answer.status_code)

    def label(self, made: Item{n}) -> str:
        return format_label(made.name, [part.name for part in made.parts])


def format_label(name: str, parts: list[str]) -> str:
    words = [name.strip().title()]
    for part in parts:
        if part and part not in words:
            words.append(part)
    return ", ".join(words)
"""
ROUTER_HEAD = """\
from typing import Annotated

from fastapi import APIRouter, Depends, HTTPException, Query, status

from shop.dependencies import Client, Session, current_user
from shop.schemas.item_{n} import Item{n}In, Item{n}Out
from shop.services.item_{n} import Items{n}

router = APIRouter(prefix="/items-{n}", tags=["items"], dependencies=[Depends(current_user)])


def get_items(session: Session, client: Client) -> Items{n}:
    return Items{n}(session, client)


Items = Annotated[Items{n}, Depends(get_items)]
"""
ROUTES = """\


@router.get("/{kind}", response_model=list[Item{n}Out])
async def list_{kind}(
    items: Items, limit: Annotated[int, Query(le=100)] = 20, offset: int = 0
) -> list[object]:
    return [Item{n}Out.model_validate(item) for item in await items.page(limit, offset)]


@router.get("/{kind}/{{number}}")
async def read_{kind}(number: int, items: Items) -> Item{n}Out:
    found = await items.find(number)
    if found is None:
        raise HTTPException(status.HTTP_404_NOT_FOUND, "no such item")
    return Item{n}Out.model_validate(found)


@router.post("/{kind}", status_code=status.HTTP_201_CREATED)
async def add_{kind}(given: Item{n}In, items: Items) -> Item{n}Out:
    made = await items.add(given)
    return Item{n}Out.model_validate(made)
"""
DATABASE = """\
from sqlalchemy.ext.asyncio import async_sessionmaker, create_async_engine
from sqlalchemy.orm import DeclarativeBase

from shop.settings import settings

engine = create_async_engine(settings.database_url, pool_pre_ping=True)
make_session = async_sessionmaker(engine, expire_on_commit=False)


class Base(DeclarativeBase):
    pass
"""
SETTINGS = """\
from pydantic_settings import BaseSettings


class Settings(BaseSettings):
    database_url: str
    docs_url: str | None = None


settings = Settings()
"""
DEPENDENCIES = """\
from collections.abc import AsyncIterator
from typing import Annotated

import httpx
from fastapi import Depends, HTTPException, Request
from fastapi.security import OAuth2PasswordBearer
from sqlalchemy.ext.asyncio import AsyncSession

from shop.database import make_session

bearer = OAuth2PasswordBearer("/token")


async def get_session() -> AsyncIterator[AsyncSession]:
    async with make_session() as session:
        yield session


async def get_client(request: Request) -> httpx.AsyncClient:
    return request.app.state.client


async def current_user(token: Annotated[str, Depends(bearer)]) -> str:
    if not token:
        raise HTTPException(401, "who are you?")
    return token


Session = Annotated[AsyncSession, Depends(get_session)]
Client = Annotated[httpx.AsyncClient, Depends(get_client)]
"""
#: Three routes come of each of these.
KINDS = ("parts", "sets", "offers")
MORE_KINDS = tuple(f"kind_{n}" for n in range(14))


def make_project(root: Path, modules: int) -> Path:
    """Write a project of about so many modules; return the folder.

    Four modules belong together: routes, service, schemas and models.
    """
    package = root / "shop"
    for folder in ("models", "schemas", "services", "routers"):
        (package / folder).mkdir(parents=True)
        (package / folder / "__init__.py").write_bytes(b"")
    (package / "__init__.py").write_bytes(b"")
    (root / "pyproject.toml").write_text('[project]\nname = "shop"\n', "utf-8")
    for name, text in (
        ("database", DATABASE), ("settings", SETTINGS), ("dependencies", DEPENDENCIES)
    ):  # fmt: skip
        (package / f"{name}.py").write_text(text, "utf-8")
    groups = max(1, (modules - 9) // 4)
    for n in range(groups):
        _write_group(package, n, (n + 1) % groups)
    lines = ["from fastapi import FastAPI", "", "from shop.settings import settings"]
    lines += [f"from shop.routers.item_{n} import router as router_{n}" for n in range(groups)]
    lines += ["", "app = FastAPI(docs_url=settings.docs_url)"]
    lines += [f"app.include_router(router_{n})" for n in range(groups)]
    (package / "main.py").write_text("\n".join(lines) + "\n", "utf-8")
    return root


def _write_group(package: Path, n: int, other: int) -> None:
    router = ROUTER_HEAD.format(n=n) + "".join(ROUTES.format(n=n, kind=kind) for kind in KINDS)
    for folder, text in (
        ("models", MODELS.format(n=n, other=other)),
        ("schemas", SCHEMAS.format(n=n)),
        ("services", SERVICE.format(n=n)),
        ("routers", router),
    ):
        (package / folder / f"item_{n}.py").write_text(text, "utf-8")


def large_router() -> str:
    """Return the text of a module of some 300 lines full of routes."""
    return ROUTER_HEAD.format(n=0) + "".join(ROUTES.format(n=0, kind=kind) for kind in MORE_KINDS)
