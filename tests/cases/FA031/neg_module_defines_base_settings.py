# A module that defines a BaseSettings subclass is a settings module whatever its name.
import os

from pydantic_settings import BaseSettings, SettingsConfigDict


class Runtime(BaseSettings):
    model_config = SettingsConfigDict(env_prefix="RUNTIME_")

    workers: int = 2
    host: str = os.getenv("HOSTNAME", "localhost")


STAGE = os.environ.get("STAGE", "local")
runtime = Runtime(workers=int(os.environ["WORKERS"]))
