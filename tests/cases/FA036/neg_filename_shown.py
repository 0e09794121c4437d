# The client's name in logs, answers and headers is no path.
import logging

from fastapi import APIRouter, Response, UploadFile
from pydantic import BaseModel

router = APIRouter()
logger = logging.getLogger(__name__)


class Receipt(BaseModel):
    filename: str | None
    media_type: str | None
    size: int | None


@router.post("/receipts", status_code=201)
async def receipt(upload: UploadFile, response: Response) -> Receipt:
    logger.info("received %s", upload.filename)
    logger.debug(f"type {upload.content_type} of {upload.filename}")
    if upload.filename and upload.filename.endswith(".csv"):
        response.headers["X-Kind"] = "table"
    return Receipt(filename=upload.filename, media_type=upload.content_type, size=upload.size)
