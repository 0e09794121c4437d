import fastapi
from fastapi import status

ops = fastapi.APIRouter()
OK = {"status": "ok"}


@ops.get("/health/", status_code=status.HTTP_200_OK)
async def health():  # expect: FA015
    return OK


@ops.api_route("/ready", methods=["GET", "HEAD"])
def ready() -> str:  # expect: FA015
    return "ready"
