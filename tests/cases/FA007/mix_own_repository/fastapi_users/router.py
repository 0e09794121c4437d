# The repository of a library that has a stub here: inside its package its own source counts.
from fastapi import APIRouter

from fastapi_users.gates import Gate


def get_gate_router(gate: Gate) -> APIRouter:
    router = APIRouter()

    @router.post("/open")
    async def open_gate(key: str):
        return await gate.open(key)

    @router.get("/look")
    async def look(key: str):  # expect: FA007
        return await gate.look(key)

    return router
