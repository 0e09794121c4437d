# Not: proxies that hand the body on as it came.
from typing import Any

import httpx
from fastapi import FastAPI, Request, Response

app = FastAPI()


@app.post("/direct")
async def direct(request: Request) -> Response:
    payload = await request.json()
    async with httpx.AsyncClient() as client:
        answer = await client.post("https://upstream.example.com/direct", json=payload)
    return Response(answer.content, media_type="application/json")


@app.post("/parameter")
async def parameter(payload: dict[str, Any]) -> Response:
    async with httpx.AsyncClient() as client:
        answer = await client.post("https://upstream.example.com/parameter", json=payload)
    return Response(answer.content, status_code=answer.status_code)


@app.put("/raw/{path:path}")
async def raw(path: str, request: Request) -> Response:
    async with httpx.AsyncClient() as client:
        answer = await client.put(f"https://upstream.example.com/{path}", content=await request.body())
    return Response(answer.content)
