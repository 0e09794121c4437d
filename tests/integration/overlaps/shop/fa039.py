from pprint import pp, pprint

from fastapi import APIRouter

router = APIRouter()


@router.get("/name")
async def name() -> str:
    print("name")  # FA039 T201
    pprint("name")  # FA039 T203
    return "lamp"


@router.get("/names")
async def names() -> str:
    pp("names")  # FA039
    return "lamps"


if __name__ == "__main__":
    print("started by hand")  # T201
