# A library's exception class that the project itself raises carries the project's own text.
from fastapi import APIRouter, Depends, HTTPException
from lark.exceptions import LarkError
from sqlalchemy import select
from sqlalchemy.exc import IntegrityError, NoResultFound
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column

router = APIRouter(prefix="/labels")


class Base(DeclarativeBase):
    pass


class Label(Base):
    __tablename__ = "labels"
    slug: Mapped[str] = mapped_column(primary_key=True)


def get_session() -> Session:
    raise NotImplementedError


class Labels:
    def __init__(self, session: Session) -> None:
        self.session = session

    def find(self, slug: str) -> Label:
        label = self.session.scalars(select(Label).where(Label.slug == slug)).first()
        if label is None:
            raise NoResultFound(f"label {slug} does not exist")
        return label


def checked(template: str) -> str:
    if "{" not in template:
        raise LarkError("a template needs a placeholder")
    return template


@router.get("/{slug}")
def read_label(slug: str, session: Session = Depends(get_session)) -> str:
    try:
        return Labels(session).find(slug).slug
    except NoResultFound as error:
        raise HTTPException(404, detail=str(error)) from error


@router.post("/{slug}/template")
def set_template(slug: str, template: str) -> str:
    try:
        return checked(template)
    except LarkError as error:
        raise HTTPException(400, detail=str(error)) from error


@router.delete("/{slug}", status_code=204)
def delete_label(slug: str, session: Session = Depends(get_session)) -> None:
    try:
        session.delete(Labels(session).find(slug))
        session.commit()
    except IntegrityError as error:
        raise HTTPException(409, detail=str(error)) from error  # expect: FA017
