from fastapi import APIRouter

from lock.deps import Agent, Token

router = APIRouter()


@router.get("/doors")
async def open_doors(agent: Agent) -> list[str]:  # expect: FA035
    return [agent]


@router.get("/windows")
async def open_windows(token: Token) -> list[str]:
    return [token]
