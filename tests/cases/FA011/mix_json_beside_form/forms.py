from typing import Annotated

from fastapi import Depends, File, Form, UploadFile
from pydantic import BaseModel


class Details(BaseModel):
    title: str
    public: bool = False

    @classmethod
    def as_form(cls, title: str = Form(), public: bool = Form(False)) -> "Details":
        return cls(title=title, public=public)


class Consent:
    def __init__(self, accepted: Annotated[bool, Form()]) -> None:
        self.accepted = accepted


async def checked_file(document: Annotated[UploadFile, File()]) -> UploadFile:
    return document


CheckedFile = Annotated[UploadFile, Depends(checked_file)]


class Letter:
    def __init__(self, details: Details, scan: UploadFile) -> None:
        self.details = details
        self.scan = scan
