from sqlalchemy import create_engine
from sqlalchemy.orm import AsyncSession  # expect: FA027 "AsyncSession"

from .models import Lesson

engine = create_engine("postgresql://db/timetable", pool_pre_ping=True)


async def save(db: AsyncSession, lesson: Lesson) -> None:
    db.add(lesson.dict())
    await db.commit()
