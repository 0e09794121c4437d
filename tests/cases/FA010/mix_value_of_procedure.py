# What a procedure gives is None, also through a variable or an object that is called.
from fastapi import APIRouter, Depends

router = APIRouter(prefix="/shelves")


class RemoveShelf:
    async def __call__(self, shelf_id: int) -> None:
        print(shelf_id)


class FindShelf:
    async def __call__(self, shelf_id: int) -> str | None:
        return str(shelf_id) if shelf_id else None


def clear(shelf_id: int) -> None:
    print(shelf_id)


@router.delete("/{shelf_id}")
async def remove(shelf_id: int, case: RemoveShelf = Depends()):  # expect: FA010
    removed = await case(shelf_id)
    return removed


@router.delete("/direct/{shelf_id}")
async def remove_directly(shelf_id: int):  # expect: FA010
    return await RemoveShelf()(shelf_id)


@router.post("/{shelf_id}/clear")
def cleared(shelf_id: int):  # expect: FA010
    done = clear(shelf_id)
    return done


@router.post("/{shelf_id}/find")
async def find(shelf_id: int, case: FindShelf = Depends()):
    found = await case(shelf_id)
    return found


@router.post("/{shelf_id}/maybe")
def maybe(shelf_id: int):
    done = None
    if shelf_id > 7:
        done = clear(shelf_id)
    return done
