# Shows coroutines started by sync routes, dependencies and helpers, and an instance that comes from a dependency.
from typing import Annotated

from fastapi import APIRouter, Depends

import tasks
from tasks import Notifier, load_user as fetch_user

jobs = APIRouter()


def get_notifier() -> Notifier:
    return Notifier("#ops")


Ops = Annotated[Notifier, Depends(get_notifier)]


@jobs.post("/reindex")
def start(name: str) -> dict:
    tasks.reindex(name)  # expect: FA004 "reindex"
    return {"started": name}


def current_name(user_id: int) -> str:
    user = fetch_user(user_id)  # expect: FA004
    return user["name"]


@jobs.post("/push")
async def push(ops: Ops, name: str = Depends(current_name)) -> dict:
    ops.push(name)  # expect: FA004
    pushed = await ops.push(name)
    return {"pushed": pushed}


def helper(ops: "Notifier") -> int:
    ops.push("one")  # expect: FA004
    return 1
