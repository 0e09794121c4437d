from pydantic import BaseModel


class PlantOut(BaseModel):
    name: str
    litres: int
