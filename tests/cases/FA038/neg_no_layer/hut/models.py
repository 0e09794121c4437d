# A project without a repository or service layer may query in its handlers.
from sqlmodel import Field, SQLModel


class Key(SQLModel, table=True):
    id: int | None = Field(default=None, primary_key=True)
    label: str
