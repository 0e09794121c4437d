# Camel case leaves names of one word alone, so these fields can be given by name.
from fastapi import FastAPI
from pydantic import BaseModel, ConfigDict
from pydantic.alias_generators import to_camel

app = FastAPI()


class Monitor(BaseModel):
    model_config = ConfigDict(alias_generator=to_camel)

    db_size: int | None = None
    info: str


@app.get("/monitor")
async def monitor() -> Monitor:
    return Monitor(dbSize=4, info="up")
