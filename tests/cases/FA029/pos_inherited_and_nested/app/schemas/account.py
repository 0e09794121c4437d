import pydantic


class AccountBase(pydantic.BaseModel):
    name: str
    hashed_password: str  # expect: FA029


class AccountIn(pydantic.BaseModel):
    name: str
    password: str


class AccountOut(AccountBase):
    id: int
