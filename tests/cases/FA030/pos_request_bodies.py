# Models with aliases as request bodies: plain, Optional, list, Annotated, string annotation, PUT and PATCH.
from __future__ import annotations

from typing import Annotated, List, Optional

import pydantic
from fastapi import APIRouter, Body
from pydantic import BaseModel, ConfigDict, Field
from pydantic.alias_generators import to_camel

router = APIRouter(prefix="/people")


class Person(BaseModel):  # expect: FA030 "Person"
    full_name: str = Field(alias="fullName")
    age: int


class Address(pydantic.BaseModel):  # expect: FA030
    zip_code: Annotated[str, pydantic.Field(alias="zipCode")]


class Phone(BaseModel):  # expect: FA030
    model_config = ConfigDict(alias_generator=to_camel)

    country_code: str


class Email(BaseModel):  # expect: FA030
    model_config = {"alias_generator": str.upper, "extra": "forbid"}

    address: str


class Pet(BaseModel):  # expect: FA030
    pet_name: str = Field(..., alias="petName", max_length=20)

    class Config:
        extra = "forbid"


class Job(BaseModel):  # expect: FA030
    class Config:
        alias_generator = to_camel

    job_title: str


@router.post("/")
async def create(person: Person) -> str:
    return person.full_name


@router.put("/address")
def set_address(address: Optional[Address] = None) -> bool:
    return address is not None


@router.put("/phones")
def set_phones(phones: List[Phone]) -> int:
    return len(phones)


@router.patch("/email")
def set_email(email: "Annotated[Email, Body(embed=True)]") -> str:
    return email.address


@router.post("/pets")
def add_pet(pet: Annotated[Pet | None, Body()] = None) -> bool:
    return pet is not None


async def set_job(job: Job) -> str:
    return job.job_title


router.add_api_route("/job", set_job, methods=["POST"])
