# Shows that building clients, sessions and request objects sends nothing.
import httpx
import requests
import urllib3
from fastapi import FastAPI
from requests.adapters import HTTPAdapter

app = FastAPI()


def make_session() -> requests.Session:
    http = requests.Session()
    http.mount("https://", HTTPAdapter(max_retries=3))
    return http


@app.get("/signature")
async def signature(url: str) -> dict:
    prepared = requests.Request("GET", url, params={"a": 1}).prepare()
    other = httpx.Request("POST", url, json={"a": 1})
    client = httpx.Client(timeout=httpx.Timeout(3))
    built = client.build_request("GET", url)
    http = make_session()
    http.headers["X-Caller"] = "signature"
    pool = urllib3.PoolManager(maxsize=2)
    return {
        "url": prepared.url,
        "other": str(other.url),
        "built": str(built.url),
        "quoted": requests.utils.quote(url),
        "pool": pool.connection_pool_kw["maxsize"],
        "ok": requests.codes.ok,
    }


@app.get("/errors")
async def errors(code: int) -> str:
    if code == requests.codes.not_found:
        return requests.exceptions.HTTPError.__name__
    return httpx.codes(code).name
