# A shared alias is reported where it is defined, once, however many routes use it; an alias that says more is innocent.
from typing import Annotated

from fastapi import Body

from .models import Article, Basket

ArticleBody = Annotated[Article, Body()]  # expect: FA012
EmbeddedArticle = Annotated[Article, Body(embed=True)]
BasketBody = Annotated[Basket, Body(title="The basket")]
