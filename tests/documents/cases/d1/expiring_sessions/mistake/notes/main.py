from fastapi import Depends, FastAPI
from pydantic import BaseModel
from sqlalchemy.ext.asyncio import AsyncSession

from notes.db import get_db
from notes.models import Note

app = FastAPI(title="Notes", openapi_url=None)


class NoteIn(BaseModel):
    text: str


class NoteOut(BaseModel):
    id: int


@app.post("/notes", status_code=201)
async def write(draft: NoteIn, db: AsyncSession = Depends(get_db)) -> NoteOut:
    note = Note(text=draft.text)
    db.add(note)
    await db.commit()
    return NoteOut(id=note.id)  # expect: FA023
