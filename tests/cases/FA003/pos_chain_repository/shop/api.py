# Shows chains into a sync repository: reported at the call in the async def.
from typing import Annotated

from fastapi import APIRouter, Depends

from . import repositories
from .models import Order
from .repositories import OrderRepository, get_repository

orders = APIRouter()
Repository = Annotated[OrderRepository, Depends(get_repository)]


@orders.get("/orders")
async def by_state(state: str, repo: Repository) -> int:
    return len(repo.by_state(state))  # expect: FA003 "repositories.py:31"


@orders.post("/orders")
async def create(repo: Repository) -> str:
    saved = repo.save(Order(state="new"))  # expect: FA003 "repositories.py:21"
    return saved.state


@orders.post("/orders/draft")
async def draft(repo: "OrderRepository" = Depends(get_repository)) -> str:
    return str(repo.statement("draft")) + repo.stage(Order(state="draft")).state


@orders.get("/orders/sync")
def by_state_sync(state: str, repo: Repository) -> int:
    return len(repo.by_state(state))


@orders.delete("/orders")
async def delete_orders(repo: Repository, state: str) -> str:
    repositories.remove_all(repo.session, state)  # expect: FA003 "repositories.py"
    return "gone"


@orders.post("/orders/batch")
async def batch() -> str:
    with repositories.unit_of_work() as session:  # expect: FA003
        session.add(Order(state="new"))
    return "done"
