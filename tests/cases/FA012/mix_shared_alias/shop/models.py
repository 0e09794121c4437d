from pydantic import BaseModel


class Article(BaseModel):
    name: str


class Basket(BaseModel):
    articles: list[Article]
