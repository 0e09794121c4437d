from fastapi import Depends, FastAPI

app = FastAPI()


def get_heat() -> int:
    return 900


def get_user() -> str:
    return "ann"


@app.get("/heat")
def heat(degrees: int = Depends(get_heat), user: str = Depends(get_user)) -> int:
    return degrees
