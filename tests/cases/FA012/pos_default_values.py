# Body() and Body(...) as default of the only body parameter, whatever else comes from path, query, header or a dependency.
import fastapi
import fastapi as fa
from fastapi import APIRouter, Body, Depends, FastAPI, Header, Query
from fastapi.param_functions import Body as JsonBody
from pydantic import BaseModel


class Schema(BaseModel):
    pass


class Trip(Schema):
    city: str


def user(x_user: str = Header()) -> str:
    return x_user


trips = APIRouter(prefix="/trips")
app = FastAPI()


@trips.post("/")
async def create(trip: Trip = Body(...)) -> Trip:  # expect: FA012 "trip"
    return trip


@trips.put("/{trip_id}")
def replace(
    trip_id: int,
    trip: Trip = Body(),  # expect: FA012
    notify: bool = Query(False),
    name: str = Depends(user),
) -> Trip:
    return trip


@trips.patch("/{trip_id}")
async def change(trip_id: int, *, trip: "Trip" = fastapi.Body(...)) -> Trip:  # expect: FA012
    return trip


@app.post("/a")
async def not_embedded(trip: Trip = Body(..., embed=False)) -> Trip:  # expect: FA012
    return trip


@app.post("/b")
async def keyword_default(trip: Trip = fa.Body(default=...)) -> Trip:  # expect: FA012
    return trip


@app.put("/c")
async def other_name(trip: Trip = JsonBody()) -> Trip:  # expect: FA012
    return trip


async def late(trip: Trip = Body()) -> Trip:  # expect: FA012
    return trip


app.add_api_route("/late", late, methods=["POST"])
app.include_router(trips)
