# Re-exports the clients of the package.
from .prices import *
from .stock import StockClient as Stock
