# Defaults of settings fields, plain, through Field and through SecretStr.
from typing import Annotated

from pydantic import Field, SecretStr
from pydantic_settings import BaseSettings, SettingsConfigDict


class Settings(BaseSettings):
    model_config = SettingsConfigDict(env_prefix="SHOP_")

    name: str = "shop"
    secret_key: str = "dev-only-key"  # expect: FA032 "secret_key"
    smtp_password: str = Field("postman")  # expect: FA032
    jwt_secret: str = Field(default="topsecret", min_length=8)  # expect: FA032
    stripe_api_key: SecretStr = SecretStr("sk_test_4eC39")  # expect: FA032
    admin_password: Annotated[str, Field(min_length=8)] = "administrator"  # expect: FA032
    database_url: str = "postgresql+asyncpg://shop:shop@db:5432/shop"  # expect: FA032
    client_secret: str
    redis_password: str | None = None
    hook_secret: str = ""
    algorithm: str = "HS256"
