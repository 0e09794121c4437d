from pydantic import BaseModel, ConfigDict, Field, SecretStr, field_validator


class SignUp(BaseModel):
    email: str = Field(max_length=200)
    full_name: str = Field(max_length=100)
    password: SecretStr = Field(min_length=10)

    @field_validator("email")
    @classmethod
    def normalise(cls, value: str) -> str:
        value = value.strip().lower()
        if "@" not in value:
            raise ValueError("not an e-mail address")
        return value


class Rename(BaseModel):
    full_name: str = Field(max_length=100)


class CustomerOut(BaseModel):
    model_config = ConfigDict(from_attributes=True)

    id: int
    email: str
    full_name: str


class Token(BaseModel):
    access_token: str
    token_type: str = "bearer"
