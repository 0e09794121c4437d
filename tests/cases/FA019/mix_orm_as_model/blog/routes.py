# ORM classes as parameter, response_model and return annotation; an annotation is not read where a response_model is given.
from typing import Annotated, Optional

from fastapi import APIRouter, Depends, Response
from fastapi.responses import RedirectResponse
from sqlalchemy.orm import Session

from . import models, schemas
from .db import get_db
from .models import Tag

posts = APIRouter()
Db = Annotated[Session, Depends(get_db)]


@posts.post("/", response_model=schemas.Post)
def create(post: models.Post, db: Db):  # expect: FA019 "post"
    return post


@posts.put("/{post_id}", response_model=schemas.Post)
def replace(post_id: int, tag: "Tag", post: schemas.Post, db: Db):  # expect: FA019 "tag"
    return post


@posts.get("/", response_model=list[models.Post])  # expect: FA019 "Post"
def list_posts(db: Db):
    return []


@posts.get("/one", response_model=Optional[Tag])  # expect: FA019
def one_tag(db: Db):
    return None


@posts.get("/two")
def two(db: Db) -> models.Post:  # expect: FA019
    return models.Post()


@posts.get("/three")
async def three(db: Db) -> "list[Tag]":  # expect: FA019
    return []


@posts.get("/session")
async def session(db: Db) -> Session | None:  # expect: FA019
    return db


@posts.get("/four", response_model=schemas.Post)
def four(db: Db) -> models.Post:
    return models.Post()


@posts.get("/five", response_model=None)
def five(db: Db) -> Tag:
    return Tag()


@posts.get("/six", response_model=list[schemas.Post])
def six(db: Db) -> list[models.Post]:
    return []


@posts.get("/seven")
def seven(db: Db) -> Response:
    return RedirectResponse("/")


@posts.get("/eight")
def eight(db: Db) -> schemas.Post:
    return schemas.Post(id=1)


def load(db: Db, post_id: int) -> models.Post:
    return models.Post()


@posts.get("/nine/{post_id}")
def nine(post: models.Post = Depends(load)) -> schemas.Post:
    return schemas.Post.model_validate(post)
