# Shows requests called straight from async routes, under every import style.
import requests
import requests as rq
from fastapi import APIRouter
from requests import Session, post as send_post

catalogue = APIRouter(prefix="/catalogue")
UPSTREAM = "https://upstream.example.com"


@catalogue.get("/items")
async def list_items() -> list[dict]:
    return requests.get(f"{UPSTREAM}/items", timeout=5).json()  # expect: FA001 "requests.get"


@catalogue.post("/items")
async def create_item(name: str) -> dict:
    reply = send_post(  # expect: FA001
        f"{UPSTREAM}/items",
        json={"name": name},
        timeout=5,
    )
    return reply.json()


@catalogue.put("/items/{item_id}")
async def replace_item(item_id: int) -> dict:
    reply = rq.request("PUT", f"{UPSTREAM}/items/{item_id}", timeout=5)  # expect: FA001
    reply.raise_for_status()
    return {"status": reply.status_code}


@catalogue.delete("/items/{item_id}")
async def drop_item(item_id: int) -> dict:
    with Session() as http:
        answer = http.delete(f"{UPSTREAM}/items/{item_id}")  # expect: FA001
    return {"status": answer.status_code}


@catalogue.patch("/items/{item_id}")
async def patch_item(item_id: int) -> dict:
    http = requests.Session()
    http.headers.update({"X-Caller": "catalogue"})
    answer = http.patch(f"{UPSTREAM}/items/{item_id}", timeout=3)  # expect: FA001
    return {"status": answer.status_code}
