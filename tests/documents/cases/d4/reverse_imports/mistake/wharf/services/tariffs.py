# A service that takes a constant of the router's.
from wharf.routers.limits import CENTS_PER_KILO  # expect: FA038

MINIMUM = 10


def price(kilos: int) -> int:
    return kilos * CENTS_PER_KILO
