# An error sent with status 200, and Flask's tuple of value and status.
from typing import Any

from fastapi import APIRouter, FastAPI, status

service = FastAPI()
notes = APIRouter(prefix="/notes")
NOTES = {1: "buy milk"}


@notes.get("/{number}")
async def read(number: int) -> Any:
    if number not in NOTES:
        return {"error": "no such note"}  # expect: FA016
    return {"note": NOTES[number]}


@notes.delete("/{number}")
def remove(number: int) -> dict[str, Any]:
    try:
        NOTES.pop(number)
    except KeyError as missing:
        return {"success": False, "message": f"no note {missing}"}  # expect: FA016
    return {"success": True}


@notes.put("/{number}")
async def replace(number: int, text: str = "") -> Any:
    if not text:
        return {"detail": "text is needed"}, 422  # expect: FA016
    if number not in NOTES:
        return {"message": "not found"}, status.HTTP_404_NOT_FOUND  # expect: FA016
    if len(text) > 80:
        return {"status_code": 413, "description": "too long"}  # expect: FA016
    NOTES[number] = text
    return {"status_code": 200, "note": text}


async def count(kind: str) -> Any:
    if kind != "all":
        return {  # expect: FA016
            "error": "unknown kind",
            "kind": kind,
        }
    return {"count": len(NOTES)}


notes.add_api_route("/count/{kind}", count)
service.include_router(notes)
