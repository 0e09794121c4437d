from .account import AccountOut
from .common import Page
from .team import TeamOut

__all__ = ["AccountOut", "Page", "TeamOut"]
