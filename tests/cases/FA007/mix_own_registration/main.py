from fastapi import APIRouter, FastAPI

from harbour import Board, Harbour, add_page

app = FastAPI(docs_url=None, redoc_url=None)
harbour = Harbour(app)
board = Board()
pages = APIRouter()


@board.page("/news")
def news():  # expect: FA007 "/board/news"
    return ["storm"]


@board.page("/old", include_in_schema=False)
def old_news():
    return ["calm"]


@board.get("/weather/{day}")
def weather():  # expect: FA007 "/board/v2/weather/{day}" FA011
    return ["fog"]


@board.get("/weather")
def weather_today() -> list[str]:
    return ["fog"]


@board.described("/about")
def about():
    return {"name": "harbour"}


@board.event("closing")
def closing():
    return ["closed"]


def imprint():
    return "Harbour office"


def contact() -> str:
    return "Harbour office"


def register_all() -> None:
    add_page(pages, "/imprint", imprint)  # expect: FA007
    add_page(pages, "/contact", contact)
    pages.get("/help")(imprint)  # expect: FA007
    app.include_router(board.router)
    app.include_router(pages)


register_all()
