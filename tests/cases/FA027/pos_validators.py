# @validator and @root_validator, bare, by module attribute, and under another name.
import pydantic
import pydantic as pd
from pydantic import BaseModel, Field, root_validator, validator
from pydantic import validator as check


class Range(BaseModel):
    low: int = Field(ge=0)
    high: int

    @validator("high")  # expect: FA027 "field_validator"
    def above_zero(cls, value: int) -> int:
        return max(value, 0)

    @root_validator(skip_on_failure=True)  # expect: FA027 "model_validator"
    def ordered(cls, values: dict) -> dict:
        if values["low"] > values["high"]:
            raise ValueError("low above high")
        return values


class Name(pydantic.BaseModel):
    first: str
    last: str

    @pydantic.validator("first", "last", pre=True)  # expect: FA027
    @classmethod
    def stripped(cls, value: str) -> str:
        return value.strip()

    @check("last")  # expect: FA027
    def not_empty(cls, value: str) -> str:
        assert value
        return value

    @pd.root_validator(pre=True)  # expect: FA027
    def upper(cls, values):
        return {key: str(value).upper() for key, value in values.items()}
