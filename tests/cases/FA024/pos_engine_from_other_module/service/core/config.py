from pydantic_settings import BaseSettings


class Settings(BaseSettings):
    database_url: str
    replica_url: str = "postgresql+asyncpg://app@replica/app"


settings = Settings()
