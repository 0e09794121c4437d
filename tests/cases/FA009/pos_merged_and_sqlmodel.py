# Dicts merged with `|`, and dumps of SQLModel objects.
from fastapi import APIRouter
from sqlmodel import SQLModel

router = APIRouter(prefix="/pets")


class Pet(SQLModel):
    name: str
    age: int = 0


@router.post("/", response_model=Pet)
def add_pet(pet: Pet):
    return pet.dict()  # expect: FA009


@router.put("/{name}", response_model=Pet)
def rename_pet(name: str, pet: Pet):
    return pet.model_dump() | {"name": name}  # expect: FA009


@router.get("/{name}")
def read_pet(name: str) -> Pet:
    return Pet(name=name)
