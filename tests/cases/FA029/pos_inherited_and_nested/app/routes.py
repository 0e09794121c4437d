import fastapi

from app import schemas
from app.schemas.account import AccountIn
from app.schemas.team import Bot, BotOut

accounts = fastapi.APIRouter(prefix="/accounts")


@accounts.get("/", response_model=schemas.Page[schemas.AccountOut])
def list_accounts():
    return schemas.Page(items=[], total=0)


@accounts.post("/", response_model=schemas.AccountOut)
def create_account(account: AccountIn):
    return schemas.AccountOut(id=1, name=account.name, hashed_password="x" + account.name)


@accounts.get("/teams")
def teams() -> list[schemas.TeamOut]:
    return []


def bots() -> BotOut:
    return BotOut(bots={})


accounts.add_api_route("/bots", bots)
