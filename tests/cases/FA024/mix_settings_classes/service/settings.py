from functools import lru_cache

from pydantic_settings import BaseSettings


class Common(BaseSettings):
    folder: str = "."
    test_database_url: str = "sqlite:///test.db"
    results: str = "db+sqlite:///results.db"


class Settings(Common):
    archive_url: str = "sqlite:///archive.db"  # expect: FA024

    @property
    def database_url(self) -> str:
        return f"sqlite:///{self.folder}/service.db"  # expect: FA024


class LocalSettings(Common):
    archive_url: str = "sqlite:///local.db"


@lru_cache
def get_settings() -> Settings:
    return Settings()
