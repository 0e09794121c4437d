from fastapi import Depends, FastAPI

app = FastAPI()


def get_clock() -> str:
    return "12:00"


def get_user() -> str:
    return "ada"


@app.get("/clock")
def clock(now: str = Depends(get_clock), user: str = Depends(get_user)) -> str:
    return f"{now} {user}"
