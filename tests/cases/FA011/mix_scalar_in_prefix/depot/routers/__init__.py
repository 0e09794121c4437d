from .shelves import router as shelf_router
from .sites import build_router

__all__ = ["build_router", "shelf_router"]
