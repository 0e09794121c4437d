# The handler queries the model itself, beside the repository that is there for that.
from fastapi import APIRouter, Depends, HTTPException
from sqlalchemy import select
from sqlalchemy.orm import Session

from garden.core.database import get_db
from garden.models.plant import Plant
from garden.schemas.plant import PlantOut

router = APIRouter(prefix="/plants")


@router.post("/{name}/water")
def water(name: str, db: Session = Depends(get_db)) -> PlantOut:
    plant = db.scalar(select(Plant).where(Plant.name == name))  # expect: FA038
    if plant is None:
        raise HTTPException(404, "No such plant")
    plant.litres += 1
    db.commit()
    return PlantOut(name=plant.name, litres=plant.litres)
