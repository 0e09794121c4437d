from pprint import pprint

from fastapi import APIRouter

router = APIRouter()


@router.get("/name")
async def name() -> str:
    print("name")  # FA039 T201
    pprint("name")  # FA039 T203
    return "lamp"


if __name__ == "__main__":
    print("started by hand")  # T201
