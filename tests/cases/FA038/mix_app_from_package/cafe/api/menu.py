from fastapi import APIRouter

from cafe import app  # expect: FA038

router = APIRouter()


@router.get("/menu")
def menu() -> str:
    return app.version
