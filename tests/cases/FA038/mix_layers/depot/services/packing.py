from depot.models.box import Box
from depot.repositories import box_repository
from depot.schemas.box import BoxOut
from depot.services.naming import TITLE

__all__ = ["TITLE", "pack"]


def pack(size: int) -> int:
    found: Box | None = box_repository.by_size(size)
    return BoxOut(size=found.size).size if found else size
