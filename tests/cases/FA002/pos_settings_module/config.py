# A settings module is production code for this rule.
from pathlib import Path

from pydantic_settings import BaseSettings


class Settings(BaseSettings):
    key_file: str = "key.pem"


settings = Settings()


async def signing_key() -> bytes:
    return Path(settings.key_file).read_bytes()  # expect: FA002
