# A backref name is a relationship, and an eager option covers its own level alone.
from fastapi import APIRouter, Depends
from sqlalchemy import Column, ForeignKey, Integer, String, select
from sqlalchemy.ext.asyncio import AsyncSession, async_sessionmaker, create_async_engine
from sqlalchemy.ext.declarative import declarative_base
from sqlalchemy.orm import backref, joinedload, relationship, selectinload

engine = create_async_engine("postgresql+asyncpg://school@db/school", pool_pre_ping=True)
open_session = async_sessionmaker(engine, class_=AsyncSession, expire_on_commit=False)
Base = declarative_base()
router = APIRouter()


class Teacher(Base):
    __tablename__ = "teachers"
    id = Column(Integer, primary_key=True)
    name = Column(String)


class Course(Base):
    __tablename__ = "courses"
    id = Column(Integer, primary_key=True)
    teacher_id = Column(ForeignKey("teachers.id"))
    teacher = relationship(Teacher, backref="courses")


class Lesson(Base):
    __tablename__ = "lessons"
    id = Column(Integer, primary_key=True)
    topic = Column(String)
    course_id = Column(ForeignKey("courses.id"))
    course = relationship("Course", backref=backref("lessons", order_by="Lesson.id"))


async def session():
    async with open_session() as opened:
        yield opened


@router.get("/teachers/{teacher_id}")
async def teacher_courses(teacher_id: int, db: AsyncSession = Depends(session)) -> int:
    result = await db.execute(select(Teacher).filter_by(id=teacher_id))
    teacher = result.scalar_one_or_none()
    return len(teacher.courses)  # expect: FA023 "courses"


@router.get("/courses/{course_id}/lessons")
async def course_lessons(course_id: int, db: AsyncSession = Depends(session)) -> int:
    course = await db.get(Course, course_id, options=[joinedload(Course.teacher)])
    print(course.teacher.name)
    return len(course.lessons)  # expect: FA023 "lessons"


@router.get("/topics/{course_id}")
async def topics(course_id: int, db: AsyncSession = Depends(session)) -> list[str]:
    statement = select(Lesson).options(selectinload(Lesson.course)).where(Lesson.course_id == course_id)
    lessons = (await db.scalars(statement)).all()
    return [
        lesson.course.teacher.name  # expect: FA023 "teacher"
        for lesson in lessons
    ]
