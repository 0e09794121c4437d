from fastapi import APIRouter

router = APIRouter()


@router.get("/plain")
async def plain():  # FA007 ANN201
    return {"name": "lamp"}


@router.get("/model", response_model=dict[str, str])
async def with_model():  # ANN201
    return {"name": "lamp"}


@router.get("/nothing")
async def annotated_with_nothing(name: str = "lamp") -> dict[str, str]:
    return {"name": name}


def make(router: APIRouter) -> None:
    @router.get("/nested")
    async def nested():  # FA007
        return {"name": "lamp"}
