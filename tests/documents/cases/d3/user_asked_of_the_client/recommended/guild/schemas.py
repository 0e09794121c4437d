from pydantic import BaseModel


class Seal(BaseModel):
    master: str
