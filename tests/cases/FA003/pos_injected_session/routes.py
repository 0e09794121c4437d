# Shows a sync session injected into async routes in five spellings; the def route beside them is innocent.
from typing import Annotated, Optional

import sqlalchemy.orm
from fastapi import APIRouter, Depends
from sqlalchemy import select
from sqlalchemy.orm import Session

from database import DbSession, Item, get_db, plain_db

items = APIRouter()


@items.get("/a")
async def by_default(db: Session = Depends(get_db)) -> int:
    found = db.query(Item).filter(Item.id > 3).all()  # expect: FA003
    return len(found)


@items.get("/b")
async def by_alias(db: DbSession, name: str) -> int:
    query = db.query(Item).filter(Item.name == name)
    return query.count()  # expect: FA003


@items.get("/c")
async def by_string(db: Annotated["sqlalchemy.orm.Session", Depends(get_db)], item_id: int) -> bool:
    return db.get(Item, item_id) is None  # expect: FA003


@items.get("/d")
async def by_dependency(db=Depends(plain_db)) -> int:
    result = db.execute(select(Item))  # expect: FA003
    return len(result.scalars().all())


@items.get("/e")
async def by_optional(item_id: int, db: Optional[Session] = Depends(get_db)) -> bool:
    if db is None:
        return False
    return db.scalar(select(Item.id).where(Item.id == item_id)) is not None  # expect: FA003


@items.get("/f")
def in_thread(db: DbSession) -> int:
    return db.query(Item).count()


async def current_item(item_id: int, db: DbSession) -> Item:
    return db.query(Item).filter_by(id=item_id).one()  # expect: FA003


@items.get("/g/{item_id}")
async def by_async_dependency(item: Item = Depends(current_item)) -> str:
    return item.name
