# A whole segment that says admin or internal, in the route, the prefix or the include, without any protection.
from typing import Annotated

from fastapi import APIRouter, Depends, FastAPI, Query

app = FastAPI(openapi_url=None)
internal = APIRouter(prefix="/internal")
reports = APIRouter()


def paging(limit: Annotated[int, Query(le=100)] = 20) -> int:
    return limit


@app.get("/admin/stats")
async def stats() -> dict[str, int]:  # expect: FA035 "stats"
    return {"orders": 1}


@app.get("/v1/admin")
def overview(limit: Annotated[int, Depends(paging)]) -> dict[str, int]:  # expect: FA035
    return {"limit": limit}


@internal.post("/reindex", status_code=202)
async def reindex() -> dict[str, str]:  # expect: FA035
    return {"state": "queued"}


@reports.get(
    "/daily",
    summary="The report of the day",
)
async def daily() -> list[str]:  # expect: FA035
    return []


app.include_router(internal)
app.include_router(reports, prefix="/admin/reports")
