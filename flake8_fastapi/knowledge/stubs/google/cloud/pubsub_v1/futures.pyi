from concurrent.futures import Future as _Future
from typing import Any

class Future(_Future[Any]): ...
