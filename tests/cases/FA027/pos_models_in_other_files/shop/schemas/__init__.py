from .base import Page, Schema
from .orders import *

__all__ = ["Order", "OrderIn", "Page", "Schema"]
