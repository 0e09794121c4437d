# A name bound to something else than the os module.
from fastapi import APIRouter
from pydantic import BaseModel

router = APIRouter(prefix="/hosts")


class OperatingSystem(BaseModel):
    name: str
    environ: dict[str, str] = {}

    def getenv(self, key: str) -> str | None:
        return self.environ.get(key)


os = OperatingSystem(name="linux")


@router.get("/shell")
def shell() -> dict[str, str | None]:
    return {"shell": os.getenv("SHELL"), "home": os.environ["HOME"], "user": os.environ.get("USER")}
