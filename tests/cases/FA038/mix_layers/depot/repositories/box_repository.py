from depot.models.box import Box
from depot.services.naming import TITLE  # expect: FA038 "depot.services"


def by_size(size: int) -> Box | None:
    return Box(size=size) if TITLE else None
