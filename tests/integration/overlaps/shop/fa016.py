from fastapi import APIRouter

router = APIRouter()


@router.get("/plain")
async def plain(name: str = "") -> str:
    if not name:
        raise Exception("no name")  # FA016 TRY002
    return name


@router.get("/builtin")
async def builtin(name: str = "") -> str:
    if not name:
        raise RuntimeError("no name")  # FA016
    return name


@router.get("/success")
async def success(name: str = "") -> dict[str, str]:
    if not name:
        return {"error": "no name"}  # FA016
    return {"name": name}


def elsewhere() -> None:
    raise Exception("not a route")  # TRY002
