# Pydantic 1's decorators and validators of settings classes count as well.
from pathlib import Path

import requests
from pydantic import BaseModel, field_validator, root_validator, validator
from pydantic_settings import BaseSettings


class Coupon(BaseModel):
    code: str
    shop: str = ""

    @validator("code")
    def exists(cls, value: str) -> str:
        requests.head(f"https://coupons.example.com/{value}").raise_for_status()  # expect: FA028
        return value

    @root_validator(pre=True)
    def with_shop(cls, values: dict) -> dict:
        values["shop"] = Path("/etc/shop-name").read_text().strip()  # expect: FA028
        return values


class Secrets(BaseSettings):
    token: str = ""

    @field_validator("token")
    @classmethod
    def from_file(cls, value: str) -> str:
        if value.startswith("file:"):
            return Path(value.removeprefix("file:")).read_text()  # expect: FA028
        return value
