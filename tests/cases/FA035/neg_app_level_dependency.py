# A dependency of the application protects every route of it.
from fastapi import APIRouter, Depends, FastAPI
from fastapi.security import HTTPBasic, HTTPBasicCredentials

basic = HTTPBasic()


def operator(credentials: HTTPBasicCredentials = Depends(basic)) -> str:
    return credentials.username


app = FastAPI(openapi_url=None, dependencies=[Depends(operator)])
router = APIRouter(prefix="/admin")


@router.get("/jobs")
async def jobs() -> list[str]:
    return []


@app.post("/internal/restart", status_code=202)
async def restart() -> dict[str, str]:
    return {"state": "restarting"}


app.include_router(router)
