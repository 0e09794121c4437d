# The file lies beside the source root, not beside the project's root.
from pydantic_settings import BaseSettings, SettingsConfigDict


class Options(BaseSettings):
    model_config = SettingsConfigDict(env_file=".env")  # expect: FA032

    name: str = "api"


class Local(BaseSettings):
    model_config = SettingsConfigDict(env_file=".env.ignored")

    name: str = "api"
