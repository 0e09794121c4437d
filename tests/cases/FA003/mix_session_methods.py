# Shows which calls of a session do I/O (flush, commit, refresh, get, execute, update) and which do none.
from fastapi import FastAPI
from sqlalchemy import create_engine, insert, select, text, update
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column, selectinload, sessionmaker

engine = create_engine("postgresql://db/crm", pool_pre_ping=True)
make_session = sessionmaker(engine)
crm = FastAPI()


class Base(DeclarativeBase):
    pass


class Contact(Base):
    __tablename__ = "contacts"
    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str]


@crm.post("/contacts")
async def create_contact(name: str) -> int:
    db = make_session()
    contact = Contact(name=name)
    db.add(contact)
    db.add_all([Contact(name=name + "2")])
    db.flush()  # expect: FA003
    db.commit()  # expect: FA003
    db.refresh(contact)  # expect: FA003
    db.close()
    return contact.id


@crm.put("/contacts/{contact_id}")
async def rename(contact_id: int, name: str) -> int:
    db = make_session()
    changed = db.query(Contact).filter(Contact.id == contact_id).update({"name": name})  # expect: FA003
    db.execute(update(Contact).values(name=name))  # expect: FA003
    return changed


@crm.get("/contacts/statement")
async def statement() -> dict:
    db = make_session()
    query = db.query(Contact).filter(Contact.id > 1).order_by(Contact.name).limit(10)
    stmt = select(Contact).where(Contact.id == 1)
    other = insert(Contact).values(name="x")
    raw = text("select 1")
    db.add(Contact(name="x"))
    db.merge(Contact(id=1, name="x"), load=False)
    db.expunge_all()
    pending = len(db.new)
    db.close()
    return {"query": str(query), "stmt": str(stmt), "other": str(other), "raw": str(raw), "pending": pending}


@crm.get("/contacts")
async def names() -> list[str]:
    with make_session() as db:
        rows = db.scalars(select(Contact)).all()  # expect: FA003
    return [row.name for row in rows]
