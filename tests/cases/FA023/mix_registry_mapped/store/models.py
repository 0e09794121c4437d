# Classes that a decorator of a registry maps, and a declarative base made by a decorator.
from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, as_declarative, declared_attr, mapped_as_dataclass, mapped_column, registry, relationship

table_registry = registry()


@table_registry.mapped_as_dataclass
class Owner:
    __tablename__ = "owners"
    id: Mapped[int] = mapped_column(init=False, primary_key=True)
    name: Mapped[str]
    cars: Mapped[list["Car"]] = relationship(init=False)


@mapped_as_dataclass(table_registry)
class Car:
    __tablename__ = "cars"
    id: Mapped[int] = mapped_column(init=False, primary_key=True)
    owner_id: Mapped[int] = mapped_column(ForeignKey("owners.id"))
    owner: Mapped[Owner] = relationship(init=False, back_populates="cars")


@as_declarative()
class Base:
    @declared_attr
    def __tablename__(cls) -> str:
        return cls.__name__.lower()


class Garage(Base):
    id: Mapped[int] = mapped_column(primary_key=True)
    keeper: Mapped[Owner] = relationship()


class Plain:
    owner: str = "x"
