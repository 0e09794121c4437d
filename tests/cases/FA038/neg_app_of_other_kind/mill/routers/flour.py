from fastapi import APIRouter

from mill.core import app as info
from mill.worker import app, grind

router = APIRouter(prefix="/flour")


@router.post("/", status_code=202)
def order(kilos: int) -> dict[str, str]:
    grind.delay(kilos)
    return {"mill": info.name, "queue": app.main}
