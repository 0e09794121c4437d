# Protection at the route, the router, the include or the app, by every kind of security dependency.
from typing import Annotated

from fastapi import APIRouter, Depends, FastAPI, Header, HTTPException, Security, status
from fastapi.security import APIKeyHeader, HTTPBearer, OAuth2PasswordBearer

oauth2 = OAuth2PasswordBearer(tokenUrl="token")
bearer = HTTPBearer()
api_key = APIKeyHeader(name="X-Key")


async def get_current_user(token: str = Depends(oauth2)) -> str:
    unauthorized = HTTPException(status_code=status.HTTP_401_UNAUTHORIZED)
    if not token:
        raise unauthorized
    return token


def require_admin(user: Annotated[str, Depends(get_current_user)]) -> str:
    return user


def check_header(x_secret: Annotated[str, Header()]) -> None:
    if x_secret != "open sesame":
        raise HTTPException(403, "no entry")


class Role:
    def __init__(self, name: str) -> None:
        self.name = name

    def __call__(self, user: str = Depends(get_current_user)) -> str:
        return f"{self.name}:{user}"


Admin = Annotated[str, Depends(require_admin)]
app = FastAPI(openapi_url=None)
guarded = APIRouter(prefix="/admin/keys", dependencies=[Depends(api_key)])
included = APIRouter(prefix="/internal")


@app.get("/admin/a")
def by_alias(admin: Admin) -> str:
    return admin


@app.get("/admin/b", dependencies=[Depends(check_header)])
def by_decorator() -> str:
    return "b"


@app.get("/admin/c")
def by_security(user: str = Security(get_current_user, scopes=["admin"])) -> str:
    return user


@app.delete("/admin/d", status_code=204)
def by_scheme(credentials=Depends(bearer)) -> None:
    return None


@app.get("/admin/e")
def by_callable(user: Annotated[str, Depends(Role("admin"))]) -> str:
    return user


@guarded.get("/")
def keys() -> list[str]:
    return []


@included.post("/flush", status_code=204)
def flush() -> None:
    return None


app.include_router(guarded)
app.include_router(included, dependencies=[Depends(require_admin)])
