from .admin import router as admin_router
from .open import router as open_router
from .parent import parent

__all__ = ["admin_router", "open_router", "parent"]
