# A second body in a dependency (of a dependency, of the router) makes several bodies; a dependency without one does not.
from fastapi import APIRouter, Body, Depends

from .deps import SenderName, Trace, read_sender, trace
from .schemas import Message

inbox = APIRouter(prefix="/inbox")
signed = APIRouter(prefix="/signed", dependencies=[Depends(read_sender)])
traced = APIRouter(prefix="/traced", dependencies=[Depends(trace)])


@inbox.post("/a")
async def a(name: SenderName, message: Message = Body(...)) -> Message:
    return message


@inbox.post("/b")
async def b(name: Trace, message: Message = Body(...)) -> Message:  # expect: FA012
    return message


@signed.post("/c")
async def c(message: Message = Body()) -> Message:
    return message


@traced.post("/d")
async def d(message: Message = Body()) -> Message:  # expect: FA012
    return message


inbox.include_router(signed)
inbox.include_router(traced)
