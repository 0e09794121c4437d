from fastapi import APIRouter, Depends

from ..deps import guard
from .child import child

parent = APIRouter(prefix="/admin", dependencies=[Depends(guard)])
parent.include_router(child)
