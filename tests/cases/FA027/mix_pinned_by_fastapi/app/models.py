from pydantic import BaseModel, validator


class Lesson(BaseModel):
    room: str

    @validator("room")
    def upper(cls, value: str) -> str:
        return value.upper()

    class Config:
        orm_mode = True


def plan(lesson: Lesson) -> dict[str, object]:
    return lesson.dict()
