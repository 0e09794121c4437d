# The container is in one module, the function that changes it in a second, the route in a third.
TOTALS: dict[str, int] = {}  # expect: FA037 "TOTALS"
EVENTS: list[str] = []  # expect: FA037
QUIET: list[str] = []
KINDS = {"in": 1, "out": -1}
