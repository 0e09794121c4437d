from pydantic import BaseModel


class Moon(BaseModel):
    phase: str
