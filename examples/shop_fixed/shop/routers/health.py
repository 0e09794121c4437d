import logging

from fastapi import APIRouter, HTTPException, status
from sqlalchemy.exc import SQLAlchemyError

from shop.deps import SessionDep
from shop.repositories.health import ping
from shop.schemas.admin import HealthOut

router = APIRouter(tags=["health"])
logger = logging.getLogger(__name__)


@router.get("/health")
async def health(session: SessionDep) -> HealthOut:
    try:
        await ping(session)
    except SQLAlchemyError as error:
        logger.exception("the database does not answer")
        raise HTTPException(
            status.HTTP_503_SERVICE_UNAVAILABLE, "the database does not answer"
        ) from error
    return HealthOut(status="ok")


@router.get("/live")
async def live() -> HealthOut:
    return HealthOut(status="ok")
