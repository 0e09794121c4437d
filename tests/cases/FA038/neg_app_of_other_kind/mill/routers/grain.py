from fastapi import APIRouter

app = APIRouter(prefix="/grain")


@app.get("/")
def grain() -> list[str]:
    return []
