# The handler is thin.
from fastapi import APIRouter, Depends, HTTPException
from sqlalchemy.orm import Session

from garden.core.database import get_db
from garden.schemas.plant import PlantOut
from garden.services import plant_service

router = APIRouter(prefix="/plants")


@router.post("/{name}/water")
def water(name: str, db: Session = Depends(get_db)) -> PlantOut:
    try:
        plant = plant_service.water(db, name)
    except plant_service.UnknownPlantError:
        raise HTTPException(404, "No such plant") from None
    return PlantOut(name=plant.name, litres=plant.litres)
