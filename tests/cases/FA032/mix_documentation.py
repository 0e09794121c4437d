# Values inside examples of a schema are documentation; the default beside them is not.
from typing import Annotated

from fastapi import Body, FastAPI
from pydantic import BaseModel, Field

docs = FastAPI(docs_url=None)


class Source(BaseModel):
    model_config = {
        "json_schema_extra": {"examples": [{"url": "postgresql://reader:pages@db.test/books"}]}
    }
    url: str = Field(examples=["postgresql://reader:pages@db.test/books"])
    mirror: str = Field(json_schema_extra={"example": "redis://:pages@cache.test/0"})
    fallback: str = Field("postgresql://reader:pages@db.test/books", title="x")  # expect: FA032


class OldSource(BaseModel):
    url: str

    class Config:
        schema_extra = {"example": {"url": "postgresql://reader:pages@db.test/books"}}


class ExampleAccount:
    password = "shown-in-the-docs-7"


SAMPLES = {"one": {"value": {"url": "mysql://reader:pages@db.test/books"}}}  # expect: FA032


@docs.post("/sources")
def add_source(
    source: Annotated[
        Source,
        Body(openapi_examples={"plain": {"value": {"url": "mysql://reader:pages@db.test/books"}}}),
    ],
) -> str:
    return source.url
