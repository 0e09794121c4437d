# A segment that merely contains the word, a name or a tag that says it, makes no admin's path.
from fastapi import APIRouter, FastAPI

app = FastAPI(docs_url=None, redoc_url=None)
admin_router = APIRouter(prefix="/badminton", tags=["admin"])


@app.get("/international/rates")
async def internal_rates() -> list[str]:
    return []


@app.get("/badminton-courts", tags=["internal"])
async def admin() -> list[str]:
    return []


@admin_router.get("/courts/{admin}")
async def court(admin: str) -> dict[str, str]:
    return {"court": admin}


app.include_router(admin_router)
