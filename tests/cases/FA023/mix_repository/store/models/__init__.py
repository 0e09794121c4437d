from .base import Base as Base
from .line import Line as Line
from .order import Order as Order
