import pydantic_settings as ps


class Common(ps.BaseSettings):
    name: str = "service"
