# The relationships that the repositories of this project load, or do not.
import sqlalchemy as sa
from sqlalchemy.orm import declarative_base, relationship

Base = declarative_base()


class Writer(Base):
    __tablename__ = "writers"
    id = sa.Column(sa.Integer, primary_key=True)
    name = sa.Column(sa.String)
    books = relationship("Book", back_populates="writer")


class Book(Base):
    __tablename__ = "books"
    id = sa.Column(sa.Integer, primary_key=True)
    title = sa.Column(sa.String)
    writer_id = sa.Column(sa.ForeignKey("writers.id"))
    writer = relationship("Writer", back_populates="books", lazy="select")
