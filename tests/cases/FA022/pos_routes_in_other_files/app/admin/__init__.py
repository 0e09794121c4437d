from app.admin.router import admin_router
from app.admin import flags, people

__all__ = ["admin_router", "flags", "people"]
