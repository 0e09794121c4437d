from sqlalchemy import ForeignKey
from sqlalchemy.orm import DeclarativeBase, Mapped, declarative_base, mapped_column


class Base(DeclarativeBase):
    pass


class Timestamped(Base):
    __abstract__ = True


class Post(Timestamped):
    __tablename__ = "posts"

    id: Mapped[int] = mapped_column(primary_key=True)


OldBase = declarative_base()


class Tag(OldBase):
    __tablename__ = "tags"

    id: Mapped[int] = mapped_column(primary_key=True)
    post_id: Mapped[int] = mapped_column(ForeignKey("posts.id"))
