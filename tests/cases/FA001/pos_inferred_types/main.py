# Shows types carried by aliases of another module, by yield dependencies, loop targets and factories.
import httpx
from fastapi import FastAPI

import deps
from deps import Http, MaybeSession, Mirrors

shop = FastAPI()


@shop.get("/a")
async def a(client: Http) -> int:
    return client.get("https://x.example.com").status_code  # expect: FA001


@shop.get("/b")
async def b(mirrors: Mirrors) -> dict:
    for mirror in mirrors:
        answer = mirror.get("/status")  # expect: FA001
        if answer.is_success:
            return answer.json()
    return {}


@shop.get("/c")
async def c(session: MaybeSession) -> dict:
    if session is not None:
        session.post("https://x.example.com")  # expect: FA001
    return {}


@shop.get("/d")
async def d() -> dict:
    session = deps.make_session()
    reply = session.get("https://x.example.com", timeout=3)  # expect: FA001
    return reply.json()


@shop.get("/e")
async def e(client=deps.Depends(deps.get_http)) -> dict:
    answer: httpx.Response = client.get("https://x.example.com")  # expect: FA001
    return answer.json()
