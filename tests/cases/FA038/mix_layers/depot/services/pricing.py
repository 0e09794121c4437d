from depot.routers.boxes import DEFAULT_SIZE  # expect: FA038 "depot.routers"
from depot.services.packing import pack


def price(size: int = DEFAULT_SIZE) -> int:
    return pack(size) * 2
