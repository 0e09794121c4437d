# A SQLModel project; the path is a constant, the answer a module constant, a string or a plain-text response.
import fastapi
from fastapi.responses import PlainTextResponse
from sqlmodel import Field, Session, SQLModel, create_engine

HEALTH_PATH = "/healthz"
engine = create_engine("postgresql://db/coins", pool_pre_ping=True)
app = fastapi.FastAPI()
ops = fastapi.APIRouter(prefix="/ops")


class Coin(SQLModel, table=True):
    id: int | None = Field(default=None, primary_key=True)


@app.get(HEALTH_PATH)
def healthz() -> str:  # expect: FA015
    return "ok"


@ops.get("/readyz", response_class=PlainTextResponse)
async def readyz():  # expect: FA015
    return PlainTextResponse("ok")


@ops.get("/livez")
async def livez() -> str:
    return "ok"


@app.get("/coins/{coin_id}")
def coin(coin_id: int) -> bool:
    with Session(engine) as session:
        return session.get(Coin, coin_id) is not None


app.include_router(ops)
