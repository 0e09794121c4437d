from pydantic import BaseModel


class TinOut(BaseModel):
    fish: str
