# Every spelling of an environment read outside a settings module.
import os
import os as operating_system
from os import environ, getenv
from os import environ as env
from os import getenv as read_var

from fastapi import APIRouter, Header, HTTPException

router = APIRouter(prefix="/partners")

REGION = os.getenv("REGION", "eu-west-1")  # expect: FA031 "os.getenv"
BUCKET = os.environ["BUCKET"]  # expect: FA031 "os.environ"
PREFIX = os.environ.get("PREFIX")  # expect: FA031 "os.environ"
TIMEOUT = int(getenv("TIMEOUT", "5"))  # expect: FA031
RETRIES = int(environ.get("RETRIES", 3))  # expect: FA031
QUEUE = env["QUEUE"]  # expect: FA031
TOPIC = env.get("TOPIC", default="events")  # expect: FA031
OWNER = read_var("OWNER")  # expect: FA031
STAGE = operating_system.environ.get("STAGE")  # expect: FA031


@router.get("/{partner_id}")
def read_partner(partner_id: int, x_token: str = Header()) -> dict[str, int]:
    if x_token != operating_system.getenv("PARTNER_TOKEN"):  # expect: FA031
        raise HTTPException(status_code=401)
    return {"id": partner_id}
