from pydantic import BaseModel, BaseSettings, validator


class Options(BaseSettings):
    dsn: str = ""


class Item(BaseModel):
    name: str

    @validator("name")
    def stripped(cls, value: str) -> str:
        return value.strip()


def dump(item: Item) -> str:
    return item.copy().json()
