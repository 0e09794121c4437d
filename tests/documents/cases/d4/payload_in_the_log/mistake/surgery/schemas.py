from pydantic import BaseModel


class Patient(BaseModel):
    number: int
    diagnosis: str


class Admission(BaseModel):
    number: int
