# A serializer of the model decides what goes out for the field: a masked value.
from fastapi import APIRouter
from pydantic import BaseModel, field_serializer

integrations = APIRouter()


class Integration(BaseModel):
    name: str
    api_key: str

    @field_serializer("api_key")
    def masked(self, value: str) -> str:
        return value[:3] + "..."


@integrations.get("/integrations/{name}")
def read_integration(name: str) -> Integration:
    return Integration(name=name, api_key="")
