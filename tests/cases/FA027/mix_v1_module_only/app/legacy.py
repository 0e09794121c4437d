import pydantic.v1 as pydantic


class OldItem(pydantic.BaseModel):
    name: str

    @pydantic.validator("name")
    def stripped(cls, value: str) -> str:
        return value.strip()


def dump(item: OldItem) -> dict:
    return item.dict()
