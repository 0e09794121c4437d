# Enrolling a second factor hands out its seed; a profile that holds it gives it away.
from fastapi import APIRouter
from pydantic import BaseModel

router = APIRouter()


class Enrolment(BaseModel):
    secret: str
    provisioning_uri: str


class Profile(BaseModel):
    name: str
    totp_secret: str  # expect: FA029


@router.post("/second-factor")
def enrol() -> Enrolment:
    return Enrolment(secret="", provisioning_uri="otpauth://totp/shop")


@router.get("/profile")
def profile() -> Profile:
    return Profile(name="", totp_secret="")
