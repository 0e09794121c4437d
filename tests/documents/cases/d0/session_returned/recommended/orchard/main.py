from typing import Annotated

from fastapi import Depends, FastAPI, HTTPException
from pydantic import BaseModel
from sqlalchemy.ext.asyncio import AsyncSession

from orchard.db import get_session
from orchard.models import Tree

app = FastAPI(title="Orchard", openapi_url=None)


class TreeOut(BaseModel):
    variety: str


@app.get("/trees/{tree_id}")
async def read_tree(tree_id: int, db: Annotated[AsyncSession, Depends(get_session)]) -> TreeOut:
    tree = await db.get(Tree, tree_id)
    if tree is None:
        raise HTTPException(404, "No such tree")
    return TreeOut(variety=tree.variety)
