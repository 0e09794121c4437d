# Other things called Body: a Pydantic model, a library's marker, a project function; and functions that are no route.
from typing import Annotated

from blacksheep import FromJSON
from fastapi import Body as FastBody
from fastapi import FastAPI, Form
from pydantic import BaseModel
from vendor.html import Body as HtmlBody

app = FastAPI()


class Planet(BaseModel):
    name: str = "Earth"


class Body(BaseModel):
    """A celestial body."""

    mass: float = 1.0


@app.post("/bodies")
async def add_body(body: Body = Body()) -> Body:
    return body


@app.post("/html")
async def add_html(planet: Planet = HtmlBody()) -> Planet:
    return planet


@app.post("/form")
async def add_form(planet: Annotated[Planet, Form()]) -> Planet:
    return planet


def land(planet: Planet = FastBody()) -> Planet:
    return planet


def bind(data: FromJSON) -> None:
    return None
