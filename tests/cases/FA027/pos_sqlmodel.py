# SQLModel deprecates `dict`, `from_orm` and `parse_obj` on its own; its models are Pydantic models.
from fastapi import FastAPI
from sqlmodel import Field, SQLModel

service = FastAPI(docs_url=None)


class BandBase(SQLModel):
    name: str


class Band(BandBase, table=True):
    id: int | None = Field(default=None, primary_key=True)


class BandIn(BandBase):
    label: str = ""


@service.post("/bands")
def add_band(given: BandIn) -> Band:
    band = Band.from_orm(given)  # expect: FA027 "model_validate()"
    Band.parse_obj(given.model_dump())  # expect: FA027
    for key, value in given.dict(exclude_unset=True).items():  # expect: FA027 "model_dump()"
        setattr(band, key, value)
    return band
