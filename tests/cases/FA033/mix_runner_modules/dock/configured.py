import uvicorn
from pydantic_settings import BaseSettings


class ServerSettings(BaseSettings):
    reload: bool = False
    debug: bool = False


server_settings = ServerSettings()


def start() -> None:
    uvicorn.run("dock.main:app", reload=server_settings.reload)
    uvicorn.run("dock.factory:build_app", factory=True, reload=False)
