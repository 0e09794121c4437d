from fastapi import APIRouter

from .flour import router as flour_router
from .grain import app as grain_router

router = APIRouter()
router.include_router(flour_router)
router.include_router(grain_router)
