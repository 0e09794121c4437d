from fastapi import APIRouter

from .bodies import ArticleBody, BasketBody, EmbeddedArticle
from .models import Article

shop = APIRouter()


@shop.post("/articles")
async def create(article: ArticleBody) -> Article:
    return article


@shop.put("/articles/{number}")
async def replace(number: int, article: ArticleBody) -> Article:
    return article


@shop.post("/embedded")
async def embedded(article: EmbeddedArticle) -> Article:
    return article


@shop.post("/baskets")
async def basket(basket: BasketBody) -> Article:
    return basket.articles[0]
