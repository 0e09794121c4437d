# debug=True of the application object under every import style, in a factory and on a subclass.
import fastapi
import fastapi as fa
from fastapi import FastAPI
from fastapi import FastAPI as Api

first = FastAPI(debug=True)  # expect: FA033 "debug"
second = fastapi.FastAPI(title="Second", debug=True)  # expect: FA033
third = fa.FastAPI(debug=True, version="2")  # expect: FA033


class ShopApi(FastAPI):
    """The application with the defaults of the shop."""


def build(title: str) -> FastAPI:
    return Api(title=title, debug=True)  # expect: FA033


fourth = ShopApi(debug=True)  # expect: FA033
quiet = FastAPI(debug=False)
fifth = build("Fifth")
