# (b) Placeholders of the path that neither the signature nor a dependency takes; the finding stands at the def.
from typing import Annotated

from fastapi import APIRouter, Depends, FastAPI, Query, WebSocket
from pydantic import BaseModel

TICKET = "/tickets/{ticket_id}"


class Ticket(BaseModel):
    title: str


class Page:
    def __init__(self, limit: int = 20) -> None:
        self.limit = limit


def current_user(token: Annotated[str, Query()]) -> str:
    return token


desk = APIRouter(dependencies=[Depends(current_user)])
app = FastAPI()


@desk.get("/queues/{queue_id}")
async def read_queue(id: int) -> Ticket:  # expect: FA011 "queue_id"
    return Ticket(title=str(id))


@desk.delete("/queues/{queueId}/members/{member_id}")
def remove_member(queue_id: int, member_id: int) -> Ticket:  # expect: FA011 "queueId"
    return Ticket(title="")


@desk.get(TICKET)
def read_ticket(page: Page = Depends(), user: str = Depends(current_user)) -> Ticket:  # expect: FA011 "ticket_id"
    return Ticket(title=user)


@desk.put(f"{TICKET}/text")
def write_text(ticket: Ticket) -> Ticket:  # expect: FA011 "ticket_id"
    return ticket


@desk.get("/attachments/{file_path:path}")
async def attachment(  # expect: FA011 "file_path"
    path: str,
    page: Annotated[Page, Depends(Page)],
) -> Ticket:
    return Ticket(title=path)


@desk.websocket("/queues/{queue_id}/live")
async def live(websocket: WebSocket) -> None:  # expect: FA011 "queue_id"
    await websocket.accept()
    await websocket.close()


async def assign() -> Ticket:  # expect: FA011 "agent_id"
    return Ticket(title="")


desk.add_api_route("/agents/{agent_id}", endpoint=assign, methods=["GET"])
app.include_router(desk, prefix="/desk")
