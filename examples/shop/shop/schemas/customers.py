from pydantic import BaseModel, ConfigDict, field_validator

from shop.repositories.customers import email_taken


class SignUp(BaseModel):
    email: str
    full_name: str
    password: str

    @field_validator("email")
    @classmethod
    def check_unique(cls, value: str) -> str:
        if email_taken(value):  # expect: FA028
            raise ValueError("this address has an account already")
        return value


class LogIn(BaseModel):
    username: str
    password: str


class CustomerOut(BaseModel):
    model_config = ConfigDict(from_attributes=True)

    id: int
    email: str
    full_name: str
    password_hash: str  # expect: FA029


class Token(BaseModel):
    access_token: str
    token_type: str


class AvatarOut(BaseModel):
    path: str
