from pydantic import BaseModel, ConfigDict
from pydantic.alias_generators import to_camel


class CamelModel(BaseModel):  # expect: FA030
    model_config = ConfigDict(alias_generator=to_camel, from_attributes=True)


class OpenModel(BaseModel):
    model_config = ConfigDict(populate_by_name=True)
