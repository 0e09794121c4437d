from sqlalchemy import select
from sqlalchemy.orm import Session

from garden.models.plant import Plant


class PlantRepository:
    def __init__(self, db: Session) -> None:
        self.db = db

    def by_name(self, name: str) -> Plant | None:
        return self.db.scalar(select(Plant).where(Plant.name == name))

    def save(self, plant: Plant) -> None:
        self.db.add(plant)
        self.db.commit()
