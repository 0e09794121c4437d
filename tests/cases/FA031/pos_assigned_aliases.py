# The mapping or the function held in a variable of another name is still the environment.
import os

from fastapi import APIRouter

router = APIRouter()
variables = os.environ
lookup = os.getenv


@router.get("/region")
def region() -> dict[str, str]:
    return {"region": variables["REGION"]}  # expect: FA031


@router.get("/zone")
def zone() -> dict[str, str]:
    return {"zone": lookup("ZONE", "a")}  # expect: FA031


@router.get("/rack")
def rack() -> dict[str, str]:
    return {"rack": variables.get("RACK", "0")}  # expect: FA031
