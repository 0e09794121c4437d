from pydantic import BaseModel


class SingerCreate(BaseModel):
    name: str
    voice: str


class SingerResponse(BaseModel):
    id: int
    name: str
