# (c) Scalars declared as Body are JSON, too; the tokenUrl may come from the flows of the general OAuth2 class.
from typing import Annotated

from fastapi import APIRouter, Body, FastAPI, Security
from fastapi.openapi.models import OAuthFlowPassword, OAuthFlows
from fastapi.security import OAuth2

oauth = OAuth2(flows=OAuthFlows(password=OAuthFlowPassword(tokenUrl="/accounts/token", scopes={"read": "Read"})))
accounts = APIRouter(prefix="/accounts")


@accounts.post("/token")
async def token(  # expect: FA011
    username: Annotated[str, Body()],
    password: Annotated[str, Body()],
) -> dict[str, str]:
    return {"access_token": username, "token_type": "bearer"}


@accounts.get("/")
async def whoami(header: str = Security(oauth)) -> str:
    return header


app = FastAPI()
app.include_router(accounts)
