from typing import Any

class BaseSchedule:
    def __init__(self, nowfun: Any = None, app: Any = None) -> None: ...

class schedule(BaseSchedule):
    def __init__(self, run_every: Any = None, relative: bool = False, nowfun: Any = None, app: Any = None) -> None: ...

class crontab(BaseSchedule):
    def __init__(self, minute: Any = "*", hour: Any = "*", day_of_week: Any = "*", day_of_month: Any = "*", month_of_year: Any = "*", **kwargs: Any) -> None: ...
