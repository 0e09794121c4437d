from pydantic import BaseModel


class BoxOut(BaseModel):
    size: int
