# One SQLModel for table and answer hands the hash out; the read model beside it does not.
from typing import Optional

from fastapi import Depends, FastAPI
from sqlmodel import Field, Session, SQLModel, create_engine, select

engine = create_engine("postgresql://users@db/users", pool_pre_ping=True)
app = FastAPI()


class UserBase(SQLModel):
    email: str = Field(index=True)


class User(UserBase, table=True):
    id: Optional[int] = Field(default=None, primary_key=True)
    hashed_password: str = Field(max_length=200)  # expect: FA029


class UserCreate(UserBase):
    password: str


class UserPublic(UserBase):
    id: int


class Admin(UserBase, table=True):
    id: Optional[int] = Field(default=None, primary_key=True)
    password_hash: str


def session():
    with Session(engine) as opened:
        yield opened


@app.get("/users/{user_id}", response_model=User)
def read(user_id: int, db: Session = Depends(session)):
    return db.get(User, user_id)


@app.post("/users", response_model=UserPublic)
def create(user: UserCreate, db: Session = Depends(session)):
    return db.exec(select(User)).first()


@app.get("/admins/{admin_id}", response_model=UserPublic)
def read_admin(admin_id: int, db: Session = Depends(session)):
    return db.get(Admin, admin_id)
