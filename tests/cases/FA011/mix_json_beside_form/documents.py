# (e) A JSON body beside form or file parts, in one signature or through a dependency; forms beside files are well.
from typing import Annotated

from fastapi import APIRouter, Body, Depends, File, Form, Header, Query, UploadFile
from pydantic import BaseModel, Json

from forms import CheckedFile, Consent, Details, Letter

documents = APIRouter(prefix="/documents")


class Stored(BaseModel):
    title: str


@documents.post("/one")
async def store_one(details: Details, document: UploadFile) -> Stored:  # expect: FA011
    return Stored(title=details.title)


@documents.post("/two")
def store_two(details: Annotated[Details, Body()], document: bytes = File()) -> Stored:  # expect: FA011
    return Stored(title=details.title)


@documents.put("/three")
async def store_three(tags: dict[str, str], document: list[UploadFile]) -> Stored:  # expect: FA011
    return Stored(title=str(tags))


@documents.put("/four")
async def store_four(title: str = Body(), comment: str = Form()) -> Stored:  # expect: FA011
    return Stored(title=title)


@documents.put("/five")
async def store_five(details: Details, document: CheckedFile) -> Stored:  # expect: FA011
    return Stored(title=details.title)


@documents.put("/six")
async def store_six(details: "Details", consent: Consent = Depends()) -> Stored:  # expect: FA011
    return Stored(title=details.title)


@documents.post("/form-model")
async def form_model(details: Annotated[Details, Form()], document: UploadFile) -> Stored:
    return Stored(title=details.title)


@documents.post("/as-form")
async def as_form(document: CheckedFile, details: Details = Depends(Details.as_form)) -> Stored:
    return Stored(title=details.title)


@documents.post("/json-in-form")
async def json_in_form(document: UploadFile, details: Json[Details] = Form()) -> Stored:
    return Stored(title=details.title)


@documents.post("/query-model")
async def query_model(document: UploadFile, details: Annotated[Details, Query()]) -> Stored:
    return Stored(title=details.title)


@documents.post("/query-class")
async def query_class(document: UploadFile, details: Annotated[Details, Depends()]) -> Stored:
    return Stored(title=details.title)


@documents.post("/{folder}/scalars")
async def scalars(folder: str, document: UploadFile, draft: bool, x_trace: str = Header()) -> Stored:
    return Stored(title=folder)


@documents.post("/json-only")
async def json_only(details: Details, title: str = Body()) -> Stored:
    return Stored(title=title)


class Parcel:
    def __init__(self, details: Details, document: UploadFile) -> None:  # expect: FA011
        self.details = details
        self.document = document


@documents.post("/parcel")
async def store_parcel(parcel: Annotated[Parcel, Depends()]) -> Stored:
    return Stored(title=parcel.details.title)


@documents.post("/parcels")
async def store_parcels(parcel: Annotated[Parcel, Depends()], draft: bool = Query()) -> Stored:
    return Stored(title=parcel.details.title if draft else "")


@documents.post("/letter")
async def store_letter(letter: Annotated[Letter, Depends()]) -> Stored:  # expect: FA011
    return Stored(title=letter.details.title)
