from pydantic_settings import BaseSettings


class AppInfo(BaseSettings):
    name: str = "mill"


app = AppInfo()
