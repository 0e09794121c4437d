# A synchronous session loads lazily without harm, and an object of another library may have the same attribute.
from collections.abc import Iterator
from dataclasses import dataclass, field

from fastapi import Depends, FastAPI
from sqlalchemy import Column, ForeignKey, Integer, String, create_engine, select
from sqlalchemy.orm import Session, declarative_base, relationship, sessionmaker

engine = create_engine("postgresql://zoo@db/zoo", pool_pre_ping=True)
factory = sessionmaker(engine)
Base = declarative_base()
app = FastAPI()


class Keeper(Base):
    __tablename__ = "keepers"
    id = Column(Integer, primary_key=True)
    name = Column(String)
    animals = relationship("Animal", backref="keeper")


class Animal(Base):
    __tablename__ = "animals"
    id = Column(Integer, primary_key=True)
    keeper_id = Column(ForeignKey("keepers.id"))


@dataclass
class Cage:
    animals: list[str] = field(default_factory=list)


class CageStore:
    async def get(self, model: type[Cage], key: int) -> Cage:
        return model([str(key)])


def get_session() -> Iterator[Session]:
    with factory() as session:
        yield session


@app.get("/keepers/{keeper_id}")
def keeper(keeper_id: int, session: Session = Depends(get_session)) -> int:
    found = session.get(Keeper, keeper_id)
    session.commit()
    first = session.scalars(select(Animal)).first()
    return len(found.animals) + len(found.name) + len(first.keeper.name)


@app.get("/cages/{key}")
async def cage(key: int) -> int:
    store = CageStore()
    found = await store.get(Cage, key)
    return len(found.animals)
