# Models with a project base class.
from pydantic import BaseModel, ConfigDict
from sqlmodel import SQLModel


class Schema(BaseModel):
    model_config = ConfigDict(from_attributes=True)


class UserOut(Schema):
    name: str


class TeamOut(SQLModel):
    name: str


Users = list[UserOut]
