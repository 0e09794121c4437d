# The validator looks at the shape alone.
from pydantic import BaseModel, field_validator


class SignUp(BaseModel):
    nickname: str

    @field_validator("nickname")
    @classmethod
    def must_be_a_word(cls, value: str) -> str:
        if not value.isalnum():
            raise ValueError("letters and digits only")
        return value.lower()


class Welcome(BaseModel):
    nickname: str
