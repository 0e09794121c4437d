# Models with aliases that are only parsed, built by alias, unpacked from data, read from the query, or answered.
from typing import Annotated, Any

import httpx
from fastapi import FastAPI, Query
from pydantic import BaseModel, ConfigDict, Field
from pydantic.alias_generators import to_camel

app = FastAPI()


class GitHubUser(BaseModel):
    login: str
    avatar_url: str = Field(alias="avatarUrl")


class Rate(BaseModel):
    model_config = ConfigDict(alias_generator=to_camel)
    base_currency: str


class Filters(BaseModel):
    page_size: int = Field(10, alias="pageSize")


class Answer(BaseModel):
    user_name: str = Field(alias="userName")


class Unused(BaseModel):
    some_thing: str = Field(alias="someThing")


@app.get("/users/{login}", response_model=GitHubUser)
async def user(login: str):
    async with httpx.AsyncClient() as client:
        response = await client.get(f"https://api.example.com/users/{login}")
    return GitHubUser.model_validate(response.json())


@app.get("/rates")
async def rates(filters: Annotated[Filters, Query()]) -> list[Rate]:
    rows: list[dict[str, Any]] = [{"baseCurrency": "EUR"}]
    return [Rate(**row) for row in rows[: filters.page_size]]


@app.get("/answer")
def answer() -> Answer:
    return Answer(userName="x")


@app.get("/answer/json")
def answer_json() -> Answer:
    return Answer.model_validate_json('{"userName": "y"}')
