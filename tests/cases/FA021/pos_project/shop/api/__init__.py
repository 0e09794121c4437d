from .products import router as products_router

__all__ = ["products_router"]
