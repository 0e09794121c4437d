from typing import Final

DEBUG: Final[bool] = True  # expect: FA033
