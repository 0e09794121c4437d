# Shows that names alone (requests, Session, Client, urlopen) prove nothing.
from fastapi import FastAPI

import requests_client as requests
from requests_client import Client, Session, urlopen

app = FastAPI()
httpx = Client()


@app.get("/a")
async def a(url: str) -> dict:
    return await requests.get(url)


@app.get("/b")
async def b(path: str) -> dict:
    session = Session("https://x.example.com")
    first = await session.get(path)
    return {"first": first, "second": session.post(path)}


@app.get("/c")
async def c(key: str) -> dict:
    requests = {"get": key}
    return {"key": httpx.get(key), "link": urlopen(key), "raw": requests.get("get")}
