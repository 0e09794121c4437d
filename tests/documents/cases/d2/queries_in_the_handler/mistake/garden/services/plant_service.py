from sqlalchemy.orm import Session

from garden.models.plant import Plant
from garden.repositories.plant_repository import PlantRepository


class UnknownPlantError(Exception):
    pass


def find(db: Session, name: str) -> Plant:
    plant = PlantRepository(db).by_name(name)
    if plant is None:
        raise UnknownPlantError(name)
    return plant


def water(db: Session, name: str) -> Plant:
    repository = PlantRepository(db)
    plant = find(db, name)
    plant.litres += 1
    repository.save(plant)
    return plant
