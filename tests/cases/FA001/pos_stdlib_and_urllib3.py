# Shows urllib.request, urllib3 and http.client on the loop; building a Request object is innocent.
import http.client
import urllib.request
from urllib.parse import quote
from urllib.request import Request as UrlRequest, urlopen

import fastapi
import urllib3

service = fastapi.FastAPI()
pool = urllib3.PoolManager()


def status_of(host: str) -> int:
    connection = http.client.HTTPSConnection(host, timeout=3)
    connection.request("GET", "/")
    return connection.getresponse().status


@service.get("/weather/{town}")
async def weather(town: str) -> bytes:
    prepared = UrlRequest(f"https://weather.example.com/{quote(town)}")
    prepared.add_header("Accept", "text/plain")
    return urlopen(prepared, timeout=3).read()  # expect: FA001


@service.get("/rates")
async def rates() -> str:
    answer = urllib.request.urlopen("https://rates.example.com")  # expect: FA001
    return answer.headers["ETag"]


@service.get("/pool")
async def pooled() -> int:
    answer = pool.request("GET", "https://pool.example.com")  # expect: FA001
    return answer.status


@service.get("/hosts/{host}")
async def host_status(host: str) -> int:
    return status_of(host)  # expect: FA001 "pos_stdlib_and_urllib3.py"
