# One function is for the command alone, the other is run by a route as well.
def make_tables() -> None:
    print("making tables")
    _make_indexes()


def _make_indexes() -> None:
    print("making indexes")


def add_prices() -> None:
    print("adding prices")  # expect: FA039


def nobody() -> None:
    print("who calls this?")  # expect: FA039
